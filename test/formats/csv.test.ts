import {readFileSync} from 'node:fs'
import {parse} from 'csv-parse/sync'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {BankData} from '../../src/bank/bank-data.ts'
import {readSources, writeBank} from '../../src/formats.ts'
import {guardCell, toCsv, unguardCell} from '../../src/interchange/cells.ts'
import {upTo} from '../run-counts.ts'

const shipped: BankData = JSON.parse(readFileSync('dist/bank/bank.json', 'utf8'))

const read = (text: string, path = 'sheet.csv') =>
  readSources([{path, bytes: new TextEncoder().encode(text)}], {
    from: 'csv',
    into: 'track/pattern',
    category: 'concept',
    difficulty: 'easy',
  })

describe('cells', () => {
  test('that a spreadsheet would execute are guarded, and come back as they were', () => {
    const cell = fc.oneof(fc.string(), fc.stringMatching(/^['=+@\t\r-]{0,4}[a-z0-9'"]{0,3}$/))
    fc.assert(
      fc.property(cell, (text) => {
        expect(guardCell(text)).not.toMatch(/^[=+\-@\t\r]/)
        expect(unguardCell(guardCell(text))).toBe(text)
      }),
      upTo(10_000),
    )
  })

  test('are quoted so that another reader finds the same', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[",\n\r; a]{0,6}$/))
    fc.assert(
      fc.property(
        fc.array(fc.array(text, {minLength: 2, maxLength: 2}), {minLength: 1, maxLength: 4}),
        (rows) => {
          expect(parse(toCsv(rows))).toEqual(rows.map((row) => row.map(guardCell)))
        },
      ),
      upTo(1000),
    )
  })

  test('of the shipped bank are guarded', () => {
    const [file] = writeBank(shipped, {to: 'csv'}).files
    const rows: string[][] = parse(new TextDecoder().decode(file?.bytes), {bom: true})
    expect(rows.length).toBeGreaterThan(shipped.questions.length / 3)
    expect(rows.flat().filter((own) => /^[=+\-@\t\r]/.test(own))).toEqual([])
  })
})

test.each([
  ['no headings', 'name,surname\nAda,Lovelace\n', 'import/syntax', 1],
  ['a quote that is not closed', 'question,a,b,correct\nWhy?,1,"2,1\n', 'import/syntax', 2],
  ['too many columns', `question,correct${',x'.repeat(60)}\nWhy?,1\n`, 'import/limit', 1],
  ['too many rows', `question,a,b,correct\n${'Why?,1,2,1\n'.repeat(20_001)}`, 'import/limit', 1],
  ['a column that means nothing here', 'question,a,b,correct,mood\nWhy?,1,2,1,sad\n', 'import/part-lost', 1],
  ['an unreadable time', 'question,a,b,correct,time\nWhy?,1,2,1,soon\n', 'import/part-lost', 2],
])('%s is named with its line', (_, text, code, line) => {
  const {losses} = read(text)
  expect(losses.map((loss) => [loss.code, loss.place.start.line])).toEqual([[code, line]])
})

test.each([
  ['numbers', 'question,a,b,c,correct\nP?,2,1,3,1\nQ?,x,y,z,"1,3"\n', [['2'], ['x', 'z']]],
  ['texts, if a number is out of range', 'question,a,b,correct\nP?,2,4,4\nQ?,1,2,2\n', [['4'], ['2']]],
  ['letters', 'question;a;b;c;answer\nP?;x;y;z;b\nQ?;x;y;z;AC\n', [['y'], ['x', 'z']]],
  ['texts in other case', 'question\ta\tb\tanswer\nP?\tYes\tNo\tno\n', [['No']]],
  ['several texts', 'question,a,b,c,answer\nP?,x,y,z,x|z\n', [['x', 'z']]],
  ['texts with commas', 'question,a,b,answer\nP?,"x, y",z,"x, y"\n', [['x, y']]],
])('the key may be %s', (_, text, expected) => {
  const {files} = read(text)
  const right = files.map(({markdown}) => [...markdown.matchAll(/^- \[x\] (.*)$/gm)].map(([, own]) => own))
  expect(right).toEqual(expected)
})
