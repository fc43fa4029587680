import {cpSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, describe, expect, test} from 'vitest'
import {parseConfig} from '../../src/compile/bank/bank-config.ts'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.ts'
import {compileUnit} from '../../src/node/build/compile-unit.ts'
import {readContent} from '../../src/node/build/read-content.ts'
import {storeUnit} from '../../src/node/cache/stored-unit.ts'
import {judgeTask} from '../../src/node/verify/judge-task.ts'
import {observationsFromLock} from '../../src/node/verify/observations.ts'
import {readProofLock} from '../../src/node/verify/proof-lock.ts'
import {type ProofTask, toProofEntries} from '../../src/node/verify/proof-tasks.ts'
import {readEnvironments} from '../../src/node/verify/read-environments.ts'
import {verifyBank} from '../built.ts'
import {makeFolder, removeFolder} from '../cli/temporary-folder.ts'
import {mutantsOf} from '../content/mutants-of.ts'
import {runtimes} from '../node/sandbox/run-programs.ts'

/**
 * The verdicts of runs on ten questions of a Django page, in the order of the page: C for challenge, P for practice.
 * A verdict includes the start of the line at which it is reported. `corrected` lists what the page would have to say
 * instead, which is then proved.
 */
const questions: Readonly<Record<string, {verdicts?: readonly string[]; corrected?: Corrections}>> = {
  'c1-first-name': {},
  'c2-how-many': {},
  'c3-filter': {
    verdicts: ['proof/no-right-option at # Which line gets'],
    corrected: {
      '`found = await Member.objects.filter(email__endswith="@example.org").aall()`':
        '`found = [member async for member in Member.objects.filter(email__endswith="@example.org")]`',
    },
  },
  'c4-no-loop': {verdicts: ['proof/false-premise at premise: {raises: RuntimeError']},
  'c5-true-of-methods': {
    verdicts: ['proof/no-right-option at # What is true'],
    corrected: {'`aall()`, ': '', '    assert len(await Member.objects.aall()) == 3\n': ''},
  },
  'p1-benefit': {},
  'p2-fetch-all': {
    verdicts: [
      'proof/no-right-option at # Which line fetches',
      'proof/wrong-failure at - [ ] `members = await Member.objects.all().aget()`',
      'proof/false-claim at 1: {stdout: "True"}',
      'proof/false-claim at 2: {stdout: "False"}',
      'proof/false-claim at 3: {raises: SynchronousOnlyOperation}',
    ],
  },
  'p3-names': {
    verdicts: ['proof/wrong-key at - [x] The names of the active members'],
    corrected: {
      '- [x] The names of the active': '- [ ] The names of the active',
      '- [ ] An error': '- [x] An error',
    },
  },
  'p4-first': {
    verdicts: ['proof/false-claim at 1: {stdout: one}'],
    corrected: {'1: {stdout: one}': '1: {raises: SynchronousOnlyOperation}'},
  },
  'p5-activate': {},
}

/** Texts and their replacements. */
type Corrections = Readonly<Record<string, string>>

const pattern = 'django/async-orm'
const correctedName = (name: string): string => `${name}-corrected`
const folder = makeFolder()
afterAll(() => removeFolder(folder))

function addCorrected(name: string, corrections: Corrections): void {
  const path = (file: string): string => join(folder, pattern, `${file}.md`)
  const text = readFileSync(path(name), 'utf8')
  const changes = Object.entries(corrections)
  expect(changes.filter(([former]) => !text.includes(former))).toEqual([])
  const corrected = changes.reduce((rest, [former, instead]) => rest.replace(former, () => instead), text)
  writeFileSync(path(correctedName(name)), corrected.replace('\n# ', '\n# Corrected: '))
}

cpSync(fileURLToPath(new URL('content', import.meta.url)), folder, {recursive: true})
for (const [name, {corrected}] of Object.entries(questions)) if (corrected) addCorrected(name, corrected)
const report = await verifyBank({content: folder, runtimes})

const ofQuestion = (name: string): Diagnostic[] =>
  report.diagnostics.filter(({file}) => file === `${pattern}/${name}.md`)

function toldAt({code, file, place}: Diagnostic): string {
  const line = report.source(file)?.split('\n')[place.start.line - 1] ?? ''
  return `${code} at ${line.trim()}`
}

test('the page has no other fault, and every program ran on both versions', () => {
  expect(report.diagnostics.filter(({code}) => !code.startsWith('proof/'))).toEqual([])
  expect(Object.keys(report.environments)).toEqual(['django-4.2', 'django-5.2'])
  expect(report.runs).toBe(readProofLock(folder).observations.size)
})

describe('the questions of the page', () => {
  test.each(Object.entries(questions))('%s', (name, {verdicts = []}) => {
    const told = ofQuestion(name)
    expect(told.map(toldAt)).toEqual(verdicts.map((start) => expect.stringContaining(start)))
    for (const {data} of told) expect(data).toMatchObject({environment: 'django-4.2, django-5.2'})
  })

  test.each(Object.entries(questions).filter(([, {corrected}]) => corrected))('%s, corrected', (name) => {
    expect(ofQuestion(correctedName(name)).map(toldAt)).toEqual([])
  })

  test('are proved unless a fault is listed', () => {
    const all = Object.values(questions)
    const sound = all.filter(({verdicts}) => !verdicts).length
    const corrected = all.filter(({corrected}) => corrected).length
    expect(report.proofs).toEqual([
      {
        pattern,
        questions: all.length + corrected,
        proved: sound + corrected,
        unproved: [],
        withoutProof: [],
        failed: all.length - sound,
      },
    ])
  })
})

describe('with another option as its key', () => {
  const {config} = parseConfig({path: 'bank.yaml', text: readFileSync(join(folder, 'bank.yaml'), 'utf8')})
  if (!config) throw new Error('Expected a sound bank.yaml')
  const units = readContent(folder)
    .files.filter(({path}) => path !== 'bank.yaml')
    .map((file) => storeUnit(compileUnit(file.load(), {config, keepMarkdown: false}), file.hash))
  const known = observationsFromLock(readProofLock(folder))
  const isAccepted = (task: ProofTask): boolean =>
    task.environments.some((environment) => judgeTask(task, environment, known).length === 0)
  const proved = toProofEntries(units, readEnvironments(folder, config)).flatMap(({task}) =>
    task && isAccepted(task) ? [task] : [],
  )
  const mutants = proved.flatMap((task) => mutantsOf(task).map((mutant) => ({id: task.id, ...mutant})))

  test('every proved question can be marked in three other ways', () => {
    expect(proved.length).toBe(report.proofs[0]?.proved)
    expect(mutants.length).toBe(3 * proved.length)
  })

  test.each(mutants)('$id is rejected with the key $key', ({mutant}) => {
    expect(isAccepted(mutant)).toBe(false)
  })
})
