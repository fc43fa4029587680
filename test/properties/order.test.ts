import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {compileQuestion} from '../../src/compile.ts'
import {grade, type Question, type Score, toPublicQuestion} from '../../src/index.ts'
import {upTo} from '../run-counts.ts'

type Order = Question & {kind: 'order'}

const scorings = ['all-or-nothing', 'position', 'pairs', 'subsequence'] as const
const scoring = fc.constantFrom(...scorings)

/** The content of an item, and its optional id. */
interface Written {
  readonly text: string
  readonly as: 'text' | 'code' | 'fence' | 'paragraphs' | 'emphasis'
  readonly isNamed: boolean
}

const written: fc.Arbitrary<Written> = fc.record({
  text: fc.stringMatching(/^[A-Za-z]{1,6}$/),
  as: fc.constantFrom('text', 'code', 'fence', 'paragraphs', 'emphasis'),
  isNamed: fc.boolean(),
})
const items = fc.uniqueArray(written, {
  selector: ({text}) => text.toLowerCase(),
  minLength: 2,
  maxLength: 12,
})

/** Some of the items in an order, the others as distractors. */
const laid = (all: readonly Written[]) =>
  fc
    .tuple(
      fc.shuffledSubarray([...all], {minLength: all.length}),
      fc.integer({min: 2, max: all.length}),
      scoring,
    )
    .map(([shuffled, count, scoring]) => ({
      ordered: shuffled.slice(0, count),
      distractors: shuffled.slice(count),
      scoring,
    }))

function toItem({text, as, isNamed}: Written, mark: string): string {
  const indent = ' '.repeat(mark.length + 1)
  const id = isNamed ? ` {#${text.toLowerCase()}}` : ''
  switch (as) {
    case 'code':
      return `${mark} \`${text}\` is it${id}`
    case 'fence':
      return `${mark} \`\`\`python\n${indent}if ${text}:\n${indent}    pass\n${indent}\`\`\``
    case 'paragraphs':
      return `${mark} ${text}${id}\n\n${indent}And more.`
    case 'emphasis':
      return `${mark} *${text}*${id}`
    default:
      return `${mark} ${text}${id}`
  }
}

interface Laid {
  readonly ordered: readonly Written[]
  readonly distractors: readonly Written[]
  readonly scoring: (typeof scorings)[number]
}

function questionOf({ordered, distractors, scoring}: Laid): Order {
  const lines = [
    ...ordered.map((item, index) => toItem(item, `${index + 1}.`)),
    '',
    ...distractors.map((item) => toItem(item, '-')),
  ]
  const text = `---\ncategory: output\ndifficulty: easy\nscoring: ${scoring}\n---\n\n# Which?\n\n## Order\n${lines.join('\n')}\n`
  const {question, diagnostics} = compileQuestion(text, {file: 'track/pattern/q.md', keepMarkdown: true})
  if (question?.kind !== 'order')
    throw new Error(`Expected a question, found ${diagnostics.map(({message}) => message)}\n${text}`)
  return question
}

describe('the public part', () => {
  test('stays byte-identical with another order, other distractors or scoring', () => {
    const pair = items.chain((all) => fc.tuple(laid(all), laid(all)))
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const [a, b] = [one, other].map((laid) => JSON.stringify(toPublicQuestion(questionOf(laid))))
        expect(a).toBe(b)
      }),
      upTo(150),
    )
  })
})

/** A question without texts: only ids are graded. */
function bare(key: readonly string[], others: readonly string[], scoring: Laid['scoring']): Order {
  const content = {text: '', html: ''}
  return {...template, items: [...key, ...others].map((id) => ({id, content})), key, scoring}
}

const template = questionOf({
  ordered: [
    {text: 'x', as: 'text', isNamed: false},
    {text: 'y', as: 'text', isNamed: false},
  ],
  distractors: [],
  scoring: 'subsequence',
})

const graded = fc.tuple(fc.integer({min: 2, max: 9}), fc.nat(3), scoring).chain(([count, more, scoring]) => {
  const key = Array.from({length: count}, (_, index) => `k${index}`)
  const others = Array.from({length: more}, (_, index) => `d${index}`)
  const given = fc.shuffledSubarray([...key, ...others], {minLength: 1})
  return fc.record({question: fc.constant(bare(key, others, scoring)), given})
})

function earned(score: Score): number {
  if (score.status !== 'scored') throw new Error(`Expected a score, found ${score.status}`)
  return score.earned
}

/** The rule as defined: edits by a table of all prefixes, with removals and insertions only. */
function editsBetween(a: readonly string[], b: readonly string[]): number {
  let above = b.map((_, index) => index + 1)
  for (const [row, one] of a.entries()) {
    let [left, corner] = [row + 1, row]
    above = above.map((up, index) => {
      left = one === b[index] ? corner : Math.min(left, up) + 1
      corner = up
      return left
    })
  }
  return above.at(-1) ?? a.length
}

describe('a score', () => {
  const runs = upTo(10_000)

  test('by default decreases with the edits to the key', () => {
    fc.assert(
      fc.property(graded, ({question, given}) => {
        const {key} = question
        const expected = Math.max(0, (key.length - editsBetween(given, key)) / key.length)
        expect(earned(grade({...question, scoring: 'subsequence'}, given))).toBeCloseTo(expected, 6)
      }),
      runs,
    )
  })

  test('is full only for the key', () => {
    fc.assert(
      fc.property(graded, ({question, given}) => {
        const isKey = JSON.stringify(given) === JSON.stringify(question.key)
        expect(earned(grade(question, given)) === 1).toBe(isKey)
        expect(earned(grade(question, question.key))).toBe(1)
      }),
      runs,
    )
  })

  test('is within bounds, and equals the sum of the trace', () => {
    fc.assert(
      fc.property(graded, ({question, given}) => {
        const score = grade(question, given)
        const marks = earned(score)
        expect(marks >= 0 && marks <= 1).toBe(true)
        if (score.status !== 'scored' || question.scoring === 'all-or-nothing') return
        const sum = score.trace.reduce((total, part) => total + part.earned, 0)
        expect(marks).toBeCloseTo(Math.max(0, sum), 6)
      }),
      runs,
    )
  })

  test('does not depend on the layout or ids of items', () => {
    fc.assert(
      fc.property(graded, fc.infiniteStream(fc.nat()), ({question, given}, numbers) => {
        const ranks = new Map(question.items.map(({id}) => [id, numbers.next().value]))
        const shuffled = question.items.toSorted((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0))
        const rename = (id: string) => `${ranks.get(id)}-${id}`
        const other = {
          ...question,
          items: shuffled.map((item) => ({...item, id: rename(item.id)})),
          key: question.key.map(rename),
        }
        expect(earned(grade(other, given.map(rename)))).toBe(earned(grade(question, given)))
      }),
      runs,
    )
  })

  test('is valid for any JSON', () => {
    fc.assert(
      fc.property(graded, fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())), ({question}, response) => {
        expect(['unanswered', 'malformed']).toContain(grade(question, response).status)
      }),
      runs,
    )
  })
})
