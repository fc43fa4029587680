import {describe, expect, test} from 'vitest'
import type {Language} from '../../../src/proof/program.ts'
import {judgeProof} from '../../../src/verify/judge-proof.ts'
import {compileProof, fence} from '../../proof/compile-proof.ts'
import {environmentOf, observe} from './run-programs.ts'

interface Row {
  readonly title: string
  readonly starter?: string
  readonly reference: string
  readonly tests: readonly string[]
  readonly verdicts?: readonly string[]
}

const refuted = ['proof/no-right-option']

const tables: Readonly<Record<Language, readonly Row[]>> = {
  python: [
    {title: 'a reference that passes', reference: 'def one(): return 1', tests: ['assert one() == 1']},
    {
      title: 'a reference that ends the process',
      reference: 'import sys\ndef one(): return 2\nsys.exit()',
      tests: ['assert one() == 1'],
      verdicts: refuted,
    },
    {
      title: 'a reference that ends the process as it is called',
      reference: 'import os\ndef one(): os._exit(0)',
      tests: ['assert one() == 1'],
      verdicts: refuted,
    },
    {
      title: 'a reference that passes one test only',
      reference: 'def one(n=0):\n    if n: raise SystemExit\n    return 1',
      tests: ['assert one() == 1', 'assert one(1) == 1'],
      verdicts: ['proof/wrong-key'],
    },
    {
      title: 'a test that takes the output away and ends in a block',
      reference: 'def one(): print(1)',
      tests: [
        'import io, sys\nsys.stdout = io.StringIO()\none()\nif sys.stdout.getvalue() != "1\\n":\n    raise SystemExit(1) # no',
      ],
    },
    {
      title: 'tests that what is begun with passes',
      starter: 'def one(): return 1',
      reference: 'def one(): return 1',
      tests: ['assert one() == 1'],
      verdicts: ['proof/wrong-key'],
    },
  ],
  javascript: [
    {
      title: 'a reference that passes',
      reference: 'const one = () => 1',
      tests: ["require('node:assert').equal(one(), 1)"],
    },
    {
      title: 'a module that passes, in its own time',
      reference: "import assert from 'node:assert'\nconst one = async () => 1",
      tests: [
        'console.log = process.stdout.write = () => {}\nsetTimeout(() => one().then((n) => assert.equal(n, 1)), 10)',
      ],
    },
    {
      title: 'a reference that ends the process',
      reference: 'const one = () => 2\nprocess.exit(0)',
      tests: ["require('node:assert').equal(one(), 1)"],
      verdicts: refuted,
    },
    {
      title: 'a reference that ends the process later',
      reference: 'const one = async () => process.exit(0)',
      tests: ["setTimeout(() => one().then((n) => require('node:assert').equal(n, 1)), 10)"],
      verdicts: refuted,
    },
  ],
  typescript: [
    {
      title: 'a reference that passes',
      reference: 'const one = (): number => 1',
      tests: ["if (one() !== 1) throw new Error('not one')"],
    },
    {
      title: 'a reference that ends the process',
      reference: 'const one = (): number => process.exit(0)',
      tests: ["if (one() !== 1) throw new Error('not one')"],
      verdicts: refuted,
    },
  ],
  bash: [
    {
      title: 'a reference that passes',
      reference: 'one() { echo 1; }',
      tests: ['[ "$(one)" = 1 ]'],
    },
    {
      title: 'a reference that fails',
      reference: 'one() { echo 2; }',
      tests: ['[ "$(one)" = 1 ]'],
      verdicts: refuted,
    },
    {
      title: 'a reference that ends the process',
      reference: 'one() { exit 0; }',
      tests: ['one\n[ "$(one)" = 1 ]'],
      verdicts: refuted,
    },
    {
      title: 'a starter that passes the last test only',
      starter: 'one() { echo 1; }\ntwo() { :; }',
      reference: 'one() { echo 1; }\ntwo() { echo 2; }',
      tests: ['[ "$(two)" = 2 ]', '[ "$(one)" = 1 ]'],
    },
  ],
  sqlite: [
    {
      title: 'a reference that passes',
      reference: 'create view one as select 1 as n;',
      tests: ['create table seen (n check (n = 1));\ninsert into seen select n from one'],
    },
    {
      title: 'a reference that fails',
      reference: 'create view one as select 2 as n;',
      tests: ['create table seen (n check (n = 1));\ninsert into seen select n from one;'],
      verdicts: refuted,
    },
    {
      title: 'a reference that ends the process',
      reference: 'create view one as select 2 as n;\n.exit',
      tests: ['create table seen (n check (n = 1));\ninsert into seen select n from one;'],
      verdicts: refuted,
    },
  ],
}

const bodyOf = (language: Language, {starter, reference, tests}: Row): string =>
  [
    '# Write it\n\n',
    ...(starter === undefined ? [] : ['## Starter\n\n', fence(language, starter)]),
    '## Tests\n\n',
    ...tests.map((one) => fence(language, one)),
    '## Reference\n\n',
    fence(language, reference),
  ].join('')

describe.each(Object.entries(tables) as [Language, readonly Row[]][])('in %s', (language, rows) => {
  test.each(rows)('detects the end of every test: $title', async (row) => {
    const {questions, proofs, faults} = compileProof(bodyOf(language, row), {bare: true})
    const [question, plan] = [questions[0], proofs[0]?.plan]
    if (!question || !plan) throw new Error(faults.join('\n'))
    const environment = environmentOf(language)
    const observed = await observe(plan.programs, environment)
    const verdicts = judgeProof({question, plan, environment, observed})
    expect(verdicts.map(({code}) => code)).toEqual(row.verdicts ?? [])
  })
})
