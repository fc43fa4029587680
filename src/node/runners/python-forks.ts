/**
 * The part of the Python script that runs several programs one after another from the same initial state, and isolates
 * them from each other.
 */
export const pythonForks = `def others():
    """Every process but this, which is the first: they are its children, or will be when their parents have ended."""
    return [int(name) for name in os.listdir('/proc') if name.isdigit() and name != '1']


def wait_for(process):
    """Waits as the first process has to: whatever loses its parent ends up with it."""
    while True:
        ended, status = os.waitpid(-1, 0)
        if ended == process:
            return os.waitstatus_to_exitcode(status)


def clear():
    """Ends what a program has left running, and removes what it has left lying."""
    while left := others():
        for process in left:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
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


def own_memory():
    """
    Copies at once what the parent shares, rather than a page each time that a count of references changes. Each of
    these faults is dear on a virtual machine: of Django, a program has some 2,000.
    """
    with open('/proc/self/maps') as maps:
        areas = [line.split()[0].split('-') for line in maps if ' rw-p ' in line]
    for start, end in [[int(address, 16) for address in area] for area in areas]:
        # Kernels before 5.14 refuse, and nothing is lost.
        ctypes.CDLL(None).madvise(ctypes.c_void_p(start), ctypes.c_size_t(end - start), POPULATE)


def shared():
    """All that a process can change of another, or of the folders, that those which it forks would begin with."""
    limits = [resource.getrlimit(limit) for limit in range(16)]
    modes = [os.stat(folder).st_mode for folder in FOLDERS]
    ipc = [identifiers(kind) for kind in ('shm', 'sem', 'msg')]
    return limits, modes, ipc, os.sched_getaffinity(0), os.getpriority(os.PRIO_PROCESS, 0)


def identifiers(kind):
    """System V shared memory, semaphores and message queues outlive the process that made them."""
    with open(f'/proc/sysvipc/{kind}') as table:
        return [line.split()[:2] for line in table][1:]


def left_behind():
    """The paths of what lies in the folders."""
    return [entry.path for folder in FOLDERS for entry in os.scandir(folder)]


def fork_programs(programs, names):
    """Forks a process a program, and waits for it before the next."""
    if os.getpid() != 1:
        # Everything else is ended in between, which must never be tried on a host.
        return 'Expected a sandbox'
    gc.collect()
    gc.freeze()
    set_dumpable(0)
    before = shared()
    report(ready=True)
    if left_behind() != [SETUP]:
        # Those would have to be there for every program: each is run by itself.
        return 0
    for index, program in enumerate(programs):
        process = os.fork()
        if process == 0:
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            set_dumpable(1)
            end_fork(run_program(index, program, names), names)
        status = wait_for(process)
        clear()
        if left_behind() or shared() != before:
            return 1
        for descriptor in (4 + 2 * index, 5 + 2 * index, 4 + 2 * COUNT + index):
            os.close(descriptor)
        report(program=index, status=status if status >= 0 else 128 - status)
    return 0`
