import {describe, expect, test} from 'vitest'
import {compileQuestions} from '../../compile.ts'

const head = '---\ncategory: concept\ndifficulty: easy\n---\n\n# Which?\n\n'

const found = (paragraph: string): string[] =>
  compileQuestions(`${head}${paragraph}\n\n- [x] yes\n- [ ] no\n`, {file: 'a/b/c.md'}).diagnostics.flatMap(
    ({code, severity, data, place: {start}}) =>
      severity === 'info' ? [] : `${start.line} ${code} ${'notation' in data ? data.notation : ''}`,
  )

describe('notation that learners would see is reported once', () => {
  test.each([
    ['It is ~old~ new.', 'one-tilde'],
    ['~old text~', 'one-tilde'],
    ['Hello {{ name }}!', 'template'],
    ['The capital is {{c1::Paris}}.', 'template'],
    ['{% include note.html %}', 'template'],
    ['The ++inserted++ word.', 'insertion'],
    ['The ++two inserted words++ here.', 'insertion'],
    ['*[HTML]: Hypertext Markup Language', 'abbreviation'],
    ['An \uFFF9annotated word.', 'invisible'],
    ['A \u{E0001}tag.', 'invisible'],
    ['Two \u2063words.', 'invisible'],
    ['| a | b |\n| 1 | 2 |', 'table-head'],
    ['| a | b |\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |', 'table-head'],
  ])('%s', (text, notation) => expect(found(text)).toEqual([`8 markdown/raw-notation ${notation}`]))
})

describe('text with the same signs is not', () => {
  test.each([
    'about ~5 and ~7',
    'C++ and g++ are not the same',
    'both ++i and i++ add one',
    'first ++count, then count++',
    'the flag \u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    'from ~/a to ~/b',
    '`{{ name }}`',
    'the set {1, 2} and {{1}, {2}}'.replace('{{1}, {2}}', '`{{1}, {2}}`'),
    'a | b',
    '|x| is positive',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '~~old~~ new',
  ])('%s', (text) => expect(found(text)).toEqual([]))
})

const short = (paragraph: string): string[] =>
  compileQuestions(`${head}${paragraph}\n\n- [x] yes\n- [ ] no\n`, {file: 'a/b/c.md'}).diagnostics.flatMap(
    ({code, message, fix}) => (code === 'markdown/swallowed-line' ? [`${message} ${fix?.edits.length}`] : []),
  )

test.each(['``python\nprint(1)\n``', '`\nprint(1)\n`', '> ``\n> print(1)\n> ``'])(
  'a fence of too few backticks is an error: %j',
  (text) =>
    expect(short(text)).toEqual([
      'Markdown reads this line as text, not as a code fence; write three backticks 2',
    ]),
)

test.each(['`a\nb`', 'See `a\nb` here', '``a `b`` c', '```\nprint(1)\n```'])('code is not: %j', (text) =>
  expect(short(text)).toEqual([]),
)
