import {stripVTControlCharacters} from 'node:util'
import {expect, test} from 'vitest'
import {toPaint} from '../paint.ts'
import {showPage} from './show-page.ts'

const page = `\
# choice/no-key

Severity: error

**Why it matters.** ${'word '.repeat(20)}end, and \`2 ** 3\`.

- ${'item '.repeat(20)}end

## Bad

\`\`\`\`markdown path=a/b.md
# Title

\`\`\`python
x = 1
\`\`\`
\`\`\`\`
`

test('shows headings without `#`, prose wrapped and examples indented', () => {
  expect(showPage(page, toPaint({colour: false}))).toBe(`\
choice/no-key

Severity: error

Why it matters. ${'word '.repeat(12).trim()}
${'word '.repeat(8)}end, and \`2 ** 3\`.

- ${'item '.repeat(15).trim()}
  ${'item '.repeat(5)}end

Bad

a/b.md:
    # Title

    \`\`\`python
    x = 1
    \`\`\`
`)
})

test('joins the lines of a paragraph or item before wrapping', () => {
  const text = '# a/b\n\nOne\ntwo.\n\n- three\n  four\n- five\n\n## Bad\n\n```text\nsix\nseven\n```\n'
  expect(showPage(text, toPaint({colour: false}))).toBe(
    'a/b\n\nOne two.\n\n- three four\n- five\n\nBad\n\n    six\n    seven\n',
  )
})

test('shows the same text in colour', () => {
  const coloured = showPage(page, toPaint({colour: true}))
  expect(coloured).toContain('\u001B[1mchoice/no-key\u001B[22m')
  expect(stripVTControlCharacters(coloured)).toBe(showPage(page, toPaint({colour: false})))
})
