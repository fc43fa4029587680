// Long because it is a single table of texts, places and their frames.
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {growthOf, mostGrowth} from '../../test/growth.ts'
import {upTo} from '../../test/run-counts.ts'
import {codeFrame, type FrameOptions, toVisible} from './code-frame.ts'
import type {Place} from './diagnostic.ts'
import {placeAt} from './place.ts'

const place = (line: number, column: number, endLine: number, endColumn: number): Place => ({
  start: {line, column},
  end: {line: endLine, column: endColumn},
})

const text = ['one', 'two words', '', 'four', '  five'].join('\n')

interface Row {
  readonly name: string
  readonly text: string
  readonly place: Place
  readonly options?: FrameOptions
  readonly frame: readonly string[]
}

const rows: readonly Row[] = [
  {
    name: 'marks a word between its neighbours',
    text,
    place: placeAt(2, 5, 5),
    frame: ['  1 | one', '> 2 | two words', '    |     ^^^^^', '  3 |'],
  },
  {
    name: 'starts at the first line',
    text,
    place: placeAt(1, 1, 3),
    frame: ['> 1 | one', '    | ^^^', '  2 | two words'],
  },
  {
    name: 'ends at the last line',
    text,
    place: placeAt(5, 3, 4),
    frame: ['  4 | four', '> 5 |   five', '    |   ^^^^'],
  },
  {
    name: 'gives a place without width one caret',
    text,
    place: placeAt(4, 5, 0),
    options: {context: 0},
    frame: ['> 4 | four', '    |     ^'],
  },
  {
    name: 'gives an empty line one caret',
    text,
    place: placeAt(3, 1, 0),
    options: {context: 0},
    frame: ['> 3 |', '    | ^'],
  },
  {
    name: 'marks the first of several lines and counts the rest',
    text,
    place: place(2, 5, 4, 3),
    options: {context: 0},
    frame: ['> 2 | two words', '    |     ^^^^^ and 2 more lines'],
  },
  {
    name: 'does not count a line if the place ends at its start',
    text,
    place: place(2, 5, 4, 1),
    options: {context: 0},
    frame: ['> 2 | two words', '    |     ^^^^^ and 1 more line'],
  },
  {
    name: 'counts no line if the place ends with a line end',
    text,
    place: place(1, 1, 2, 1),
    options: {context: 0},
    frame: ['> 1 | one', '    | ^^^'],
  },
  {
    name: 'aligns line numbers of different lengths',
    text: `${'\n'.repeat(9)}ten`,
    place: placeAt(10, 1, 3),
    frame: ['   9 |', '> 10 | ten', '     | ^^^'],
  },
  {
    name: 'reads every kind of line end and skips a byte order mark',
    text: '\uFEFFone\r\ntwo\rthree',
    place: placeAt(2, 1, 3),
    frame: ['  1 | one', '> 2 | two', '    | ^^^', '  3 | three'],
  },
  {
    name: 'puts the caret after tabs',
    text: 'a\tbc\td',
    place: placeAt(1, 6, 1),
    frame: ['> 1 | a   bc  d', '    |         ^'],
  },
  {
    name: 'gives wide characters two cells',
    text: '日本語 key 한국',
    place: placeAt(1, 2, 6),
    frame: ['> 1 | 日本語 key 한국', '    |   ^^^^^^^^'],
  },
  {
    name: 'gives a joined emoji two cells',
    text: '👩‍👩‍👧 key ❤️ 🇳🇱 x',
    place: placeAt(1, 10, 3),
    frame: ['> 1 | 👩‍👩‍👧 key ❤️ 🇳🇱 x', '    |    ^^^'],
  },
  {
    name: 'gives a combining accent no cell',
    text: 'cafe\u0301 key',
    place: placeAt(1, 7, 3),
    frame: ['> 1 | cafe\u0301 key', '    |      ^^^'],
  },
  {
    name: 'shows control characters instead of sending them',
    text: 'a\u001B[31m\u0000 \u009B2J b',
    place: placeAt(1, 13, 1),
    frame: ['> 1 | a␛[31m␀ <U+009B>2J b', '    |                    ^'],
  },
  {
    name: 'shows bidirectional controls and lone surrogates',
    text: 'x\u202Ey\uD800z',
    place: placeAt(1, 5, 1),
    frame: ['> 1 | x<U+202E>y<U+D800>z', '    |                   ^'],
  },
  {
    name: 'breaks commands for CI runners',
    text: 'a ##[add-mask]b ##vso[task] ## [x] c',
    place: placeAt(1, 15, 1),
    frame: ['> 1 | a #＃[add-mask]b #＃vso[task] ## [x] c', '    |                ^'],
  },
  {
    name: 'cuts a long line on both sides',
    text: `${'a'.repeat(200)}key${'b'.repeat(200)}`,
    place: placeAt(1, 201, 3),
    options: {width: 21},
    frame: ['> 1 | …aaaaaaakeybbbbbbbbbbb…', '    |         ^^^'],
  },
  {
    name: 'cuts a long line at its end only',
    text: `key${'b'.repeat(50)}`,
    place: placeAt(1, 1, 3),
    options: {width: 10},
    frame: ['> 1 | keybbbbbbb…', '    | ^^^'],
  },
  {
    name: 'cuts a long line at its start only',
    text: `${'a'.repeat(50)}key`,
    place: placeAt(1, 51, 3),
    options: {width: 10},
    frame: ['> 1 | …aaaaaaakey', '    |         ^^^'],
  },
  {
    name: 'marks the visible part of a place longer than the window',
    text: 'k'.repeat(50),
    place: placeAt(1, 1, 50),
    options: {width: 10},
    frame: ['> 1 | kkkkkkkkkk…', '    | ^^^^^^^^^^'],
  },
  {
    name: 'stays inside the line when the place does not',
    text: 'key',
    place: placeAt(1, 2, 100),
    frame: ['> 1 | key', '    |  ^^'],
  },
  {
    name: 'gives one caret when the end is before the start',
    text: 'key',
    place: place(1, 3, 1, 1),
    frame: ['> 1 | key', '    |   ^'],
  },
  {name: 'is empty when the text has no such line', text: 'key', place: placeAt(7, 1, 1), frame: []},
  {name: 'is empty when the line is not a number', text: 'key', place: placeAt(Number.NaN, 1, 1), frame: []},
]

test.each(rows)('$name', (row) => {
  expect(codeFrame(row.text, row.place, row.options).split('\n')).toEqual(
    row.frame.length > 0 ? row.frame : [''],
  )
})

test('paints the gutter and the caret but not the text', () => {
  const paint = {gutter: (part: string) => `(${part})`, mark: (part: string) => `<${part}>`}
  expect(codeFrame('key', placeAt(1, 1, 3), {paint})).toBe('(> 1 |) key\n(    |) <^^^>')
})

test('takes no more time per character for a line of millions of characters', () => {
  const growth = growthOf(
    (count) => '日'.repeat(count),
    500_000,
    (text) => codeFrame(text, placeAt(1, text.length / 2, text.length / 5)),
  )
  expect(growth).toBeLessThan(mostGrowth)
})

test.each([
  ['a\nb\r\tc', 'a␊b␍␉c'],
  ['\u007F\u0085\u2028\u2029', '␡<U+0085><U+2028><U+2029>'],
  ['\u200E\u061C\u2066', '<U+200E><U+061C><U+2066>'],
  ['soft\u00ADhyphen, zero\u200Bwidth, \u{E0041}', 'soft<U+00AD>hyphen, zero<U+200B>width, <U+E0041>'],
  ['\uDC00 \uFFFF', '<U+DC00> <U+FFFF>'],
  ['plain, 日本語, می‌خواهم, 👩‍👧', 'plain, 日本語, می‌خواهم, 👩‍👧'],
])('shows %j', (raw, shown) => {
  expect(toVisible(raw)).toBe(shown)
})

describe('for any text and place', () => {
  const anyText = fc.string({
    unit: fc.oneof(fc.constantFrom('\n', '\t', '\u001B', '日', '\uD83D', '##['), fc.string()),
  })
  const anyNumber = fc.oneof(fc.integer({min: -1, max: 8}), fc.integer(), fc.double())
  const anyPlace = fc.tuple(anyNumber, anyNumber, anyNumber, anyNumber).map((four) => place(...four))
  const anyOptions = fc.record({context: fc.integer({min: 0, max: 3}), width: fc.integer({min: 1, max: 40})})

  test('never throws, and keeps each row of the frame on one line', () => {
    fc.assert(
      fc.property(anyText, anyPlace, anyOptions, (anything, where, options) => {
        const frame = codeFrame(anything, where, options)
        if (frame === '') return
        for (const line of frame.split('\n')) expect(line).toMatch(/^[> ] [\d ]+ \|(?: |$)/)
        expect(frame.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}]|##\w*\[/u)
        expect(frame.split('\n').filter((line) => /^ {3,}\| +\^+/.test(line))).toHaveLength(1)
      }),
      upTo(100),
    )
  })
})
