import {describe, expect, test} from 'vitest'
import {compileQuestions} from '../../src/compile.ts'

const head = '---\ncategory: output\ndifficulty: easy\n---\n\n'
const sound = `${head}# Which?\n\n- [x] Right\n- [ ] Wrong\n`

/** Line, column and code of each fault, and its fix. */
function faultsOf(text: string): string[] {
  const {diagnostics} = compileQuestions(text, {file: 'track/pattern/question.md'})
  return diagnostics
    .filter(({severity}) => severity !== 'info')
    .map(({code, place: {start}, fix}) => {
      const fixed = fix ? ` -> ${JSON.stringify(fix.edits[0]?.text)}` : ''
      return `${start.line}:${start.column} ${code}${fixed}`
    })
}

// CVE-2021-42574: text displayed in a different order than it is read.
describe('bidirectional controls', () => {
  test.each([...'\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069'])(
    '%j are refused in an option',
    (sign) => {
      expect(faultsOf(sound.replace('Right', `Ri${sign}ght`))).toEqual(['8:9 file/bidi-control -> ""'])
    },
  )

  test.each([
    ['the title', sound.replace('Which', '\u202EWhich'), '6:3'],
    ['code', sound.replace('# Which?\n', '# Which?\n\n```\nif a\u202E:\n```\n'), '9:5'],
    ['a rationale', sound.replace('Wrong\n', 'Wrong\n  > \u2067a\n'), '10:5'],
    ['a link', sound.replace('Which?', '[a](https://example.org/\u202E)'), '6:27'],
    ['front matter', sound.replace('easy', 'easy # \u202E'), '3:20'],
  ])('are refused in %s', (_, text, place) => {
    expect(faultsOf(text)).toEqual([`${place} file/bidi-control -> ""`])
  })

  test('are not needed for right-to-left languages, whose marks are accepted', () => {
    expect(
      faultsOf(sound.replace('Right', 'שלום \u200Fא\u200E, \u061C ولد').replace('Wrong', 'a\u200Db\u200Cc')),
    ).toEqual([])
  })
})

describe('control characters', () => {
  test.each([
    '\u0000',
    '\u0007',
    '\u0008',
    '\u000B',
    '\u000C',
    '\u001B',
    '\u007F',
    '\u0085',
    '\u009B',
    '\u2028',
    '\u2029',
  ])('%j are refused', (sign) => {
    expect(faultsOf(sound.replace('Right', `Ri${sign}ght`))).toEqual(['8:9 file/control-character'])
  })

  test.each([
    '\uFFFE',
    '\uFFFF',
    '\uFDD0',
    '\uFDEF',
    '\u{1FFFE}',
    '\u{1FFFF}',
    '\u{8FFFE}',
    '\u{FFFFF}',
    '\u{10FFFE}',
    '\u{10FFFF}',
  ])('%j is not a character, and refused', (sign) => {
    expect(faultsOf(sound.replace('Right', `Ri${sign}ght`))).toEqual(['8:9 file/control-character'])
  })

  test.each(['\uFDCF', '\uFDF0', '\uFFFC', '\u{1FFFD}', '\u{20000}', '\u{10FFFD}'])(
    '%j is accepted',
    (sign) => {
      expect(faultsOf(sound.replace('Right', `Ri${sign}ght`))).toEqual([])
    },
  )

  test.each(['\uFFFD', '\uD800', '\uDC00'])('%j is not text', (sign) => {
    expect(faultsOf(sound.replace('Right', `Ri${sign}ght`))).toEqual(['8:9 file/not-utf8'])
  })

  test.each(['\t', '\u00A0', '\u00AD', '\u3000', '😀', '\u{1F468}\u200D\u{1F469}'])(
    '%j are accepted',
    (sign) => {
      expect(faultsOf(sound.replace('Right', `Ri${sign}ght`))).toEqual([])
    },
  )
})

describe('lookalikes never change a key silently', () => {
  test.each([
    ['a Cyrillic mark', '[х]', '8:3 list/looks-like-mark -> "[x]"'],
    ['a Greek chi, which is no known mark', '[χ]', '8:3 list/no-mark'],
    ['a full-width bracket', '［x］', '8:3 list/looks-like-mark -> "[x]"'],
    ['a no-break space', '[\u00A0]', '8:3 list/looks-like-mark -> "[ ]"'],
    ['a zero-width space', '[\u200B]', '8:3 list/no-mark'],
    ['a mark without a space before its text', '[x]\u00A0', '8:3 list/looks-like-mark -> "[x] "'],
  ])('%s', (_, mark, fault) => {
    const faults = faultsOf(`${head}# Which?\n\n- ${mark} a\n- [x] b\n- [ ] c\n`)
    expect(faults).toEqual([fault])
  })

  test.each([['another case', 'right']])('options that differ in %s are different', (_, text) => {
    expect(faultsOf(sound.replace('Wrong', text))).toEqual([])
  })

  test.each([
    ['white space', 'Ri ght', 'Ri  ght'],
    ['a no-break space', 'Ri ght', 'Ri\u00A0ght'],
    ['a soft hyphen', 'Right', 'Ri\u00ADght'],
    ['Unicode form', '\u00E9', 'e\u0301'],
    ['emphasis', 'Right', '*Right*'],
    ['a reference', 'a&b', 'a&amp;b'],
  ])('options that differ only in %s are equal', (_, one, other) => {
    expect(faultsOf(`${head}# Which?\n\n- [x] ${one}\n- [ ] ${other}\n- [ ] c\n`)).toEqual([
      '9:1 choice/repeated-option',
    ])
  })
})

describe('an id', () => {
  const id = (length: number) => 'a'.repeat(length)
  test.each([
    ['of a question', (name: string) => sound.replace('# Which?', `# Which? {#${name}}`), 'attribute/id'],
    ['of an option', (name: string) => sound.replace('Right', `Right {#${name}}`), 'attribute/id'],
    ['in a field', (name: string) => sound.replace('easy\n', `easy\ntags: [${name}]\n`), 'field/id'],
    [
      'of a former question',
      (name: string) => sound.replace('easy\n', `easy\nformerly: [a/b/${name}]\n`),
      'field/id',
    ],
  ])('%s has at most 100 characters', (_, textWith, code) => {
    expect(faultsOf(textWith(id(100)))).toEqual([])
    for (const length of [101, 3000])
      expect(faultsOf(textWith(id(length)))).toEqual([expect.stringContaining(code)])
  })
})

describe('blocks of every kind are counted', () => {
  test.each([
    ['paragraphs', 'a\n\n'],
    ['definitions', '[a]: b\n'],
    ['definitions in a quote', '> [a]: b\n'],
    ['definitions over two lines', '[a]:\nb\n\n'],
    ['fences', '```\n```\n'],
    ['long fences', '~~~~\n~~~~\n\n'],
    ['rules', '***\n\n'],
    ['code in paragraphs', '`a`\n\n'],
    ['images', '![a](b)\n\n'],
    ['HTML', '<b>\n\n'],
    ['items', '- a\n'],
    ['quotes', '> a\n>\n'],
    ['headings', '## a\n'],
    ['table rows', '|a|\n'],
  ])('%s', (_, line) => {
    const faults = faultsOf(`${sound}\n## Hint\n\n${line.repeat(2100)}`)
    expect(faults).toEqual([expect.stringMatching(/limit.(?:blocks|inline-run)$/)])
  })

  test('prose, options and code of a long file stay far below the limit', () => {
    const prose = `${'word '.repeat(60)}\n\n`.repeat(150)
    expect(faultsOf(`${sound}\n## Hint\n\n${prose}\`\`\`\n${'x\n\n'.repeat(3000)}\`\`\`\n`)).toEqual([])
  })
})

test.each(['<x>', 'a"b', 'é', 'a'.repeat(40)])('a fence with the language %j has no class', (language) => {
  const compiled = JSON.stringify(
    compileQuestions(
      `${sound.replace('# Which?\n', `# Which?\n\n> quoted\n\n\`\`\`${language}\nx\n\`\`\`\n`)}`,
      {file: 'track/pattern/question.md'},
    ),
  )
  expect(compiled).toContain('<code>x')
  expect(compiled).not.toContain('class')
})

test.each(['\u2014', '\u2013\u2013', '----', '--', '\u2212\u2212\u2212', '-\u2014', '===', '***', '+++'])(
  'front matter between %j is one error with a fix',
  (line) => {
    expect(faultsOf(sound.replace(/^---$/gm, line))).toEqual(['1:1 front-matter/missing -> "---"'])
  },
)
