import fc from 'fast-check'
import {expect, test} from 'vitest'
import {compileQuestion} from '../../src/compile.ts'
import {grade, type Question, type Score, toPublicQuestion} from '../../src/index.ts'
import {patterns} from '../../src/patterns.ts'
import {upTo} from '../run-counts.ts'

/** A blank and its response. */
interface Filled {
  readonly name: string
  readonly weight: number
  readonly items: string
  readonly typed: string
}

const kinds = [
  {flag: 'choice ', rest: '- [ ] p\n- [x] q\n- [ ] r {credit=0.5}', typed: ['a', 'b', 'c', 'z', '']},
  {flag: '', rest: '- [x] word\n- [ ] slip {credit=-0.25}', typed: ['word', 'slip', 'other', '', ' ']},
  {flag: '', rest: '- [x] 2\n- [ ] 3', typed: ['2', '3', '4', 'two', '']},
  {flag: '', rest: '- [x] /a+/ {example=a}', typed: ['aa', 'b', '']},
] as const

const blanks: fc.Arbitrary<Filled[]> = fc.uniqueArray(
  fc
    .record({
      name: fc.stringMatching(/^[a-z]{6,8}$/),
      weight: fc.constantFrom(0.1, 1, 2.5, 100),
      kind: fc.constantFrom(...kinds),
      typed: fc.nat(),
    })
    .map(({name, weight, kind, typed}) => ({
      name,
      weight,
      items: `### ${name} {${kind.flag}weight=${weight}}\n${kind.rest}\n`,
      typed: kind.typed[typed % kind.typed.length] ?? '',
    })),
  {selector: ({name}) => name, minLength: 1, maxLength: 6},
)

function compile(filled: readonly Filled[]): Question | undefined {
  const stem = filled.map(({name}) => `\`[[${name}]]\``).join(' ')
  const sections = filled.map(({items}) => items).join('\n')
  const text = `---\ncategory: output\ndifficulty: easy\n---\n\n# Fill in\n\n${stem}\n\n## Blanks\n\n${sections}`
  return compileQuestion(text, {file: 'track/pattern/question.md', patterns}).question
}

const responseOf = (filled: readonly Filled[]): Record<string, string> =>
  Object.fromEntries(filled.map(({name, typed}) => [name, typed]))

const worth = (score: Score): unknown => (score.status === 'scored' ? score.earned : score.status)

test('the score does not depend on the order of blanks or responses', () => {
  const orders = blanks.chain((filled) =>
    fc.tuple(fc.constant(filled), fc.shuffledSubarray(filled, {minLength: filled.length})),
  )
  fc.assert(
    fc.property(orders, ([filled, others]) => {
      const [one, other] = [compile(filled), compile(others)]
      if (!one || !other) throw new Error('Expected questions')
      const score = worth(grade(one, responseOf(filled), {patterns}))
      expect(worth(grade(one, responseOf(others), {patterns}))).toBe(score)
      expect(worth(grade(other, responseOf(filled), {patterns}))).toBe(score)
      // Without an engine another reason may apply, but no other status.
      expect([score, 'ungraded']).toContain(worth(grade(other, responseOf(filled))))
    }),
    upTo(150),
  )
})

test('every blank occurs once in the HTML, in the order of the public blanks, and the key nowhere', () => {
  fc.assert(
    fc.property(blanks, (filled) => {
      const question = compile(filled)
      if (question?.kind !== 'cloze') throw new Error('Expected a question')
      const shown = toPublicQuestion(question)
      const places = [...shown.stem.html.matchAll(/<span data-blank="([a-z]+)"><\/span>/g)].map(
        ([, name]) => name,
      )
      expect(places).toEqual(filled.map(({name}) => name))
      expect(shown.blanks.map(({id}) => id)).toEqual(places)
      expect(JSON.stringify(shown)).not.toMatch(/"(?:right|credit|forms|rationales|key)":/)
    }),
    upTo(100),
  )
})
