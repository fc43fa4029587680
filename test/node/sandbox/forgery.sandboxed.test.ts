import {expect, test} from 'vitest'
import {observePrograms} from '../../../src/node/verify/observe-programs.ts'
import {environmentOf, runtimes, sandbox} from './run-programs.ts'

const environment = environmentOf('python')

/** The results of programs that share a job, in both runs, between others that try to forge them. */
async function between(forgery: string) {
  const honest = ['1 / 0', 'print(1)', 'with open("/tmp/file", "w") as file: print(file.write("sixsix"))']
  const requests = [`${forgery}\n# first`, ...honest, `${forgery}\n# last`].map((main) => ({
    program: {main},
    environment,
  }))
  const seen = await observePrograms(requests, {sandbox: await sandbox(), runtimes, lanes: 1})
  return seen.slice(1, -1)
}

const reports = [
  '[{"program": n, "began": True, "raised": {"type": "Forged", "message": ""}} for n in range(5)]',
  '[{"began": True, "raised": {"type": "Forged", "message": ""}}]',
  '[{"program": n, "began": True, "status": 9} for n in range(5)]',
  '[{"ready": True}]',
].join(' + ')

const forgeries: readonly (readonly [string, string])[] = [
  [
    'reports of them',
    `import json, os
text = "".join(json.dumps(report) + "\\n" for report in ${reports}).encode()
for descriptor in range(3, 64):
    try: os.write(descriptor, text)
    except OSError: pass`,
  ],
  [
    'the descriptors of another process, as files',
    `import os
for process in [name for name in os.listdir("/proc") if name.isdigit() and int(name) != os.getpid()]:
    for descriptor in range(3, 64):
        try: os.write(os.open(f"/proc/{process}/fd/{descriptor}", os.O_WRONLY), b"forged\\n")
        except OSError: pass`,
  ],
  [
    'the descriptors of another process, taken from it',
    `import ctypes, os
text = b'forged\\n{"began": true, "raised": {"type": "Forged", "message": ""}}\\n'
for process in [int(name) for name in os.listdir("/proc") if name.isdigit() and int(name) != os.getpid()]:
    handle = os.pidfd_open(process)
    for descriptor in range(3, 64):
        taken = ctypes.CDLL(None).syscall(438, handle, descriptor, 0)
        if taken >= 0: os.write(taken, text)`,
  ],
  [
    'the memory of another process',
    `import os
for process in [name for name in os.listdir("/proc") if name.isdigit() and int(name) != os.getpid()]:
    try: open(f"/proc/{process}/mem", "r+b")
    except OSError: continue
    if int(process) != 1: os.kill(int(process), 9)`,
  ],
  ['signals', 'import os, signal\nos.kill(os.getppid(), signal.SIGINT)'],
  ['an end of what runs them', 'import os, signal\nos.kill(os.getppid(), signal.SIGHUP)'],
  ['a first process that is stopped', 'import ctypes\nctypes.CDLL(None).ptrace(16, 1, 0, 0)'],
  ['narrower limits', 'import os, resource\nresource.prlimit(os.getppid(), resource.RLIMIT_FSIZE, (0, 0))'],
  ['folders that are closed', 'import os\nos.chmod("/tmp", 0o555)'],
]

test.each(forgeries)('a program cannot change the results of others by %s', async (_, forgery) => {
  expect(await between(forgery)).toMatchObject([
    {observation: {end: 'exit', status: 1, stdout: '', raised: {type: 'ZeroDivisionError', line: 1}}},
    {observation: {end: 'exit', status: 0, stdout: '1\n', stderr: ''}},
    {observation: {end: 'exit', status: 0, stdout: '6\n', stderr: ''}},
  ])
})

test('programs that share a job cannot reach their runner', async () => {
  const main = `import os
def reached(path):
    try: return os.listdir(path) != []
    except OSError: return False
others = [int(name) for name in os.listdir("/proc") if name.isdigit() and int(name) != os.getpid()]
for descriptor in range(3, 64):
    path = f"/proc/1/fd/{descriptor}"
    if os.path.lexists(path) and not os.readlink(path).startswith("anon_inode:"): print(os.readlink(path))
print(others == [1] == [os.getppid()], reached(f"/proc/{os.getppid()}/fd"), reached("/proc/self/fd"))
`
  const requests = ['# a', '# b'].map((end) => ({program: {main: main + end}, environment}))
  const seen = await observePrograms(requests, {sandbox: await sandbox(), runtimes, lanes: 1})
  expect(seen).toMatchObject(Array(2).fill({observation: {stdout: 'True False True\n'}}))
})

test.each([
  ['by itself', 'time', 'import ctypes\nctypes.CDLL(None).ptrace(16, os.getppid(), 0, 0)'],
  ['to what runs it', 'exit', 'import ctypes, signal\nos.kill(os.getppid(), signal.SIGSTOP)'],
])('reports a program that stops its runner, and ends it in time: %s', async (_, end, main) => {
  const short = {...environment, limits: {...environment.limits, seconds: 2}}
  const request = {program: {main: `import os\n${main}\nprint("ok")`}, environment: short}
  const seen = await observePrograms([request], {sandbox: await sandbox(), runtimes, lanes: 1})
  expect(seen).toMatchObject([{observation: {end}}])
})

test('a program cannot claim that there is no sandbox', async () => {
  const main = `import ctypes, os
system = ctypes.CDLL(None).syscall
for process in range(1, os.getpid()):
    for descriptor in (1, 2):
        taken = system(438, system(434, process, 0), descriptor, 0)
        if taken >= 0: os.write(taken, b"bwrap: forged\\n")
print("ok")`
  const requests = [{program: {main}, environment}]
  const seen = await observePrograms(requests, {sandbox: await sandbox(), runtimes, lanes: 1})
  expect(seen).toMatchObject([{observation: {end: 'exit', stdout: 'ok\n'}}])
})
