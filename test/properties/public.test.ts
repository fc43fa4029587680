import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type ContentFile, compileBank} from '../../src/compile.ts'
import {
  type BankData,
  joinKeys,
  toBankKeys,
  toPublicBank,
  toPublicQuestion,
  toQuestionKey,
} from '../../src/index.ts'
import {patterns} from '../../src/patterns.ts'
import {upTo} from '../run-counts.ts'
import {compileSecrets, secrets, toMarkdown} from './secrets.ts'

const files: readonly ContentFile[] = [
  {path: 'bank.yaml', text: 'name: bank\nversion: 1.0.0\ntracks: [{id: track, title: Track}]\n'},
  {
    path: 'track/pattern/pattern.md',
    text: '---\ntitle: T\ntrack: track\nminutes: 1\nsummary: S\n---\n\n## Concept\n\nSee [it](question.md).\n',
  },
  {
    path: 'track/pattern/other.md',
    text: toMarkdown({
      key: [true, false, false, false, false],
      rationales: [],
      hints: [],
      solution: undefined,
      quickCheck: undefined,
      mistakes: [],
      sources: [],
      credits: [],
    }).replace('# Which?', '# Other?'),
  },
]

function bankOf(markdown: string): BankData {
  const {bank, diagnostics} = compileBank([...files, {path: 'track/pattern/question.md', text: markdown}], {
    patterns,
  })
  if (!bank) throw new Error(`Expected a sound bank, found ${diagnostics.map(({code}) => code)}`)
  return bank
}

/**
 * Two sets of secrets that differ in everything except what is public: the number of hints, and whether one or
 * several options are right.
 */
const pair = fc
  .record({
    hints: fc.nat(3),
    several: fc.boolean(),
    counts: fc.tuple(fc.integer({min: 2, max: 4}), fc.integer({min: 2, max: 4})),
  })
  .chain(({hints, several, counts}) =>
    fc.tuple(secrets(several ? counts[0] : 1, hints), secrets(several ? counts[1] : 1, hints)),
  )

describe('the public part of a question', () => {
  test('stays byte-identical when only its secrets change', () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const views = [one, other].map((given) => JSON.stringify(toPublicQuestion(compileSecrets(given))))
        expect(views[0]).toBe(views[1])
      }),
      upTo(80),
    )
  })

  test('stays byte-identical in a bank', () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const views = [one, other].map((given) => JSON.stringify(toPublicBank(bankOf(toMarkdown(given)))))
        expect(views[0]).toBe(views[1])
      }),
      upTo(15),
    )
  })

  test('has only the listed fields, whatever is added to a question', () => {
    const question = compileSecrets(fc.sample(secrets(2, 1), {seed: 1, numRuns: 1})[0] as never)
    const leaking = {
      ...question,
      proof: 'x',
      explanation: 'y',
      options: question.options.map((option) => ({...option, right: true})),
    }
    expect(JSON.stringify(toPublicQuestion(leaking))).toBe(JSON.stringify(toPublicQuestion(question)))
    expect(JSON.stringify(toQuestionKey(leaking))).toBe(JSON.stringify(toQuestionKey(question)))
  })

  test('shares no field with the key', () => {
    fc.assert(
      fc.property(secrets(1, 2), (given) => {
        const question = compileSecrets(given)
        const [open, kept] = [Object.keys(toPublicQuestion(question)), Object.keys(toQuestionKey(question))]
        expect(open.filter((name) => kept.includes(name))).toEqual([])
        expect([...open, ...kept].sort()).toEqual(Object.keys(question).sort())
      }),
      upTo(30),
    )
  })
})

describe('joinKeys', () => {
  test('joins what was split', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 4}).chain((keys) => secrets(keys, 2)),
        (given) => {
          const bank = bankOf(toMarkdown(given))
          expect(joinKeys(toPublicBank(bank), toBankKeys(bank))).toEqual(bank)
          const sent = JSON.parse(JSON.stringify([toPublicBank(bank), toBankKeys(bank)]))
          expect(joinKeys(sent[0], sent[1])).toEqual(bank)
        },
      ),
      upTo(20),
    )
  })

  test.each(['name', 'version'] as const)('throws a TypeError for keys of another %s', (name) => {
    const bank = bankOf(files[2]?.text ?? '')
    expect(() => joinKeys(toPublicBank(bank), {...toBankKeys(bank), [name]: 'other'})).toThrow(TypeError)
  })

  test.each(['toString', '__proto__', 'track/pattern/none'])(
    'throws a TypeError if the key of %s is missing',
    (id) => {
      const bank = bankOf(files[2]?.text ?? '')
      const open = toPublicBank(bank)
      const renamed = {...open, questions: open.questions.map((question) => ({...question, id}))}
      expect(() => joinKeys(renamed, toBankKeys(bank))).toThrow(TypeError)
    },
  )
})
