import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {compileQuestion} from '../../src/compile.ts'
import {grade, type Question, type Score, toPublicQuestion} from '../../src/index.ts'
import {upTo} from '../run-counts.ts'

type Match = Question & {kind: 'match'}

interface Right {
  readonly text: string
  /** Notations with the same result. */
  readonly as: readonly ((text: string) => string)[]
  readonly isNamed: boolean
}

const ways = {
  text: [(text: string) => text],
  code: [(text: string) => `\`${text}\``, (text: string) => `\`\` ${text} \`\``],
  piped: [(text: string) => `\`${text}\\|x\``],
  emphasis: [(text: string) => `*${text}*`, (text: string) => `_${text}_`],
}

const right: fc.Arbitrary<Right> = fc.record({
  text: fc.stringMatching(/^[A-Za-z]{1,6}$/),
  as: fc.constantFrom(...Object.values(ways)),
  isNamed: fc.boolean(),
})

/** Left items with their possible partners. */
const sides = fc.record({
  left: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), {minLength: 2, maxLength: 8}),
  right: fc.uniqueArray(right, {
    selector: ({text}) => text.toLowerCase(),
    minLength: 2,
    maxLength: 8,
  }),
})

interface Laid {
  readonly left: readonly string[]
  readonly right: readonly Right[]
  /** For each left item a number that says which right one. */
  readonly key: readonly number[]
}

function questionOf({left, right, key}: Laid): Match {
  // An item with two notations is written in both.
  const used = new Map<Right, number>()
  const cell = (item: Right): string => {
    const count = used.get(item) ?? 0
    used.set(item, count + 1)
    const id = item.isNamed && count === 0 ? ` {#x-${item.text.toLowerCase()}}` : ''
    return `${item.as[count % item.as.length]?.(item.text)}${id}`
  }
  const rows = left.map((text, index) => {
    const item = right[(key[index] ?? 0) % right.length]
    return item ? `| ${text} | ${cell(item)} |` : ''
  })
  const rest = right.filter((item) => !used.has(item)).map((item) => `|  | ${cell(item)} |`)
  const text = `---\ncategory: output\ndifficulty: easy\n---\n\n# Which?\n\n## Match\n| a | b |\n| - | - |\n${[...rows, ...rest].join('\n')}\n`
  const {question, diagnostics} = compileQuestion(text, {file: 'track/pattern/q.md'})
  if (question?.kind !== 'match')
    throw new Error(`Expected a question, found ${diagnostics.map(({message}) => message)}\n${text}`)
  return question
}

const key = fc.array(fc.nat(100), {minLength: 8, maxLength: 8})

describe('the public part', () => {
  test('stays byte-identical with other pairs or distractors', () => {
    fc.assert(
      fc.property(sides, key, key, (sides, one, other) => {
        const [a, b] = [one, other].map((key) =>
          JSON.stringify(toPublicQuestion(questionOf({...sides, key}))),
        )
        expect(a).toBe(b)
      }),
      upTo(150),
    )
  })

  test('keeps only Markdown that does not depend on rows', () => {
    const publicOf = (rows: readonly string[]): string => {
      const text = `---\ncategory: output\ndifficulty: easy\n---\n\n# Which?\n\n## Match\n| a | b |\n| - | - |\n${rows.join('\n')}\n`
      const {question} = compileQuestion(text, {file: 'track/pattern/q.md', keepMarkdown: true})
      if (question?.kind !== 'match') throw new Error('Expected a question')
      const {heads, left, right} = toPublicQuestion(question)
      return JSON.stringify({heads, left, right})
    }
    const shown = publicOf(['| x {#ex} | *one* |', '| y | _one_ {#uno} |', '| z | `a\\|b` |'])
    expect(publicOf(['| x {#ex} | `a\\|b` |', '| y | _one_ |', '| z | *one* {#uno} |'])).toBe(shown)
    expect(JSON.parse(shown)).toMatchObject({
      heads: [{markdown: 'a'}, {markdown: 'b'}],
      left: [{id: 'ex', content: {markdown: 'x'}}, {content: {markdown: 'y'}}, {content: {markdown: 'z'}}],
      right: [
        {id: '1', content: {text: 'a|b'}},
        {id: 'uno', content: {markdown: '*one*'}},
      ],
    })
  })
})

const template = questionOf({
  left: ['x', 'y'],
  right: ['p', 'q'].map((text) => ({text, as: ways.text, isNamed: false})),
  key: [0, 1],
})

/** A question without texts, and a response with right ids or blanks. */
const graded = fc
  .record({left: fc.integer({min: 2, max: 9}), right: fc.integer({min: 2, max: 6})})
  .chain(({left, right}) => {
    const number = fc.nat(right - 1)
    return fc.record({
      right: fc.constant(right),
      key: fc.array(number, {minLength: left, maxLength: left}),
      given: fc.array(fc.option(number), {minLength: left, maxLength: left}),
    })
  })
  .map(({right, key, given}) => {
    const content = {text: '', html: ''}
    const question: Match = {
      ...template,
      left: key.map((_, index) => ({id: `l${index}`, content})),
      right: Array.from({length: right}, (_, index) => ({id: `r${index}`, content})),
      key: Object.fromEntries(key.map((to, index) => [`l${index}`, `r${to}`])),
    }
    const pairs = given.flatMap((to, index) => (to === null ? [] : [[`l${index}`, `r${to}`] as const]))
    return {question, pairs, right: given.filter((to, index) => to === key[index]).length}
  })

const earned = (score: Score): number | string => (score.status === 'scored' ? score.earned : score.status)

describe('a score', () => {
  const runs = upTo(10_000)

  test('is the fraction of right left items, for an object or pairs in any order', () => {
    fc.assert(
      fc.property(graded, ({question, pairs, right}) => {
        const score = earned(grade(question, Object.fromEntries(pairs)))
        if (pairs.length === 0) expect(score).toBe('unanswered')
        else expect(score).toBeCloseTo(right / question.left.length, 6)
        expect(earned(grade(question, pairs))).toBe(score)
        expect(earned(grade(question, pairs.toReversed()))).toBe(score)
      }),
      runs,
    )
  })

  test('is full for the key, and equals the sum of the trace', () => {
    fc.assert(
      fc.property(graded, ({question, pairs}) => {
        expect(earned(grade(question, question.key))).toBe(1)
        const score = grade(question, pairs)
        if (score.status !== 'scored') return
        expect(score.trace.reduce((total, part) => total + part.earned, 0)).toBeCloseTo(score.earned, 6)
        expect(score.trace.reduce((total, part) => total + part.possible, 0)).toBeCloseTo(1, 6)
      }),
      runs,
    )
  })

  test('does not depend on how the items are laid out', () => {
    fc.assert(
      fc.property(graded, ({question, pairs}) => {
        const other = {
          ...question,
          left: question.left.toReversed(),
          right: question.right.toReversed(),
          key: Object.fromEntries(Object.entries(question.key).toReversed()),
        }
        expect(earned(grade(other, pairs))).toBe(earned(grade(question, pairs)))
      }),
      runs,
    )
  })

  test('is valid for any JSON', () => {
    const response = fc.oneof(fc.jsonValue(), fc.array(fc.tuple(fc.jsonValue(), fc.jsonValue())))
    fc.assert(
      fc.property(graded, response, ({question}, response) => {
        expect(['unanswered', 'malformed']).toContain(grade(question, response).status)
      }),
      runs,
    )
  })
})
