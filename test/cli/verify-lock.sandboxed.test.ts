import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test, vi} from 'vitest'
import {runCli} from './run-cli.ts'
import {below, faultyOptions, sampleContent} from './sample-content.ts'
import {temporaryFolder} from './temporary-folder.ts'
import {programQuestion, twoIsRight, verifyBankYaml, verifyContent} from './verify-content.ts'
import {lockOf, lockPath, named, proved, shell, verified, verify, withoutPrograms} from './verify-runs.ts'

// Programs run concurrently, and no test depends on their duration.
vi.setConfig({testTimeout: 600_000})

test.concurrent('the first run runs every program, and stores the results', async () => {
  const {outcome, lock} = await proved()
  expect(outcome).toEqual({
    code: 0,
    faults: [],
    runs: 2,
    questions: 3,
    proved: 2,
    environments: ['python', 'shell'],
  })
  expect(Object.keys(JSON.parse(lock).observations).length).toBe(2)
})

test.concurrent('runs nothing and needs no sandbox if nothing changed', async () => {
  const cwd = await verified()
  const before = lockOf(cwd)
  for (const parameters of [[], ['--frozen']]) {
    const outcome = await verify(parameters, {cwd, env: withoutPrograms})
    expect(outcome).toMatchObject({code: 0, faults: [], runs: 0, questions: 3, proved: 2})
  }
  expect(lockOf(cwd)).toBe(before)
})

test.concurrent('runs only changed programs', async () => {
  const cwd = await verified({[shell]: programQuestion('bash', 'echo $((1 + 1))', twoIsRight)})
  expect(await verify(['--frozen'], {cwd})).toMatchObject({
    code: 1,
    faults: [`content/${shell} proof/not-observed`],
    runs: 0,
    proved: 1,
  })
  const {lock} = await proved()
  expect(lockOf(cwd)).toBe(lock)
  expect(await verify([], {cwd})).toMatchObject({code: 0, runs: 1, proved: 2})
  expect(Object.keys(JSON.parse(lockOf(cwd)).observations).length).toBe(2)
})

test.concurrent('--frozen without a lock runs nothing, writes nothing and fails', async () => {
  const cwd = temporaryFolder(below('content', verifyContent()))
  expect(await verify(['--frozen'], {cwd, env: withoutPrograms})).toMatchObject({
    code: 1,
    faults: [`content/${named} proof/not-observed`, `content/${shell} proof/not-observed`],
    runs: 0,
    proved: 0,
  })
  expect(existsSync(join(cwd, lockPath))).toBe(false)
})

test.concurrent('--no-cache ignores the lock, and with --frozen reports differences', async () => {
  const {lock} = await proved()
  const tampered = lock.replaceAll('"stdout":"1\\n"', '"stdout":"2\\n"')
  const cwd = await verified({'proof.lock.json': tampered})
  expect(tampered).not.toBe(lock)
  expect((await verify([], {cwd})).faults).toEqual([
    `content/${named} proof/wrong-key`,
    `content/${shell} proof/wrong-key`,
  ])
  const compared = await verify(['--no-cache', '--frozen'], {cwd})
  expect(compared).toMatchObject({code: 1, faults: [`${lockPath} proof/lock-differs`], runs: 2})
  expect(lockOf(cwd)).toBe(tampered)
  expect(await verify(['--no-cache'], {cwd})).toMatchObject({code: 0, faults: [], runs: 2, proved: 2})
  expect(lockOf(cwd)).toBe(lock)
  expect(await verify(['--no-cache', '--frozen'], {cwd})).toMatchObject({code: 0, faults: [], runs: 2})
})

test.concurrent.each([
  ['is no JSON', '{', 'it is not JSON'],
  ['is something else', '{}', 'it has no `format`'],
  ['a newer version has written', '{"format": 99}', 'its format `99` is newer than `1`'],
])('exits with 2 if the lock %s, and does not change it', async (_, text, message) => {
  const cwd = await verified({'proof.lock.json': text})
  const {code, stdout, stderr} = await runCli(['verify'], {cwd})
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toContain(message)
  expect(stderr).toContain('restore it from version control, or remove it and run `build-bank verify`')
  expect(lockOf(cwd)).toBe(text)
})

test.concurrent('reruns a program that met a limit', async () => {
  const endless = programQuestion('python', 'import time\ntime.sleep(60)', twoIsRight)
  const bank = verifyBankYaml.replace('language: python', 'language: python\n    limits: {seconds: 2}')
  const cwd = await verified({[named]: endless, 'bank.yaml': bank})
  const expected = {code: 1, runs: 1, faults: [`content/${named} proof/inconclusive`]}
  expect(await verify([], {cwd})).toMatchObject({...expected, runs: expect.any(Number)})
  expect(await verify([], {cwd})).toMatchObject(expected)
})

test.concurrent('proves valid questions next to invalid ones', async () => {
  const cwd = temporaryFolder(
    below('content', verifyContent({[shell]: programQuestion('bash', 'echo 1', faultyOptions)})),
  )
  const outcome = await verify([], {cwd})
  expect(outcome).toMatchObject({code: 1, runs: 1, proved: 1})
  expect(outcome.faults).toContain(`content/${shell} choice/no-key`)
  expect(Object.keys(JSON.parse(lockOf(cwd)).environments)).toEqual(['python'])
})

test.concurrent('keeps results of other questions if there are faults elsewhere', async () => {
  const cwd = await verified({[shell]: programQuestion('bash', 'echo 1', faultyOptions)})
  const {lock} = await proved()
  expect(await verify([], {cwd})).toMatchObject({code: 1, runs: 0, proved: 1})
  expect(lockOf(cwd)).toBe(lock)
})

test.concurrent('says so if nothing can be run, and leaves nothing behind', async () => {
  const cwd = temporaryFolder(below('content', sampleContent()))
  expect(await verify([], {cwd, env: withoutPrograms})).toEqual({
    code: 0,
    faults: [],
    runs: 0,
    questions: 2,
    proved: 0,
    environments: [],
  })
  expect(existsSync(join(cwd, lockPath))).toBe(false)
})
