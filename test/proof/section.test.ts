import {describe, expect, test} from 'vitest'
import {compileProof, fence, proof} from './compile-proof.ts'

const stem = (program: string): string => `# What does it print?\n\n${fence('python', program)}`
const options = '- [x] `2`\n- [ ] `3`\n\n'
const plain = stem('print(1 + 1)') + options
const worded = `${stem('print(1 + 1)')}- [x] Two\n- [ ] Three\n\n`
const solution = '## Solution\n\n1. **First.** One.\n2. **Second.** Two.\n\n'
const ofPlain = (...parts: Parameters<typeof proof>): string => plain + proof(...parts)

describe('of a section with a fault is told', () => {
  test.each<[string, string, string[]]>([
    ['nothing where there is none', plain, []],
    [
      'that it is misspelt',
      plain + proof(['env: [python]']).replace('Proof', 'Prof'),
      ['section/unknown at ## Prof'],
    ],
    ['that it is empty', `${plain}## Proof\n`, ['section/empty at ## Proof']],
    [
      'a duplicate section',
      ofPlain(['env: [python]']) + proof(['env: [python]']),
      ['section/repeated at ## Proof'],
    ],
    ['what is no fence', `${plain}## Proof\n\nIt is so.\n`, ['section/content at It is so.']],
    [
      'duplicate fields',
      ofPlain(['env: [python]'], fence('yaml proof', 'env: [node]')),
      ['proof/repeated at ```yaml proof'],
    ],
    [
      'a duplicate fence',
      ofPlain([], fence('python setup', 'a = 1'), fence('python setup', 'a = 2')),
      ['proof/repeated at ```python setup'],
    ],
    [
      'two witnesses for one option',
      worded +
        proof(
          [],
          fence('python witness a', '1'),
          fence('python witness a', '2'),
          fence('python counterexample b', '1 / 0'),
        ),
      ['proof/repeated at ```python witness a'],
    ],
    [
      'a witness and a counterexample for one option',
      worded +
        proof(
          [],
          fence('python witness a', '1'),
          fence('python counterexample a', '1'),
          fence('python counterexample b', '1 / 0'),
        ),
      ['proof/repeated at ```python counterexample a'],
    ],
    ['a fence without a role', ofPlain([], fence('python', 'a = 1')), ['proof/fence at ```python']],
    ['a fence of no language', ofPlain([], fence('text setup', 'a = 1')), ['proof/fence at ```text setup']],
    ['an unknown role', ofPlain([], fence('python stup', 'a = 1')), ['proof/fence at ```python stup']],
    [
      'a witness without an option',
      ofPlain([], fence('python witness', 'a = 1')),
      ['proof/fence at ```python witness'],
    ],
    [
      'a set-up with an option',
      ofPlain([], fence('python setup a', 'a = 1')),
      ['proof/fence at ```python setup a'],
    ],
    ['fields that are none', ofPlain(['gaol: {stdout: "2"}']), ['field/unknown at gaol']],
    [
      'a text that output must contain and lack',
      ofPlain(['options:', '  b: {stdoutHas: ["3", abc], stdoutLacks: [d, b]}']),
      ['field/repeated at b'],
    ],
    [
      'a text that standard error must contain and lack',
      ofPlain(['premise: {stderrHas: [a], stderrLacks: [a], stdoutLacks: [a]}']),
      ['field/repeated at a'],
    ],
    ['what no program does', ofPlain(['options:', '  b: {stdot: "3"}']), ['field/unknown at stdot']],
    ['a prediction that states nothing', ofPlain(['options:', '  b: {}']), ['field/empty at {}']],
    ['a premise that states nothing', ofPlain(['premise: {}']), ['field/empty at {}']],
    [
      'an empty goal',
      ofPlain(['splice: "1 + 1"', 'goal: {}', 'fails:', '  b: {}']),
      ['field/empty at {}', 'field/empty at {}'],
    ],
    ['a claim that states nothing', plain + solution + proof(['claims:', '  1: {}']), ['field/empty at {}']],
    ...['stdoutHas', 'stdoutLacks', 'stderrHas', 'stderrLacks'].map((name): [string, string, string[]] => [
      `that ${name} lists nothing`,
      ofPlain(['options:', `  b: {${name}: []}`]),
      ['field/empty at []'],
    ]),
    ...['options', 'fails', 'claims'].map((name): [string, string, string[]] => [
      `that ${name} are none`,
      ofPlain([`${name}: {}`]),
      ['field/empty at {}'],
    ]),
    ['environments that are none', ofPlain(['env: []']), ['field/empty at []']],
    ['an exit status that there is not', ofPlain(['premise: {status: 256}']), ['field/range at 256']],
    ['a reading that there is not', ofPlain(['reads: stdin']), ['field/value at stdin']],
    ['an environment of no bank', ofPlain(['env: [python, pyhton]']), ['proof/environment at pyhton']],
    ['one of another language', ofPlain(['env: [node]']), ['proof/environment-language at node']],
    [
      'no environment for the language',
      `# What?\n\n${fence('bash', 'echo 2')}${options}${proof(['premise: {stdout: "2"}'])}`,
      ['proof/no-environment at ## Proof'],
    ],
    [
      'a reason without a source',
      ofPlain(['unproved: It is a matter of taste.']),
      ['proof/missing at unproved'],
    ],
    [
      'no program for a statement, even if unproved',
      `# Which?\n\n${options}${proof(['unproved: Who knows.', 'source: A book.', 'premise: {stdout: "2"}'])}`,
      ['proof/no-program at ## Proof'],
    ],
    [
      'a program in another language than the stem',
      ofPlain([], fence('javascript setup', 'const a = 1')),
      ['proof/languages at ```javascript setup'],
    ],
    [
      'a witness in another language than the others',
      worded + proof([], fence('python witness a', '1'), fence('javascript counterexample b', '1')),
      ['proof/languages at ```javascript counterexample b'],
    ],
    [
      'an option without evidence',
      worded + proof(['options:', '  a: {stdout: "2"}']),
      ['proof/no-evidence at - [ ] Three'],
    ],
    ['an option that there is not', ofPlain(['options:', '  z: {stdout: "2"}']), ['proof/unknown-part at z']],
    [
      'a witness for an unknown option',
      worded +
        proof(
          [],
          fence('python witness a', '1'),
          fence('python counterexample b', '1'),
          fence('python witness z', '1'),
        ),
      ['proof/unknown-part at ```python witness z'],
    ],
    [
      'a claim for an unknown step',
      plain + solution + proof(['claims:', '  3: {stdout: "2"}']),
      ['proof/unknown-part at 3'],
    ],
    [
      'an empty claim',
      plain + solution + proof(['claims:', '  1: {stdout: "2"}'], fence('python claim 2', '1')),
      ['proof/unknown-part at ```python claim 2'],
    ],
    [
      'no program',
      `# What?\n\n${options}${proof(['premise: {stdout: "2"}'])}`,
      ['proof/no-program at ## Proof'],
    ],
    [
      'two programs',
      stem('print(2)') + fence('python', 'print(3)') + options + proof(['premise: {stdout: "2"}']),
      ['proof/no-program at ## Proof'],
    ],
    [
      'a harness without a stem to insert',
      `# What?\n\n${options}${proof([], fence('python harness', '{{stem}}'))}`,
      ['proof/no-program at ```python harness'],
    ],
    ['a splice that is nowhere', ofPlain(['splice: "9"', 'goal: {stdout: "2"}']), ['proof/splice at splice']],
    [
      'a splice that occurs twice',
      ofPlain(['splice: "1"', 'goal: {stdout: "2"}']),
      ['proof/splice at splice'],
    ],
    [
      'a harness with two slots for an option',
      ofPlain(
        ['goal: {stdout: "2"}', 'fails:', '  b: {stdout: "3"}'],
        fence('python harness', 'print({{option}})', 'print({{option}})'),
      ),
      ['proof/splice at ## Proof'],
    ],
    [
      'a harness with two slots for the stem',
      ofPlain([], fence('python harness', '{{stem}}', '{{stem}}')),
      ['proof/repeated at ```python harness'],
    ],
    [
      'a harness together with witnesses',
      worded +
        proof(
          [],
          fence('python harness', '{{stem}}'),
          fence('python witness a', '1'),
          fence('python counterexample b', '1'),
        ),
      ['proof/unused at ```python harness'],
    ],
    [
      'a missing goal',
      ofPlain(['splice: 1 + 1', 'fails:', '  b: {stdout: "3"}']),
      ['proof/missing at ## Proof'],
    ],
  ])('%s', (_, body, faults) => {
    expect(compileProof(body).faults).toEqual(faults)
  })
})

test('reads the content of a misspelt section', () => {
  const misspelt = plain + proof([], fence('python', 'a = 1')).replace('Proof', 'Prof')
  expect(compileProof(misspelt).faults).toEqual(['section/unknown at ## Prof', 'proof/fence at ```python'])
})

test('keeps the reason for what is not proved', () => {
  const unproved = {reason: 'A matter of taste.', source: 'A book'}
  const reason = ['unproved: A matter of taste.', 'source: A book']
  expect(compileProof(ofPlain(reason)).proofs).toEqual([{unproved}])
  const {proofs, faults} = compileProof(worded + proof([...reason, 'options:', '  a: {stdout: "2"}']))
  expect(faults).toEqual([])
  expect(proofs).toEqual([
    {unproved, plan: expect.objectContaining({predictions: [expect.objectContaining({name: 'a'})]})},
  ])
})

test('a question in a file with several questions has the section below it', () => {
  const block = (id: string, more: string): string =>
    `# What is ${id}? {#${id}}\n\n${fence('python', `print("${id}")`)}- [x] It says so\n- [ ] Else\n\n${more}`
  const said = proof(['options:', '  a: {stdout: two}', '  b: {stdout: ""}'])
  const {proofs, faults} = compileProof(block('one', '') + block('two', said) + block('three', ''))
  expect(faults).toEqual([])
  expect(proofs.map((one) => one?.plan?.programs)).toEqual([undefined, [{main: 'print("two")'}], undefined])
})

test('keeps no proof of a question with an error', () => {
  const {questions, proofs} = compileProof(ofPlain(['env: [pyhton]']))
  expect([questions, proofs]).toEqual([[], []])
})

test('does not report missing environments without a bank', () => {
  const {proofs, faults} = compileProof(ofPlain(['env: [anything]']), {bare: true})
  expect(faults).toEqual([])
  expect(proofs[0]?.plan?.environments).toEqual(['anything'])
})
