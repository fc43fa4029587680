import {describe, expect, test} from 'vitest'
import type {Observation} from '../../../src/proof/observation.ts'
import type {Language} from '../../../src/proof/program.ts'
import {environmentOf, observe, observeOne, type Source} from './run-programs.ts'

interface Row extends Source {
  readonly title: string
  readonly expected: Partial<Observation>
  readonly environmentSetup?: string
}

const tables: Readonly<Record<Language, readonly Row[]>> = {
  python: [
    {
      title: 'output and status',
      main: 'import sys\nprint(1)\nprint(2, file=sys.stderr)\nsys.exit(3)\n',
      expected: {end: 'exit', stdout: '1\n', stderr: '2\n', status: 3},
    },
    {
      title: 'an exception, as Python tells it',
      main: 'def check():\n    raise LookupError("a\\nb")\n\ncheck()\n',
      expected: {
        end: 'exit',
        status: 1,
        raised: {type: 'LookupError', message: 'a\nb', line: 2},
        stderr:
          'Traceback (most recent call last):\n  File "main.py", line 4, in <module>\n    check()\n' +
          '  File "main.py", line 2, in check\n    raise LookupError("a\\nb")\nLookupError: a\nb\n',
      },
    },
    {
      title: 'an exception of a module, by the line that led to it',
      main: 'import json\n\njson.loads("{")\n',
      expected: {raised: expect.objectContaining({type: 'JSONDecodeError', line: 3})},
    },
    {
      title: 'a fault of syntax',
      main: 'x = 1\ny = (\n',
      expected: {status: 1, raised: expect.objectContaining({type: 'SyntaxError', line: 2})},
    },
    {
      title: 'a coroutine that nobody awaits',
      main: 'async def f(): pass\nf()\n',
      expected: {
        status: 0,
        stderr: expect.stringContaining("main.py:2: RuntimeWarning: coroutine 'f' was never awaited"),
      },
    },
    {
      title: 'a coroutine that lives until the end',
      main: 'async def f(): pass\nkept = f()\nprint("end")\n',
      expected: {stdout: 'end\n', stderr: expect.stringContaining("coroutine 'f' was never awaited")},
    },
    {
      title: 'names of both set-ups, changed by the program',
      environmentSetup: 'count = 1\ndef show(): print(count, other)\n',
      setup: 'other = count + 1\n',
      main: 'count = 5\nshow()\nprint(__name__, __file__.endswith("main.py"))\n',
      expected: {stdout: '5 2\n__main__ True\n'},
    },
    {
      title: 'what runs at exit, and threads that end later',
      main: 'import atexit, threading, time\natexit.register(print, "bye")\nthreading.Thread(target=lambda: (time.sleep(0.1), print("thread"))).start()\n',
      expected: {stdout: 'thread\nbye\n', status: 0},
    },
    {
      title: 'a set-up that fails',
      setup: 'raise KeyError("no")\n',
      main: 'print(1)\n',
      expected: {end: 'setup', stdout: '', raised: {type: 'KeyError', message: "'no'"}},
    },
    {
      title: 'nothing of what its set-ups print',
      environmentSetup: 'print("a")\n',
      setup: 'import os, sys\nprint("b")\nprint("c", file=sys.stderr)\nos.system("echo d; echo e >&2")\n',
      main: 'print(1)\nprint(2, file=sys.stderr)\n',
      expected: {stdout: '1\n', stderr: '2\n', status: 0},
    },
    {
      title: 'a set-up that says why it leaves',
      setup: 'print("b")\nraise SystemExit("no data")\n',
      main: 'print(1)\n',
      expected: {end: 'setup', stdout: '', stderr: 'no data\n', status: 1},
    },
    {title: 'a program that is killed', main: 'import os\nos.abort()\n', expected: {end: 'killed'}},
    {
      title: 'addresses',
      main: 'print(object())\n',
      expected: {stdout: '<object object at 0x…>\n'},
    },
    {
      title: 'paths and numbers that only look like ours',
      main: 'print("/srv/work/notes.txt", hex(3735928559), "/tmp/tmp_notes.txt")\n',
      expected: {stdout: '/srv/work/notes.txt 0xdeadbeef /tmp/tmp_notes.txt\n'},
    },
    {title: 'text beyond ASCII', main: 'print("é✓")\n', expected: {stdout: 'é✓\n'}},
  ],
  javascript: [
    {
      title: 'a script, with the names of its set-up',
      setup: 'const base = 4\nfunction twice(x) { return 2 * x }\n',
      main: 'console.log(twice(base), typeof require, this === module.exports)\n',
      expected: {stdout: '8 function true\n', stderr: '', status: 0},
    },
    {
      title: 'a module, with the names of its set-up',
      setup: 'const base = 4\n',
      main: 'import {sep} from "node:path"\nconsole.log(await base, sep, this)\n',
      expected: {stdout: '4 / undefined\n', status: 0},
    },
    {
      title: 'an exception',
      main: 'const f = () => null.x\n\nf()\n',
      expected: {
        status: 1,
        raised: {type: 'TypeError', message: "Cannot read properties of null (reading 'x')", line: 1},
      },
    },
    {
      title: 'a rejection that nobody handles',
      main: '\nPromise.reject(new RangeError("late"))\n',
      expected: {status: 1, raised: {type: 'RangeError', message: 'late', line: 2}},
    },
    {
      title: 'something else thrown',
      main: 'throw "text"\n',
      expected: {raised: {type: 'string', message: 'text'}},
    },
    {
      title: 'a fault of syntax',
      main: 'let a = 1\nlet a = 2\n',
      expected: {raised: {type: 'SyntaxError', message: "Identifier 'a' has already been declared", line: 2}},
    },
    {
      title: 'an exception of a class, by its name',
      main: 'class TooLate extends Error {}\nthrow new TooLate("late")\n',
      expected: {raised: {type: 'TooLate', message: 'late', line: 2}},
    },
    {
      title: 'an exception that has a name of its own, or whose class has one',
      main: 'class Base extends Error { get name() { return "Named" } }\nthrow new Base("a")\n',
      expected: {raised: expect.objectContaining({type: 'Named'})},
    },
    {
      title: 'nothing of what its set-ups print',
      environmentSetup: 'console.log("a")\n',
      setup: 'console.log("b")\nconsole.error("c")\nprocess.stdout.write("d")\n',
      main: 'console.log(1)\nconsole.error(2)\n',
      expected: {stdout: '1\n', stderr: '2\n', status: 0},
    },
    {
      title: 'a set-up that says why it leaves',
      setup: 'console.log("b")\nconsole.error("no data")\nprocess.exit(1)\n',
      main: 'console.log(1)\n',
      expected: {end: 'setup', stdout: '', stderr: 'no data\n', status: 1},
    },
    {title: 'a status', main: 'process.exitCode = 7\n', expected: {end: 'exit', status: 7}},
    {
      title: 'a set-up that fails',
      setup: 'undefined.x\n',
      main: 'console.log(1)\n',
      expected: {end: 'setup', stdout: '', raised: expect.objectContaining({type: 'TypeError'})},
    },
  ],
  typescript: [
    {
      title: 'an error of types, by its code and line',
      main: 'const a: number = 1\nconst b: string = a\nconst c: boolean = a\n',
      expected: {
        end: 'exit',
        status: 2,
        raised: {type: 'TS2322', message: "Type 'number' is not assignable to type 'string'.", line: 2},
        stderr:
          "main.ts:2 - error TS2322: Type 'number' is not assignable to type 'string'.\n" +
          "main.ts:3 - error TS2322: Type 'number' is not assignable to type 'boolean'.\n",
      },
    },
    {
      title: 'a program that fits, with types and values of its set-up',
      setup: 'interface Point { x: number }\nconst origin: Point = {x: 0}\n',
      main: 'const p: Point = {...origin, x: 3}\nconsole.log(p)\n',
      expected: {status: 0, stdout: '{ x: 3 }\n', stderr: ''},
    },
    {
      title: 'an exception, by the line of the source',
      main: 'interface A {\n  x: number\n}\nconst a: any = null\nconsole.log((a as A).x)\n',
      expected: {status: 1, raised: expect.objectContaining({type: 'TypeError', line: 5})},
    },
    {
      title: 'nothing of what its set-ups print',
      setup: 'console.log("b")\nconsole.error("c")\n',
      main: 'console.log(1)\n',
      expected: {stdout: '1\n', stderr: '', status: 0},
    },
    {
      title: 'a set-up with an error of types',
      setup: 'const a: number = "x"\n',
      main: 'console.log(1)\n',
      expected: {end: 'setup', raised: expect.objectContaining({type: 'TS2322'})},
    },
  ],
  bash: [
    {
      title: 'output, messages and status',
      main: 'echo one\necho two > /dev/stderr\nnosuch\nexit 3\n',
      expected: {stdout: 'one\n', stderr: 'two\nmain.sh: line 3: nosuch: command not found\n', status: 3},
    },
    {
      title: 'names and functions of the set-up',
      setup: 'name=x\ngreet() { echo "hello $1"; }\n',
      main: 'greet "$name"\n',
      expected: {stdout: 'hello x\n', status: 0},
    },
    {
      title: 'a program in the folder to which its set-ups went',
      environmentSetup: 'mkdir a\ncd a\n',
      setup: 'mkdir b\ncd b\n',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder is that of bash
      main: 'echo "${PWD#*/a}"\nnosuch\n',
      expected: {stdout: '/b\n', stderr: 'main.sh: line 2: nosuch: command not found\n', status: 127},
    },
    {
      title: 'what is left running',
      main: 'sleep 300 &\necho done\n',
      expected: {end: 'exit', stdout: 'done\n', status: 0},
    },
    {
      title: 'traps and arrays',
      main: 'trap "echo bye" EXIT\nlist=(a b)\nprintf "%s," "$list"\n',
      expected: {stdout: 'a,bye\n'},
    },
    {
      title: 'nothing of what its set-ups print',
      environmentSetup: 'echo a\n',
      setup: 'echo b\necho c >&2\n',
      main: 'echo 1\necho 2 >&2\nls\n',
      expected: {
        stdout: '1\nenvironment.sh\nmain.sh\nrun.sh\nsetup.sh\nshell.sh\n',
        stderr: '2\n',
        status: 0,
      },
    },
    {
      title: 'a set-up that says why it leaves',
      setup: 'echo b\necho no data >&2\nexit 3\n',
      main: 'echo 1\n',
      expected: {end: 'setup', stdout: '', stderr: 'no data\n', status: 3},
    },
    {title: 'a set-up that fails', setup: 'false\n', main: 'echo 1\n', expected: {end: 'setup', stdout: ''}},
  ],
  sqlite: [
    {
      title: 'rows',
      setup: 'create table t (a, b);\ninsert into t values (1, null), (2, 3);\n',
      main: 'select count(*), count(b) from t;\n',
      expected: {stdout: '2|1\n', stderr: '', status: 0},
    },
    {
      title: 'a statement that is none',
      main: 'select 1;\nselect\n  b from t;\n',
      expected: {
        stdout: '1\n',
        status: 1,
        raised: {type: 'ParseError', message: 'no such table: t', line: 2},
      },
    },
    {
      title: 'a statement that fails',
      setup: 'create table t (a unique);\ninsert into t values (1);\n',
      main: 'insert into t values (1);\nselect 2;\n',
      expected: {
        stdout: '',
        raised: {type: 'RuntimeError', message: 'UNIQUE constraint failed: t.a (19)', line: 1},
      },
    },
    {
      title: 'nothing of what its set-ups print, and how they print',
      environmentSetup: 'pragma journal_mode = memory;\n',
      setup: '.headers on\n.print b\nselect 5 as x',
      main: 'select 1 as y;\n.shell echo 2\n',
      expected: {stdout: 'y\n1\n', stderr: 'line 2: cannot run .shell in safe mode\n', status: 1},
    },
    {
      title: 'a set-up that fails',
      setup: 'selec 1;\n',
      main: 'select 1;\n',
      expected: {end: 'setup', stdout: '', raised: expect.objectContaining({type: 'ParseError'})},
    },
  ],
}

describe.each(Object.entries(tables) as [Language, readonly Row[]][])('%s', (language, rows) => {
  test.each(rows)('$title', async ({main, setup, environmentSetup, expected}) => {
    const environment = environmentOf(
      language,
      environmentSetup === undefined ? {} : {setup: environmentSetup},
    )
    expect(await observeOne(main, environment, setup)).toMatchObject(expected)
  })
})

test('Python programs that share a start give the same results as alone', async () => {
  const environment = environmentOf('python', {setup: 'state = []\nclass Thing: pass\n'})
  const programs = [
    ...tables.python.filter(({environmentSetup}) => environmentSetup === undefined),
    {main: 'state.append(1)\nprint(state)\n'},
    {main: 'print({"a", "b", "c", "d"})\n'},
    {
      main: 'open("left", "w").write("x")\nopen("/tmp/left", "w")\nimport os\nif os.fork() == 0:\n    os.execv("/usr/bin/sleep", ["sleep", "60"])\n',
    },
    {main: 'import os\nprint(os.listdir("/tmp"), sorted(os.listdir(".")), state, Thing())\n'},
    {
      main: 'print(state)\nstate.append(2)\nprint(sum(name.isdigit() for name in __import__("os").listdir("/proc")) > 5)\n',
    },
  ].map(({main, ...rest}) => ({
    main,
    ...('setup' in rest && rest.setup !== undefined && {setup: rest.setup}),
  }))
  const together = await observe(programs, environment)
  const alone = await Promise.all(programs.map(async (program) => (await observe([program], environment))[0]))
  expect(together).toEqual(alone)
})

test.each(['/tmp', '/dev/shm', '.'])(
  'every program finds the files that a set-up leaves in %s',
  async (folder) => {
    const path = JSON.stringify(`${folder}/data`)
    const environment = environmentOf('python', {
      setup: `import os\nos.mkdir(${path})\nkept = open(${path} + "/file", "w+")\nkept.write("x")\n`,
    })
    const main = `kept.write("y")\nkept.seek(0)\nprint(kept.read(), os.listdir(${path}))\nos.unlink(${path} + "/file")`
    const seen = await observe(
      [1, 2, 3].map((number) => ({main: `${main}\n# ${number}`})),
      environment,
    )
    expect(seen).toMatchObject(Array(3).fill({observation: {stdout: "xy ['file']\n", status: 0}}))
  },
)

test.each([
  ['console.log("caught")', 0],
  ['{ console.log("caught"); process.exit(3) }', 3],
])('an exception that JavaScript handles with %s is not reported', async (handler, status) => {
  const main = `process.on("uncaughtException", () => ${handler})\nnull.x\n`
  expect(await observeOne(main, environmentOf('javascript'))).toEqual({
    end: 'exit',
    status,
    stdout: 'caught\n',
    stderr: '',
  })
})

test('finds JavaScript packages', async () => {
  const environment = environmentOf('javascript', {packages: 'typescript-5'})
  expect(await observeOne('console.log(typeof require("typescript").version)\n', environment)).toMatchObject({
    stdout: 'string\n',
  })
})

test('an invalid array length does not count as lack of memory', async () => {
  const {end, raised} = await observeOne('new Uint8Array(-1)\n', environmentOf('javascript'))
  expect({end, type: raised?.type}).toEqual({end: 'exit', type: 'RangeError'})
})
