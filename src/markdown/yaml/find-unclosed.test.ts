import {describe, expect, test} from 'vitest'
import {toSourceFile} from '../../diagnostics/source-file.ts'
import {parseYaml} from './yaml.ts'

/** The first fault, by its place and code. */
function find(text: string, firstLine = 1): string | undefined {
  const source = toSourceFile('bank.yaml', `${'\n'.repeat(firstLine - 1)}${text}`)
  parseYaml(source, text, firstLine, {start: {line: firstLine, column: 1}, end: {line: firstLine, column: 1}})
  const [first] = source.diagnostics
  if (!first) return undefined
  const {start, end} = first.place
  expect(end.line).toBeLessThanOrEqual(firstLine - 1 + text.trimEnd().split('\n').length)
  return `${start.line}:${start.column} ${first.code}`
}

const openings: readonly (readonly [what: string, value: string, column: number])[] = [
  ['a double quote', '"x', 4],
  ['a single quote', "'x", 4],
  ['a double quote with an apostrophe in it', '"it\'s', 4],
  ['a double quote with an escaped one in it', '"x\\" y', 4],
  ['a single quote with two in it', "'x'' y", 4],
  ['a double quote that a typographic one ends', '"x”', 4],
  ['a bracket', '[x, y', 4],
  ['a bracket in a bracket', '[x, [y]', 4],
  ['a brace', '{x: 1', 4],
  ['a brace in a bracket', '[{x: 1]', 5],
  ['a bracket that a brace ends', '[x, y}', 4],
  ['a brace that a bracket ends', '{x: 1]', 4],
  ['a quote in a bracket', '[x, "y]', 8],
  ['a quote in a brace', '{x: "1}', 8],
  ['a bracket that a comment ends', '[x # ]', 4],
  ['a bracket over several lines', '[\n  x,\n  y', 4],
  ['a quote over several lines', '"x\n  y', 4],
]

const below = ['', 'b: y\n', 'b: "y"\n', "b: 'y'\n", 'b: [y]\n', 'b: {y: 1}\n', 'b: y\n\n# note\nc: "z"\n\n']

describe('an opening without an end is reported where it opens', () => {
  test.each(openings)('%s', (_, value, column) => {
    for (const rest of below) expect(find(`a: ${value}\n${rest}`)).toBe(`1:${column} yaml/unclosed`)
    expect(find(`z: 1\na: ${value}\nb: y`, 5)).toBe(`6:${column} yaml/unclosed`)
    expect(find(`z:\n  - c: 1\n    a: ${value.replaceAll('\n', '\n    ')}\n    b: "y"\nq: 1\n`)).toBe(
      `3:${column + 4} yaml/unclosed`,
    )
  })

  test.each(['|', '>', '|-', '>+'])('a block of text at the margin below %s', (sign) => {
    expect(find(`z: 1\na: ${sign}\nfoo bar\nb: y\n`)).toBe('2:4 yaml/unclosed')
    expect(find(`a: ${sign}\nfoo`)).toBe('1:4 yaml/unclosed')
  })

  test('in an item of a list', () => {
    expect(find('a:\n  - "x\n  - y\nb: c\n')).toBe('2:5 yaml/unclosed')
    expect(find('a:\n  - [x\n  - y]\nb: c\n')).toBe('2:5 yaml/unclosed')
  })
})

test.each([
  ['a first field further right', '  a: 1\nb: 2\n', '1:1 yaml/syntax'],
  ['a first field further right, far above', '\n  a: 1\n  c:\n    - d\n\nb: 2\n', '2:1 yaml/syntax'],
  ['text behind a quote', 'a: "x"y\nb: z\n', '1:4 yaml/syntax'],
  ['lines of a block at two indents', 'a: |\n    x\n  y\nb: c\n', '3:3 yaml/syntax'],
])('%s is another error at its line', (_, text, fault) => {
  expect(find(text)).toBe(fault)
})

test.each([
  ['brackets and quotes that are text', 'a: x]\nb: it\'s "y" [z\nc: a{b'],
  ['quotes over several lines', 'a: "x\n\n  y"\nb: \'x\n  - y\''],
  ['brackets over several lines', 'a: [\n  x,\n  "y]",\n  ]\nb: {\n  c: 1\n  }'],
  ['blocks of text', 'a: |\n  "x\n  [y\n\n  z\nb: >-\n  {x\nc: |\nd: 1'],
  ['comments', 'a: x # "\n# [\nb: [x, # {\n  y]'],
])('%s have no fault', (_, text) => {
  expect(find(text)).toBeUndefined()
})

test.each([
  ['a space that YAML does not know', 'a: [x,\u00A0y]', '1:7'],
  ['one quote of two that YAML does not know', 'a: ”x"', '1:4'],
  ['a quote that YAML does not know at the end', "a: {b: x, c: ’y'}", '1:14'],
  ['a comma that YAML does not know', 'a: [x，y]', '1:5'],
  ['a backslash that YAML does not know', 'a: "x＼ny"', '1:4'],
])('%s is reported as a look-alike', (_, text, at) => {
  expect(find(text)).toBe(`${at} yaml/look-alike`)
})

test.each(['a: “x”', 'a: ’tis', 'a: x，y', "a: '\u00A0x'", 'a: "x＼s"'])('%s may be meant', (text) => {
  expect(find(text)).toBeUndefined()
})
