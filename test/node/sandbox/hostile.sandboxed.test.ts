import {spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {environmentOf, observeOne} from './run-programs.ts'

const python = environmentOf('python')
const short = {...python, limits: {...python.limits, seconds: 2}}
const bash = environmentOf('bash')

/** A folder of the host with a file that any user could read and change. */
const folder = mkdtempSync(join(tmpdir(), 'quizproof-'))
const secret = join(folder, 'secret.txt')

beforeAll(() => {
  spawnSync('chmod', ['777', folder])
  writeFileSync(secret, 'secret', {mode: 0o666})
})

afterAll(() => {
  expect(readFileSync(secret, 'utf8')).toBe('secret')
  expect(readdirSync(folder)).toEqual(['secret.txt'])
  rmSync(folder, {recursive: true})
})

/** Processes of the whole machine whose command line has the mark. */
function processesWith(mark: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => commandLine(name).includes(mark))
}

function commandLine(process: string): string {
  try {
    return readFileSync(`/proc/${process}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

describe('files of the host', () => {
  test.each(['/etc/passwd', '/etc/hostname', '/root', '/home', process.cwd(), secret])(
    '%s cannot be read',
    async (path) => {
      const main = `import os\nprint(os.listdir(${JSON.stringify(path)}) if os.path.isdir(${JSON.stringify(path)}) else open(${JSON.stringify(path)}).read())`
      const {raised, stdout} = await observeOne(main, python)
      expect([raised?.type, stdout]).toEqual([
        expect.stringMatching(/^(?:FileNotFound|Permission)Error$/),
        '',
      ])
    },
  )

  test.each(['/usr/quizproof', '/etc/quizproof', '/quizproof', '/dev/quizproof', '/usr/bin/python3', secret])(
    '%s cannot be written',
    async (path) => {
      const {raised} = await observeOne(`open(${JSON.stringify(path)}, 'w').write('x')`, python)
      expect(raised?.type).toMatch(/Error$/)
    },
  )

  test('cannot be reached through links, by name or by descriptor', async () => {
    const main = [
      'import os',
      `for target in [${JSON.stringify(secret)}, '/proc/1/root' + ${JSON.stringify(secret)}, '/proc/self/root/etc/passwd', '/oldroot/etc/passwd', '../../etc/passwd']:`,
      '    os.symlink(target, "link")',
      '    try: print(open("link").read())',
      '    except OSError as error: print(type(error).__name__)',
      '    os.unlink("link")',
      'for name in os.listdir("/proc/self/fd"):',
      '    try: os.open("etc/passwd", os.O_RDONLY, dir_fd=int(name))',
      '    except OSError: continue',
      '    print("reached by", name)',
    ].join('\n')
    const {stdout} = await observeOne(main, python)
    expect(stdout.trim().split('\n')).toEqual(Array(5).fill(expect.stringMatching(/^\w+Error$/)))
  })
})

test('there is no network, not even to the host', async () => {
  let connections = 0
  const server = createServer(() => connections++).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const main = [
    'import socket',
    `for place in [("127.0.0.1", ${port}), ("1.1.1.1", 53), ("example.com", 80)]:`,
    '    try: print(socket.create_connection(place, 2))',
    '    except OSError as error: print("refused")',
  ].join('\n')
  const {stdout} = await observeOne(main, python)
  server.close()
  expect([stdout, connections]).toEqual(['refused\nrefused\nrefused\n', 0])
})

test('no environment variable of the host is visible', async () => {
  process.env['QUIZPROOF_CANARY'] = 'canary'
  const names = "sorted(line.split('=')[0] for line in open('/proc/1/environ').read().split('\\0') if line)"
  const {stdout} = await observeOne(`import os\nprint(sorted(os.environ))\nprint(${names})`, python)
  const ours =
    "['LANG', 'PATH', 'PWD', 'PYTHONDONTWRITEBYTECODE', 'PYTHONHASHSEED', 'PYTHONNOUSERSITE', 'TZ']\n"
  expect(stdout).toBe(ours + ours)
})

test('other users are invisible, and the program cannot become one', async () => {
  const main = [
    'import os',
    'print(os.getuid(), len([name for name in os.listdir("/proc") if name.isdigit()]) < 8)',
    'print([line.split()[1] for line in open("/proc/self/status") if line.startswith("CapEff")])',
    'for attempt in (lambda: os.setuid(0), lambda: os.chroot("/"), lambda: os.nice(-5)):',
    '    try: print(attempt())',
    '    except OSError: print("denied")',
  ].join('\n')
  const {stdout} = await observeOne(main, python)
  expect(stdout).toBe("65534 True\n['0000000000000000']\ndenied\ndenied\ndenied\n")
})

test('cannot create another user namespace', async () => {
  expect(await observeOne('/usr/bin/unshare --user true', bash)).toMatchObject({end: 'shortage', status: 1})
})

test('ends a fork bomb, with everything it has started', async () => {
  const mark = 'quizproof-fork-bomb'
  const main = [
    'import os, sys, time',
    'count = 0',
    'try:',
    '    while count < 1000:',
    `        if os.fork() == 0: os.execv("/usr/bin/sleep", ["${mark}", "60"])`,
    '        count += 1',
    'except BlockingIOError:',
    '    print(count < 60)',
    'bomb = lambda: (os.fork(), bomb())',
  ].join('\n')
  expect(await observeOne(main, python)).toMatchObject({end: 'exit', stdout: 'True\n'})
  expect(processesWith(mark)).toEqual([])
})

test.each([
  ['an endless loop', 'while True: pass'],
  ['an endless sleep', 'import time\nwhile True: time.sleep(1)'],
  [
    'a loop that signals do not end',
    'import signal\nfor n in (1, 2, 3, 10, 12, 14, 15, 24): signal.signal(n, signal.SIG_IGN)\nwhile True: pass',
  ],
])('ends %s at the time limit', async (_, main) => {
  expect((await observeOne(main, short)).end).toMatch(/^(?:time|killed)$/)
})

test.each([
  ['Python', python, 'bytearray(2 << 30)'],
  ['JavaScript', environmentOf('javascript'), 'Buffer.alloc(2 ** 31 - 1, 1)'],
  [
    'JavaScript, in small pieces',
    environmentOf('javascript'),
    'const all = []\nfor (;;) all.push(Array(1000).fill(1))',
  ],
])('cannot allocate two gigabytes in %s', async (_, environment, main) => {
  expect((await observeOne(main, environment)).end).toBe('memory')
})

test.each([
  [
    'threads in Python',
    python,
    'import threading, time\nfor n in range(999): threading.Thread(target=time.sleep, args=(9,), daemon=True).start()',
  ],
  ['files in Python', python, 'all = [open("/dev/null") for n in range(9999)]'],
  ['room in Python', python, 'open("large", "wb").write(bytes(64 << 20))'],
  ['memory that is shared in Python', python, 'import mmap\nmmap.mmap(-1, 2 << 30)'],
  [
    'files in JavaScript',
    environmentOf('javascript'),
    'const {openSync} = require("node:fs")\nfor (let n = 0; n < 9999; n++) openSync("/dev/null")',
  ],
  [
    'room in JavaScript',
    environmentOf('javascript'),
    'require("node:fs").writeFileSync("large", Buffer.alloc(64 << 20))',
  ],
  ['processes in bash', environmentOf('bash'), 'for ((n = 1; n <= 120; n++)); do sleep 9 & done'],
  ['room in bash', environmentOf('bash'), 'head -c 64M /dev/zero > large'],
])('recognises a lack of %s from outside the program', async (_, environment, main) => {
  expect((await observeOne(main, environment)).end).toBe('shortage')
})

test('a disk in memory is limited', async () => {
  const main = [
    'for folder in ("/tmp", ".", "/dev/shm"):',
    '    try:',
    '        with open(folder + "/large", "wb") as file:',
    '            for _ in range(100): file.write(bytes(1 << 20))',
    '        print("written")',
    '    except OSError: print("full")',
  ].join('\n')
  const ignored = `import signal\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n${main}`
  expect((await observeOne(ignored, python)).stdout).toBe('full\nfull\nfull\n')
})

test('truncates a hundred megabytes of output', async () => {
  const {end, stdout} = await observeOne('for _ in range(1000): print("x" * 100_000)', python)
  expect([end, stdout.length]).toEqual(['output', 1000])
})

test('a program cannot kill its runner', async () => {
  const main = 'import os, signal\nos.kill(os.getppid(), signal.SIGKILL)\nos.kill(1, 9)\nprint("still there")'
  expect(await observeOne(main, python)).toMatchObject({end: 'exit', stdout: 'still there\n'})
})

test('ends processes that a program leaves running', async () => {
  const mark = 'quizproof-orphan'
  const main = `import os\nif os.fork() == 0:\n    os.setsid()\n    os.execv("/usr/bin/sleep", ["${mark}", "60"])\nprint("done")`
  const {end, stdout} = await observeOne(main, python)
  expect([end, stdout]).toEqual(['exit', 'done\n'])
  expect(processesWith(mark)).toEqual([])
})

test('SQLite cannot open a file or start a program', async () => {
  const sqlite = environmentOf('sqlite')
  for (const main of [
    `attach ${JSON.stringify(secret)} as other;`,
    "select readfile('/etc/passwd');",
    '.shell id',
    ".load '/usr/lib/x'",
  ]) {
    const {status, stdout} = await observeOne(main, sqlite)
    expect([main, status, stdout]).toEqual([main, 1, ''])
  }
  expect(existsSync(secret)).toBe(true)
})
