import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {OperationalError} from '../../../src/node/operational-error.ts'
import type {Sandbox} from '../../../src/node/sandbox/sandbox.ts'
import {selfTest} from '../../../src/node/sandbox/self-test.ts'
import {observePrograms} from '../../../src/node/verify/observe-programs.ts'
import {probeVersions} from '../../../src/node/verify/probe-versions.ts'
import type {Language} from '../../../src/proof/program.ts'
import {openUnsafely} from './open-unsafely.ts'
import {environmentOf, observe, runtimes, sandbox} from './run-programs.ts'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const python = environmentOf('python')

/** A sandbox that reports how many programs every job had. */
async function counting(): Promise<{sandbox: Sandbox; jobs: number[]}> {
  const jobs: number[] = []
  const real = await sandbox()
  const counted: Sandbox = {
    ...real,
    run: ({toJob, ...lane}, signal) =>
      real.run(
        {
          ...lane,
          toJob(places) {
            const job = toJob(places)
            jobs.push(job.programs)
            return job
          },
        },
        signal,
      ),
  }
  return {sandbox: counted, jobs}
}

describe('observePrograms', () => {
  test('runs each distinct program twice, and keeps the order of requests', async () => {
    const {sandbox: counted, jobs} = await counting()
    const programs = ['a', 'b', 'a', 'c', 'b'].map((text) => ({main: `print("${text}")`}))
    const progress: (readonly [number, number])[] = []
    const seen = await observePrograms(
      programs.map((program) => ({program, environment: python})),
      {sandbox: counted, runtimes, lanes: 1, onProgress: (done, total) => progress.push([done, total])},
    )
    expect(seen.map((observed) => ('observation' in observed ? observed.observation.stdout : ''))).toEqual(
      ['a', 'b', 'a', 'c', 'b'].map((text) => `${text}\n`),
    )
    expect(jobs).toEqual([3, 3])
    expect(progress.at(-1)).toEqual([6, 6])
  })

  test('reruns a program alone if it met a limit, and those after it together', async () => {
    const {sandbox: counted, jobs} = await counting()
    const short = {...python, limits: {...python.limits, seconds: 8}}
    // A sleeping program reaches only the wall time limit, which ends no other program.
    const sleeping = 'import time\ntime.sleep(60)'
    const programs = ['print(1)', sleeping, 'print(2)', 'print(3)'].map((main) => ({main}))
    const seen = await observePrograms(
      programs.map((program) => ({program, environment: short})),
      {sandbox: counted, runtimes, lanes: 1},
    )
    expect(seen.map((observed) => ('observation' in observed ? observed.observation.end : ''))).toEqual([
      ...['exit', 'time', 'exit', 'exit'],
    ])
    expect(jobs).toEqual([4, 1, 2, 4, 1, 1])
  })

  test('returns both runs if they differ', async () => {
    const [observed] = await observe([{main: 'import time\nprint(time.time_ns())'}], python)
    expect(observed).toEqual({nondeterministic: [expect.anything(), expect.anything()]})
  })

  test('returns two runs if only the hash order differs, even of few items', async () => {
    const programs = [`{'red', 'green', 'blue'}`, `{'a', 'b'}`, `{'red', 'blue'}`].map(
      (text) => `print(${text})`,
    )
    const seen = await observe(
      [...programs, 'print(set("ab"))'].map((main) => ({main})),
      python,
    )
    expect(seen).toEqual(Array(4).fill({nondeterministic: [expect.anything(), expect.anything()]}))
  })

  test('runs a program more often only if it could show the hash order', async () => {
    const {sandbox: counted, jobs} = await counting()
    const programs = ['print(len({1, 2}))', 'print({1: 2})'].map((main) => ({main}))
    await observePrograms(
      programs.map((program) => ({program, environment: python})),
      {sandbox: counted, runtimes, lanes: 1},
    )
    expect(jobs).toEqual([2, 2, 1, 1, 1, 1, 1, 1])
  })

  test('does nothing without requests', async () => {
    expect(await observe([], python)).toEqual([])
  })

  test('reports a failed environment set-up for every program', async () => {
    const environment = {...python, setup: 'raise LookupError("no models")\n'}
    const seen = await observe([{main: 'print(1)'}, {main: 'print(2)'}, {main: 'print(3)'}], environment)
    const expected = {end: 'setup', raised: {type: 'LookupError', message: 'no models'}}
    expect(seen).toEqual(Array(3).fill({observation: expect.objectContaining(expected)}))
  })

  test('reports a killed environment set-up for every program', async () => {
    const {sandbox: counted, jobs} = await counting()
    const environment = {...python, setup: 'import os\nos.abort()\n'}
    const seen = await observePrograms(
      [1, 2, 3].map((number) => ({environment, program: {main: `print(${number})`}})),
      {sandbox: counted, runtimes, lanes: 1},
    )
    expect(seen).toMatchObject(Array(3).fill({observation: {end: 'setup'}}))
    expect(jobs).toEqual([3, 3])
  })

  test('an environment set-up that exits counts as failed', async () => {
    const environment = {...python, setup: 'import sys\nsys.exit()\n'}
    const seen = await observe([{main: 'print(1)'}, {main: 'print(2)'}], environment)
    expect(seen).toEqual(Array(2).fill({observation: expect.objectContaining({end: 'setup', status: 0})}))
  })

  test('a program that leaves files that cannot be removed affects no other', async () => {
    const stubborn = 'import os\nos.makedirs("main.py/a")\nos.chmod("main.py", 0)\nprint(1)'
    const seen = await observe(
      [{main: `import os\nos.unlink("main.py")\n${stubborn}`}, {main: 'print(2)'}],
      python,
    )
    expect(seen.map((observed) => ('observation' in observed ? observed.observation.stdout : ''))).toEqual([
      '1\n',
      '2\n',
    ])
  })

  test('rejects with the reason of its signal, and ends everything it started', async () => {
    const controller = new AbortController()
    const requests = [1, 2, 3].map((number) => ({
      program: {main: `import time\ntime.sleep(${100 + number})`},
      environment: {...python, limits: {...python.limits, seconds: 300}},
    }))
    const running = observePrograms(requests, {
      sandbox: await sandbox(),
      runtimes,
      signal: controller.signal,
    })
    setTimeout(() => controller.abort(new Error('enough')), 1000)
    await expect(running).rejects.toThrow('enough')
  })

  test('names the install script if packages are missing', async () => {
    const environment = environmentOf('python', {packages: 'django-1.0'})
    await expect(observe([{main: 'print(1)'}], environment)).rejects.toThrow(OperationalError)
    await expect(observe([{main: 'print(1)'}], environment)).rejects.toThrow('scripts/install-runtimes.sh')
  })
})

describe('probeVersions', () => {
  test.each<[Language, readonly string[]]>([
    ['python', ['python', 'sqlite']],
    ['javascript', ['node']],
    ['typescript', ['node', 'typescript']],
    ['bash', ['bash', 'git', 'sed']],
    ['sqlite', ['sqlite']],
  ])('returns the versions of %s', async (language, names) => {
    const wanted: {readonly [L in Language]?: readonly string[]} = {python: ['sqlite'], bash: ['git', 'sed']}
    const environment = environmentOf(language, {versions: wanted[language] ?? []})
    const versions = await probeVersions(environment, {sandbox: await sandbox(), runtimes})
    expect(Object.keys(versions).sort()).toEqual(names)
    for (const version of Object.values(versions)) expect(version).toMatch(/^\d+\.\d+/)
  })

  test('returns two versions of Django side by side', async () => {
    const options = {sandbox: await sandbox(), runtimes}
    const probe = (packages: string) =>
      probeVersions(environmentOf('python', {packages, versions: ['django', 'asgiref']}), options)
    expect((await probe('django-4.2'))['django']).toMatch(/^4\.2\./)
    expect((await probe('django-5.2'))['django']).toMatch(/^5\.2\./)
  })

  test.each<Language>(['python', 'bash'])(
    'names the install script if %s lacks a package',
    async (language) => {
      const environment = environmentOf(language, {versions: ["no-such-'package"]})
      const probing = probeVersions(environment, {sandbox: await sandbox(), runtimes})
      await expect(probing).rejects.toThrow(/install-runtimes\.sh.*no-such-'package/s)
    },
  )
})

describe('without a sandbox', () => {
  test('the self-test fails, and says what to do', async () => {
    await expect(selfTest(openUnsafely())).rejects.toThrow(/no file is read[\s\S]*install-runtimes\.sh/)
  })

  test('programs still run if the caller insists', async () => {
    const requests = (['python', 'javascript', 'bash', 'sqlite'] as const).map((language) => ({
      environment: environmentOf(language),
      program: {main: language === 'sqlite' ? 'selec 1;' : 'nosuch.x\n'},
    }))
    const seen = await observePrograms(requests, {sandbox: openUnsafely(), runtimes})
    const safely = await observePrograms(requests, {sandbox: await sandbox(), runtimes})
    expect(seen).toEqual(safely)
  })
})

// Users other than root run all these tests this way.
test.runIf(process.getuid?.() === 0)('a user without privileges also has a sandbox', () => {
  const {stdout} = spawnSync(
    '/usr/bin/setpriv',
    [
      ...['--reuid=65534', '--regid=65534', '--clear-groups', '--', process.execPath],
      ...['--import', here('transpile.mjs'), here('observe-once.ts')],
    ],
    {encoding: 'utf8'},
  )
  expect(JSON.parse(stdout)).toEqual([
    65534,
    {observation: {end: 'exit', stdout: '65534 False\n', stderr: '', status: 0}},
    {observation: {end: 'time', stdout: '', stderr: ''}},
  ])
})
