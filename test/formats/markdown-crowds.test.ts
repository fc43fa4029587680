import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readSources} from '../../src/formats.ts'
import {patterns} from '../../src/patterns.ts'
import {soup} from '../properties/markdown-soup.ts'
import {upTo} from '../run-counts.ts'

const read = (text: string) =>
  readSources([{path: 'quiz.md', bytes: new TextEncoder().encode(text)}], {
    from: 'auto',
    into: 'track/pattern',
    category: 'concept',
    difficulty: 'easy',
    patterns,
  })

interface Crowd {
  readonly stem: string
  readonly options: readonly string[]
  readonly right: readonly number[]
  readonly solution: string
}

const word = fc.constantFrom(
  'red',
  'green',
  'a map',
  '`x = 1`',
  'none of these',
  'two words',
  '5',
  'E = m',
  'yes',
)
const crowd: fc.Arbitrary<Crowd> = fc
  .record({
    stem: fc.constantFrom('What is it', 'Which of `a` and `b` *holds*', 'Why', '3 of 4'),
    options: fc.uniqueArray(word, {minLength: 2, maxLength: 6}),
    picks: fc.array(fc.nat(5), {minLength: 1, maxLength: 3}),
    solution: fc.constantFrom('', 'Because of this.', 'See `a`.\n\nThen **b**.'),
  })
  .map(({picks, ...rest}) => ({
    ...rest,
    right: [...new Set(picks.map((pick) => pick % rest.options.length))].sort(),
  }))
  // All options right is refused by our format, which is a rule of its own.
  .filter(({options, right}) => right.length < options.length)

const letter = (index: number): string => String.fromCharCode(65 + index)
const marked = ({options, right}: Crowd, bullet: string): string =>
  options.map((option, index) => `${bullet} [${right.includes(index) ? 'x' : ' '}] ${option}`).join('\n')
const letters = ({right}: Crowd): string => right.map(letter).join(', ')

/** The layouts in which people write quizzes. */
const layouts: Readonly<Record<string, (one: Crowd, number: number) => string>> = {
  'task list below a heading': (one, number) =>
    `#### Q${number}. ${one.stem} ${number}?\n\n${marked(one, '-')}\n\n${one.solution}\n`,
  'task list with an explanation': (one, number) =>
    `### ${number}) ${one.stem} ${number}?\n\n${marked(one, '*')}\n\n${one.solution && `**Explanation:** ${one.solution}`}\n`,
  'numbered task list': (one, number) =>
    `## ${one.stem} ${number}?\n\n${one.options.map((option, index) => `${index + 1}. [${one.right.includes(index) ? 'X' : ' '}] ${option}`).join('\n')}\n\n${one.solution}\n`,
  'quiz element': (one, number) =>
    `<quiz>\n${one.stem} ${number}?\n${marked(one, '-')}\n\n${one.solution}\n</quiz>\n`,
  'letters with a folded key': (one, number) =>
    `###### ${number}. ${one.stem} ${number}?\n\n${one.options.map((option, index) => `- ${letter(index)}: ${option}`).join('\n')}\n\n<details><summary><b>Answer</b></summary>\n<p>\n\n#### Answer: ${letters(one)}\n\n${one.solution}\n\n</p>\n</details>\n\n---\n`,
  'lines with letters': (one, number) =>
    `**${number}. ${one.stem} ${number}?**\n${one.options.map((option, index) => `${letter(index)}) ${option}`).join('\n')}\nCorrect answer: ${letters(one)}\n\n${one.solution}\n\n---\n`,
  'numbered list': (one, number) =>
    `1. ${one.stem} ${number}?\n${one.options.map((option, index) => `    - ${letter(index)}. ${option}`).join('\n')}\n\n    <details markdown=1><summary markdown="span">Answer</summary>\n\n    Correct Answer: ${letters(one).replaceAll(', ', '')}\n\n    ${one.solution.replaceAll('\n\n', '\n\n    ')}\n\n    </details>\n`,
}

const plain = (text: string): string => text.replace(/[`*\s]+/g, '')

describe.each(Object.entries(layouts))('%s', (_, layout) => {
  test('gives the question, the options, the key and the explanation', () => {
    fc.assert(
      fc.property(fc.array(crowd, {minLength: 1, maxLength: 4}), (crowds) => {
        const text = `# A quiz\n\nSome words.\n\n${crowds.map((one, index) => layout(one, index + 1)).join('\n')}`
        const {questions, files, totals} = read(text)
        expect([questions.length, totals.exact, totals.presentation]).toEqual([
          crowds.length,
          crowds.length,
          0,
        ])
        for (const [index, {markdown}] of files.entries()) {
          const one = crowds[index]
          const options = [...markdown.matchAll(/^- \[([ x])\] (.*)$/gm)]
          expect(options.map(([, , option = '']) => plain(option))).toEqual(one?.options.map(plain))
          expect(options.flatMap(([, mark], at) => (mark === 'x' ? [at] : []))).toEqual(one?.right)
          expect(plain(/^# (.*)$/m.exec(markdown)?.[1] ?? '')).toBe(plain(`${one?.stem} ${index + 1}?`))
          expect(plain(markdown.split('## Solution')[1] ?? '')).toBe(plain(one?.solution ?? ''))
        }
      }),
      upTo(100),
    )
  })

  test('has places in the file', () => {
    const one: Crowd = {stem: 'Why', options: ['red', 'green'], right: [1], solution: 'So.'}
    const text = `# A quiz\n\n${layout(one, 1)}\n${layout(one, 2)}`
    const lines = text.split('\n')
    const {questions} = read(text)
    expect(questions).toHaveLength(2)
    for (const [index, {source}] of questions.entries())
      expect(lines.slice(source.start.line - 1, source.end.line).join('\n')).toContain(`Why ${index + 1}?`)
  })
})

test('whatever is in a file, reading it gives an account of it', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const {totals, questions, losses} = readSources(
        [{path: 'soup.md', bytes: new TextEncoder().encode(`#### Q1. Why?\n\n- [x] a\n- [ ] b\n\n${text}`)}],
        {from: 'markdown', into: 'track/pattern', patterns},
      )
      const {read: count, ...statuses} = totals
      expect(Object.values(statuses).reduce((sum, own) => sum + own, 0)).toBe(count)
      expect(count).toBe(questions.length)
      for (const question of questions)
        for (const index of question.losses) expect(losses[index]).toBeDefined()
    }),
    upTo(1000),
  )
})

test.each([
  ['a stem in braces', 'const object = {}\n\n- [x] a\n- [ ] b\n', 'markdown'],
  ['letters and a key', '1. Why?\n- A: one\n- B: two\n\n#### Answer: A\n', 'markdown'],
  ['a quiz at the start', '<quiz>\nWhy?\n- [x] a\n- [ ] b\n</quiz>\n', 'markdown'],
  ['GIFT', 'Why? {=a ~b}\n', 'gift'],
  [
    'Moodle XML',
    '<?xml version="1.0"?>\n<quiz><question type="essay"><questiontext format="markdown"><text>Why?\n\n- [x] a\n</text></questiontext></question></quiz>',
    'moodle',
  ],
])('%s is recognized', (_, text, format) => {
  const {losses} = read(text)
  expect(losses.filter(({code}) => code === 'import/unknown-format')).toEqual([])
  const named = readSources([{path: 'x', bytes: new TextEncoder().encode(text)}], {
    from: format as 'gift',
    into: 'a/b',
    category: 'concept',
    difficulty: 'easy',
    patterns,
  })
  expect(read(text).files.map(({markdown}) => markdown)).toEqual(named.files.map(({markdown}) => markdown))
})
