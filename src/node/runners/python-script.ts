import {pythonForks} from './python-forks.ts'

/**
 * Runs the set-up of the environment once, then forks a process for every program, so that all start from the same memory,
 * including in-memory databases. A single program is not forked; it is the reference for the others. Processes and files
 * that a program leaves behind are removed before the next one starts.
 *
 * Programs that share a job are untrusted, so none may report for another: a fork has only its own streams and no access
 * to the parent process, and if it changes the initial state of the next program, the next one runs in another job.
 */
export const pythonScript = String.raw`
import atexit, ctypes, gc, json, os, resource, shutil, signal, sys, threading, types

REPORT = 3
DUMPABLE = 4
POPULATE = 23
FOLDERS = ('/dev/shm', '/dev/mqueue', '/tmp', os.getcwd())
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
    os.closerange(4, 6 if COUNT == 1 else 4 + 3 * COUNT)


def run_unseen(source, names):
    """What a set-up writes is shown to nobody; why it fails is told by its exception."""
    kept = [os.dup(1), os.dup(2)]
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)
    try:
        run_source(source, SETUP, names)
    finally:
        for stream, descriptor in enumerate(kept, 1):
            os.dup2(descriptor, stream)
            os.close(descriptor)


def run_program(index, program, names):
    take_streams(index)
    if COUNT > 1:
        own_memory()
    return run((
        lambda: run_unseen(program.get('setup', ''), names),
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


${pythonForks}

def start_main():
    """Takes the place of the main module; nobody but the interpreter refers to it, as with any program."""
    module = sys.modules['__main__'] = types.ModuleType('__main__')
    module.__file__ = MAIN
    sys.argv[:] = [MAIN]
    return vars(module)


def run_all(setup, programs):
    names = start_main()
    ended = []
    status = run((lambda: run_source(setup, SETUP, names), lambda: ended.append(True)))
    if not ended:
        return status
    if len(programs) > 1:
        return fork_programs(programs, names)
    return run_program(0, programs[0], names)


with open('programs.json', encoding='utf-8') as file:
    given = json.load(file)
for name in ('programs.json', 'run.py'):
    os.unlink(name)
os.set_inheritable(REPORT, False)
COUNT = len(given['programs'])
seconds = given.pop('seconds')
if COUNT > 1:
    # The first process is ended by no signal that it does not wait for.
    signal.signal(signal.SIGALRM, lambda *_: os._exit(1))
    signal.alarm(seconds)
sys.exit(run_all(**given))
`
