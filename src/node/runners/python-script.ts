/**
 * Runs programs in Python: the set-up of the environment once, then every program in a process forked from there, so that
 * all begin with the same memory, databases in memory included. A single program is not forked: it is what the others are
 * held against. What a program leaves behind, processes or files, is gone before the next begins.
 *
 * Programs are kept apart against accidents. One that means to spoil its neighbours could; it could as well print
 * whatever it likes, and the sandbox holds for all of them.
 */
export const pythonScript = String.raw`
import json, os, shutil, signal, sys, types

REPORT = 3
FOLDERS = ('/dev/shm', '/tmp', os.getcwd())
MAIN, SETUP = (os.path.join(os.getcwd(), name) for name in ('main.py', 'setup.py'))


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


def fail(index, error):
    """Tells of an exception as Python does, without the lines of this file."""
    line = line_of(error)
    raised = {'type': type(error).__name__, 'message': message_of(error)[:4000]}
    report(program=index, raised=raised if line is None else {**raised, 'line': line})
    trace = error.__traceback__
    while trace and trace.tb_frame.f_code.co_filename == __file__:
        trace = trace.tb_next
    sys.excepthook(type(error), error.with_traceback(trace), trace)
    return 1


def run(index, steps):
    """Runs steps until one fails; gives the exit status."""
    try:
        for step in steps:
            step()
    except SystemExit:
        raise
    except BaseException as error:
        return fail(index, error)
    return 0


def run_program(index, program, names):
    os.dup2(4 + 2 * index, 1)
    os.dup2(5 + 2 * index, 2)
    os.closerange(4, 4 + 2 * COUNT)
    return run(index, (
        lambda: run_source(program.get('setup', ''), SETUP, names),
        lambda: report(program=index, began=True),
        lambda: run_source(program['main'], MAIN, names),
    ))


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


def fork_programs(programs, names):
    """Forks a process a program and waits for it; in the fork, gives the index of its program."""
    for index in range(len(programs)):
        process = os.fork()
        if process == 0:
            return index
        status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        clear()
        os.close(4 + 2 * index)
        os.close(5 + 2 * index)
        report(program=index, status=status if status >= 0 else 128 - status)
    os._exit(0)


with open('programs.json', encoding='utf-8') as file:
    given = json.load(file)
os.set_inheritable(REPORT, False)
COUNT = len(given['programs'])
module = types.ModuleType('__main__')
module.__file__ = MAIN
own = sys.modules['__main__']
sys.modules['__main__'] = module
sys.argv[:] = [MAIN]
status = run(None, (lambda: run_source(given['setup'], SETUP, vars(module)),))
if status == 0:
    current = 0 if COUNT == 1 else fork_programs(given['programs'], vars(module))
    status = run_program(current, given['programs'][current], vars(module))
sys.exit(status)
`
