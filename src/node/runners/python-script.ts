/**
 * Runs programs in Python: the set-up of the environment once, then every program in a process forked from there, so that
 * all begin with the same memory, databases in memory included. A single program is not forked: it is what the others are
 * held against. What a program leaves behind, processes or files, is gone before the next begins.
 *
 * Programs of strangers share a job, so none may speak for another: a fork holds its own streams and nothing else that is
 * read outside, the process around it is closed to it, and where it has changed what the next would begin with, the next
 * begins elsewhere.
 */
export const pythonScript = String.raw`
import atexit, ctypes, gc, json, os, resource, shutil, signal, sys, threading, types

REPORT = 3
DUMPABLE = 4
FOLDERS = ('/dev/shm', '/tmp', os.getcwd())
MAIN, SETUP = (os.path.join(os.getcwd(), name) for name in ('main.py', 'setup.py'))
LET_GO = compile(
    "[names.__setitem__(name, None) for name in [*names] if name != '__builtins__']; collect()", 'sys', 'exec'
)


def report(**fields):
    os.write(REPORT, (json.dumps(fields) + '\n').encode())


def run_source(source, path, names):
    with open(path, 'w', encoding='utf-8') as file:
        file.write(source)
    exec(compile(source, path, 'exec', dont_inherit=True), names)


def line_of(error):
    if isinstance(error, SyntaxError) and error.filename == MAIN:
        return error.lineno
    trace, line = error.__traceback__, None
    while trace:
        if trace.tb_frame.f_code.co_filename == MAIN:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def message_of(error):
    try:
        return str(error)
    except Exception:
        return ''


def fail(error):
    """Tells of an exception as Python does, without the lines of this file."""
    line = line_of(error)
    raised = {'type': type(error).__name__, 'message': message_of(error)[:4000]}
    report(raised=raised if line is None else {**raised, 'line': line})
    trace = error.__traceback__
    while trace and trace.tb_frame.f_code.co_filename == __file__:
        trace = trace.tb_next
    sys.excepthook(type(error), error.with_traceback(trace), trace)
    return 1


def status_of(code):
    if code is None or isinstance(code, int):
        return (code or 0) & 0xFF
    print(code, file=sys.stderr)
    return 1


def run(steps):
    """Runs steps until one fails; gives the exit status."""
    try:
        for step in steps:
            step()
    except SystemExit as error:
        return status_of(error.code)
    except BaseException as error:
        return fail(error)
    return 0


def take_streams(index):
    """From here on this process can say nothing of other programs."""
    os.dup2(4 + 2 * index, 1)
    os.dup2(5 + 2 * index, 2)
    if COUNT > 1:
        os.dup2(4 + 2 * COUNT + index, REPORT, inheritable=False)
    os.closerange(4, 4 + 3 * COUNT)


def run_program(index, program, names):
    take_streams(index)
    return run((
        lambda: run_source(program.get('setup', ''), SETUP, names),
        lambda: report(began=True),
        lambda: run_source(program['main'], MAIN, names),
    ))


def end_fork(status, names):
    """
    Ends as Python does, but lets go of the names of the program alone: freeing what is shared would first copy all of it.
    Warnings that come of it are to name no line of this file, but what they name as Python ends.
    """
    threading._shutdown()
    atexit._run_exitfuncs()
    sys.modules['warnings'] = None
    exec(LET_GO, {'names': names, 'collect': gc.collect})
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            pass
    os._exit(status)


def others():
    """Every process but this, what started it and the first."""
    ours = (1, os.getpid(), os.getppid())
    return [int(name) for name in os.listdir('/proc') if name.isdigit() and int(name) not in ours]


def clear():
    """Ends what a program has left running, and removes what it has left lying."""
    while left := others():
        for process in left:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
    for folder in FOLDERS:
        for entry in os.scandir(folder):
            if entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry.path, ignore_errors=True)
            else:
                os.unlink(entry.path)


def set_dumpable(value):
    """What is not cannot be traced, nor are its memory and descriptors reached, by a process of the same user."""
    if ctypes.CDLL(None).prctl(DUMPABLE, value, 0, 0, 0) != 0:
        raise OSError('Expected to be closed to other processes')


def shared():
    """All that a process can change of another, or of the folders, that those which it forks would begin with."""
    limits = [resource.getrlimit(limit) for limit in range(16)]
    modes = [os.stat(folder).st_mode for folder in FOLDERS]
    return limits, modes, os.sched_getaffinity(0), os.getpriority(os.PRIO_PROCESS, 0)


def fork_programs(programs, names):
    """Forks a process a program, and waits for it before the next."""
    with open('/proc/1/comm', encoding='utf-8') as file:
        # Everything else is ended in between, which must never be tried on a host.
        if file.read() != 'bwrap\n':
            return 'Expected a sandbox'
    gc.collect()
    gc.freeze()
    set_dumpable(0)
    before = shared()
    report(ready=True)
    for index, program in enumerate(programs):
        process = os.fork()
        if process == 0:
            set_dumpable(1)
            end_fork(run_program(index, program, names), names)
        status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        clear()
        if shared() != before:
            return 1
        for descriptor in (4 + 2 * index, 5 + 2 * index, 4 + 2 * COUNT + index):
            os.close(descriptor)
        report(program=index, status=status if status >= 0 else 128 - status)
    return 0


def start_main():
    """Takes the place of the main module; nobody but the interpreter refers to it, as with any program."""
    module = sys.modules['__main__'] = types.ModuleType('__main__')
    module.__file__ = MAIN
    sys.argv[:] = [MAIN]
    return vars(module)


def run_all(setup, programs):
    names = start_main()
    status = run((lambda: run_source(setup, SETUP, names),))
    if status != 0:
        return status
    if len(programs) > 1:
        return fork_programs(programs, names)
    return run_program(0, programs[0], names)


with open('programs.json', encoding='utf-8') as file:
    given = json.load(file)
os.set_inheritable(REPORT, False)
COUNT = len(given['programs'])
seconds = given.pop('seconds')
if COUNT > 1:
    signal.alarm(seconds)
sys.exit(run_all(**given))
`
