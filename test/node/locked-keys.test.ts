import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {observationKey} from '../../src/node/verify/observation-key.ts'
import {lockName} from '../../src/node/verify/proof-lock.ts'
import {formatLock} from '../../src/proof/lock.ts'
import type {Observation} from '../../src/proof/observation.ts'
import type {Environment} from '../../src/proof/program.ts'
import {buildBank, checkBank} from '../built.ts'
import {runCli} from '../cli/run-cli.ts'
import {bankYaml, below, questionText, sampleContent} from '../cli/sample-content.ts'
import {type Files, temporaryFolder} from '../cli/temporary-folder.ts'

const environment: Environment = {
  name: 'python',
  language: 'python',
  versions: [],
  inconclusive: [],
  limits: {seconds: 20, megabytes: 512, outputKilobytes: 64},
}
const versions = {python: '3.11.2'}
const program = 'print([1, 2, 3][1:])'

function lockOf(stdout: string, main = program): string {
  const seen: Observation = {end: 'exit', status: 0, stdout, stderr: ''}
  const key = observationKey({program: {main}, environment}, versions)
  return formatLock({
    environments: new Map([['python', versions]]),
    observations: new Map([[key, seen]]),
  })
}

const lock = lockOf('[2, 3]\n')

function question(options: string): string {
  return questionText({title: 'What is printed?', options: `\`\`\`python\n${program}\n\`\`\`\n\n${options}`})
}

const right = '- [x] `[2, 3]`\n  > Yes.\n- [ ] `[1, 2]`\n  > No.\n'
const swapped = '- [ ] `[2, 3]`\n  > Yes.\n- [x] `[1, 2]`\n  > No.\n'
const neither = '- [ ] `[2]`\n  > Yes.\n- [x] `[1, 2]`\n  > No.\n'
const path = 'loops/for/slice.md'

function contentWith(options: string, more: Files = {}): Files {
  return sampleContent({
    'bank.yaml': `${bankYaml}environments:\n  - name: python\n    language: python\n`,
    [path]: question(options),
    [lockName]: lock,
    ...more,
  })
}

/** The diagnostics of both ways to compile, which must be equal. */
async function faultsIn(files: Files): Promise<{faults: string[]; built: boolean}> {
  const folder = temporaryFolder(below('content', files))
  const [content, out, cache] = ['content', 'out', 'cache'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  const show = ({diagnostics}: {diagnostics: readonly {file: string; code: string}[]}) =>
    diagnostics.map(({file, code}) => `${file} ${code}`)
  const checked = show(await checkBank({content}))
  expect(show(await buildBank({content, out, cache}))).toEqual(checked)
  expect(show(await buildBank({content, out, cache}))).toEqual(checked)
  return {faults: checked, built: existsSync(join(out, 'bank.json'))}
}

describe('a key that the lock', () => {
  test.each([
    ['proves is clean', contentWith(right), []],
    ['refutes is wrong', contentWith(swapped), [`${path} proof/wrong-key`]],
    ['leaves no option for is reported', contentWith(neither), [`${path} proof/no-right-option`]],
    ['has no result for is not reported', contentWith(swapped, {[lockName]: lockOf('', 'print(2)')}), []],
    [
      'says nothing about, is not reported',
      contentWith(swapped, {[lockName]: formatLock({environments: new Map(), observations: new Map()})}),
      [],
    ],
  ])('%s', async (_, files, faults) => {
    expect(await faultsIn(files)).toEqual({faults, built: faults.length === 0})
  })

  test('is wrong if another option is also right', async () => {
    const both = '- [x] `[2, 3]`\n  > Yes.\n- [x] `[1, 2]`\n  > No.\n- [ ] `[1]`\n  > No.\n'
    expect((await faultsIn(contentWith(both))).faults).toEqual([`${path} proof/wrong-key`])
  })

  test('proves with one output is wrong with another', async () => {
    const output = (form: string) =>
      contentWith('', {[path]: question(`## Answer\n\n\`\`\`output\n${form}\n\`\`\`\n`)})
    expect((await faultsIn(output('[2, 3]'))).faults).toEqual([])
    expect((await faultsIn(output('[2, 4]'))).faults).toEqual([`${path} proof/wrong-key`])
  })

  test('becomes wrong when only the lock changes', async () => {
    const folder = temporaryFolder(below('content', contentWith(right)))
    const options = {content: join(folder, 'content'), out: join(folder, 'out'), cache: join(folder, 'cache')}
    expect((await buildBank(options)).diagnostics).toEqual([])
    writeFileSync(join(options.content, lockName), lockOf('[1, 2]\n'))
    expect((await buildBank(options)).diagnostics).toMatchObject([{code: 'proof/wrong-key'}])
  })
})

describe('a damaged lock', () => {
  const conflict = lock.replace('{\n', '{\n<<<<<<< HEAD\n')
  test.each([
    ['half a file', lock.slice(0, 100), 'it is not JSON', 1],
    ['nothing', '', 'it is not JSON', 1],
    ['another kind of file', '{"lockfileVersion": 3}', 'it has no `format`', 1],
    ['a list', '[]', 'it has no `format`', 1],
    ['a newer format', '{"format": 99}', 'its format `99` is newer than `1`', 1],
    ['merge conflict markers', conflict, 'it has merge conflict markers', 2],
    ['a changed end', lock.replace('"exit"', '"proved"'), 'invalid `observations.', 1],
  ])('with %s is reported, and the bank is built', async (_, text, reason, line) => {
    const folder = temporaryFolder(below('content', contentWith(swapped, {[lockName]: text})))
    const options = {content: join(folder, 'content'), out: join(folder, 'out')}
    const {diagnostics, written} = await buildBank(options)
    expect(diagnostics).toMatchObject([{file: lockName, code: 'proof/damaged-lock', place: {start: {line}}}])
    expect(diagnostics[0]?.message).toContain(reason)
    expect(written).toContain('bank.json')
    expect(readFileSync(join(options.out, 'bank.json'), 'utf8')).not.toContain('"checked"')
  })

  test('does not end the command, and its path is relative to the working folder', async () => {
    const cwd = temporaryFolder(below('content', contentWith(swapped, {[lockName]: '{'})))
    const {code, stdout} = await runCli(['check', '--format', 'json'], {cwd})
    expect(code).toBe(0)
    expect(JSON.parse(stdout).diagnostics).toMatchObject([
      {file: `content/${lockName}`, code: 'proof/damaged-lock', severity: 'warning'},
    ])
  })
})
