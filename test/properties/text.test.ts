import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {compileQuestion} from '../../src/compile.ts'
import {grade, type Score, type TextForm, type TextQuestion, toPublicQuestion} from '../../src/index.ts'
import {findRefusal} from '../../src/matching/text/check-pattern.ts'
import {normaliseText, textForPattern} from '../../src/matching/text/normalise.ts'
import {patterns} from '../../src/patterns.ts'
import {upTo} from '../run-counts.ts'

const rich = (text: string) => ({text, html: text})

function makeText(forms: readonly TextForm[], ignore: TextQuestion['key']['ignore']): TextQuestion {
  return {
    id: 'track/pattern/question',
    pattern: 'track/pattern',
    category: 'output',
    difficulty: 'easy',
    sets: ['practice', 'test'],
    tags: [],
    title: rich('Which?'),
    stem: rich(''),
    hintCount: 0,
    kind: 'text',
    key: {forms, ignore},
    rationales: {a: rich('why')},
    hints: [],
    commonMistakes: [],
  }
}

function expectSoundScore(score: Score): void {
  expect(['scored', 'unanswered', 'malformed', 'ungraded']).toContain(score.status)
  if (score.status !== 'scored') return
  expect(Number.isFinite(score.earned)).toBe(true)
  expect(Math.abs(score.earned)).toBeLessThanOrEqual(1)
  expect(Object.is(score.earned, -0)).toBe(false)
}

const differences = ['case', 'spaces', 'diacritics', 'punctuation'] as const
const ignore = fc.subarray([...differences])
const word = fc.oneof(
  fc.string({unit: fc.constantFrom(...'aAbéÉe\u0301ßıİIiςΣσ .,-\t'), minLength: 1, maxLength: 6}),
  fc.string({unit: 'binary', minLength: 1, maxLength: 6}),
)
const written = word.filter((text) => normaliseText(text, []) !== '')
const form = fc.record({
  credit: fc.constantFrom(1, 1, 0, 0.5, -0.5),
  as: fc.constantFrom('text' as const, 'literal' as const),
  value: written,
})
const question = fc
  .record({forms: fc.array(form, {minLength: 1, maxLength: 6}), ignore})
  .map(({forms, ignore}) =>
    makeText(
      forms.map((form, index) => ({id: 'abcdef'.charAt(index), ...form})),
      ignore,
    ),
  )

const runs = upTo(10_000)

describe('grading a text', () => {
  test('gives a valid score for any value', () => {
    const response = fc.oneof(fc.jsonValue(), word, fc.anything({withBigInt: true, withNullPrototype: true}))
    fc.assert(
      fc.property(question, response, (question, response) =>
        expectSoundScore(grade(question, response, {patterns})),
      ),
      runs,
    )
  })

  test.each([
    ['NaN', Number.NaN],
    ['ten megabytes', 'a'.repeat(10_000_000)],
    ['a boxed string', Object('a')],
    ['text of an object', {toString: () => 'a'}],
    ['a symbol', Symbol('a')],
    ['an object with __proto__', JSON.parse('{"__proto__": "a"}')],
    [
      'a proxy that throws',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('never to be seen')
          },
        },
      ),
    ],
  ])('finds %s malformed', (_, response) => {
    const form = {id: 'a', credit: 1, as: 'text', value: 'a'} as const
    expect(grade(makeText([form], []), response).status).toBe('malformed')
  })

  test('gives the first text or literal its credit, with any surrounding white space', () => {
    fc.assert(
      fc.property(question, fc.constantFrom('', ' ', '\n', '\t\u00A0'), (question, space) => {
        const [first] = question.key.forms
        if (!first) return
        const isTrimmed = first.value === first.value.trim()
        const response = isTrimmed ? `${space}${first.value}${space}` : first.value
        expect(grade(question, response)).toMatchObject({status: 'scored', trace: [{rule: 'a'}]})
        expect(grade(question, response)).toMatchObject({earned: first.credit, feedback: [{id: 'a'}]})
      }),
      runs,
    )
  })

  test('does not depend on the order of exclusive forms', () => {
    const shuffled = fc
      .record({values: fc.uniqueArray(written, {minLength: 2, maxLength: 5}), ignore})
      .chain(({values, ignore}) => {
        const forms = values
          .filter((value, index) => {
            const earlier = values.slice(0, index).map((other) => normaliseText(other, ignore))
            return !earlier.includes(normaliseText(value, ignore))
          })
          .map(
            (value, index): TextForm => ({id: `f${index}`, credit: index === 0 ? 1 : 0, as: 'text', value}),
          )
        const others = fc.shuffledSubarray(forms, {minLength: forms.length})
        return fc.record({
          forms: fc.constant(forms),
          others,
          ignore: fc.constant(ignore),
          response: fc.oneof(word, fc.constantFrom(...values)),
        })
      })
    fc.assert(
      fc.property(shuffled, ({forms, others, ignore, response}) => {
        expect(grade(makeText(others, ignore), response)).toEqual(grade(makeText(forms, ignore), response))
      }),
      upTo(5000),
    )
  })
})

describe('normalising', () => {
  test('twice changes nothing more', () => {
    fc.assert(
      fc.property(word, ignore, (text, ignore) => {
        const once = normaliseText(text, ignore)
        expect(normaliseText(once, ignore)).toBe(once)
      }),
      runs,
    )
  })

  test('does not depend on Unicode composition', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), ignore, (text, ignore) => {
        expect(normaliseText(text.normalize('NFD'), ignore)).toBe(normaliseText(text, ignore))
      }),
      runs,
    )
  })

  test('ignores case if asked to', () => {
    const letters = fc.string({unit: fc.constantFrom(...'abcäéßςσıfﬁ')})
    fc.assert(
      fc.property(letters, (text) => {
        const capitals = Array.from(text, (letter) => (letter === 'ı' ? letter : letter.toUpperCase())).join(
          '',
        )
        expect(normaliseText(capitals, ['case'])).toBe(normaliseText(text, ['case']))
      }),
      runs,
    )
  })
})

/** Patterns in the syntax that is accepted. */
const {pattern} = fc.letrec<{pattern: string; atom: string}>((tie) => ({
  atom: fc.oneof(
    {depthSize: 'small'},
    fc.constantFrom(
      'a',
      'b',
      'k',
      'é',
      '.',
      '\\s',
      '\\w',
      '\\d',
      '\\S',
      '[ab]',
      '[^a]',
      '[a-k]',
      '\\b',
      '^',
      '$',
      ' ',
      '\\p{Lu}',
    ),
    tie('pattern').map((inside) => `(?:${inside})`),
  ),
  pattern: fc
    .array(
      fc
        .tuple(tie('atom'), fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,2}', '|'))
        .map(([atom, times]) => (/^(?:\\b|\^|\$)$/.test(atom) && times !== '|' ? atom : atom + times)),
      {minLength: 1, maxLength: 4},
    )
    .map((parts) => parts.join('')),
}))

test('RE2 and JavaScript interpret accepted patterns alike', () => {
  const text = fc.string({unit: fc.constantFrom(...'abkK é\u00A0\u2028\r\n\v.9😀Éſ'), maxLength: 8})
  fc.assert(
    fc.property(pattern, text, fc.boolean(), (source, text, ignoreCase) => {
      fc.pre(findRefusal(source, {ignoreCase, engine: patterns}) === undefined)
      const normal = textForPattern(text)
      // The only remaining difference: with the flag `i`, JavaScript treats a long s as a word character.
      fc.pre(!(ignoreCase && normal.includes('ſ') && source.includes('\\b')))
      const expected = new RegExp(`^(?:${source})$`, ignoreCase ? 'iu' : 'u').test(normal)
      expect(patterns.matches(source, normal, {ignoreCase})).toBe(expected)
    }),
    upTo(2000),
  )
})

interface ItemDraft {
  readonly isRight: boolean
  readonly text: string
  readonly as: TextForm['as']
  readonly rationale: boolean
}

test('the public part reveals nothing of the key', () => {
  const item: fc.Arbitrary<ItemDraft> = fc.record({
    isRight: fc.boolean(),
    text: fc.stringMatching(/^[a-z]{3,8}$/),
    as: fc.constantFrom('text', 'literal', 'pattern'),
    rationale: fc.boolean(),
  })
  const markdown = (items: readonly ItemDraft[], ignore: readonly string[]): string => `---
category: output
difficulty: easy
ignore: [${ignore.join(', ')}]
---

# Which?

One word.

## Answer

${items
  .map(({isRight, text, as, rationale}) => {
    const written = {text, literal: `\`${text}\``, pattern: `/${text}+/ {example=${text}}`}[as]
    return `- [${isRight ? 'x' : ' '}] ${written}${rationale ? '\n  > Why.' : ''}`
  })
  .join('\n')}
`
  const items = fc
    .uniqueArray(item, {selector: ({text}) => text, minLength: 1, maxLength: 5})
    .filter((items) => items.some(({isRight}) => isRight))
  const publicOf = (text: string) => {
    const {question, diagnostics} = compileQuestion(text, {file: 'track/pattern/question.md', patterns})
    // A pattern may match the text of another form, as `/aba+/` matches `abaa`.
    fc.pre(!diagnostics.some(({code}) => code.startsWith('text/')))
    if (!question) throw new Error(`Expected a sound question, found ${diagnostics.map(({code}) => code)}`)
    return JSON.stringify(toPublicQuestion(question))
  }
  fc.assert(
    fc.property(items, items, ignore, ignore, (one, other, ignore, ignoreOther) => {
      expect(publicOf(markdown(one, ignore))).toBe(publicOf(markdown(other, ignoreOther)))
    }),
    upTo(300),
  )
})
