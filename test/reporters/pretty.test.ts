import {stripVTControlCharacters} from 'node:util'
import {expect, test} from 'vitest'
import {reportPretty} from '../../src/cli/reporters/pretty.ts'
import {diagnose} from '../../src/diagnostics/diagnose.ts'
import {placeAt} from '../../src/diagnostics/place.ts'
import {growthOf, mostGrowth} from '../growth.ts'
import {makeReport, mixedReport, rationale, repeated} from './make-report.ts'

test('shows each fault with its lines, and infos on one line, in the order of the file', () => {
  expect(reportPretty(mixedReport)).toBe(`\
content/loops.md:3:3  error  \`[✓]\` (U+2713) is not a mark; write \`[x]\` or \`[ ]\`  list/looks-like-mark
    2 |
  > 3 | - [✓] once
      |   ^^^
    4 | - [x] twice
  fix: Replace with \`[x]\`

content/loops.md:4:7  info  No rationale; add a block quote that says why this is right or wrong  list/no-rationale

content/loops.md:5:7  error  Duplicate option \`twice\`  choice/repeated-option
    4 | - [x] twice
  > 5 | - [ ] twice
      |       ^^^^^
    6 |
  content/loops.md:4:7  the first one
  > 4 | - [x] twice
      |       ^^^^^

content/maps.md:1:3  warning  Duplicate question; \`loops\` has the same text and options  question/duplicate
  > 1 | # Maps
      |   ^^^^
    2 |
  content/old.md  now gone

2 errors, 1 warning, 1 info in 2 files; 3 files and 31 questions checked
\`build-bank explain CODE\` explains a code, for example \`build-bank explain list/looks-like-mark\`
`)
})

test('shows files with only infos before those with errors', () => {
  const report = reportPretty(makeReport([repeated, {...rationale, file: 'content/sound.md'}]))
  expect(report.indexOf('content/sound.md:4:7  info')).toBe(0)
  expect(report.indexOf('content/loops.md:5:7  error')).toBeGreaterThan(0)
})

test('says so when there are no problems', () => {
  expect(reportPretty(makeReport([], {files: ['a.md', 'b.md']}))).toBe(
    'No problems; 2 files and 31 questions checked\n',
  )
})

test('counts infos without calling them problems', () => {
  expect(reportPretty(makeReport([rationale]))).toContain(
    '\nNo problems; 1 info in 1 file; 1 file and 31 questions checked\n',
  )
})

test('uses colour only on request, with the same text', () => {
  const coloured = reportPretty({...mixedReport, colour: true})
  expect(coloured).toContain('\u001B[31merror\u001B[39m')
  expect(stripVTControlCharacters(coloured)).toBe(reportPretty(mixedReport))
  expect(reportPretty(mixedReport)).not.toContain('\u001B')
})

test('omits frames if the text of a file is unavailable', () => {
  expect(reportPretty({...mixedReport, source: () => undefined})).not.toContain(' | ')
})

const controlCharacters = (count: number) => {
  const text = '\u0007'.repeat(count)
  const faults = Array.from(text, (_, index) =>
    diagnose(
      'file/control-character',
      {character: 'U+0007'},
      {file: 'a.md', place: placeAt(1, index + 1, 1)},
    ),
  )
  return makeReport(faults, {source: () => text})
}

test('lists thousands of faults in one file, most without a frame', () => {
  const lines = reportPretty(controlCharacters(20_000)).split('\n')
  expect(lines.filter((line) => line.includes('file/control-character'))).toHaveLength(20_000 + 1)
  expect(lines.filter((line) => line.includes('^'))).toHaveLength(200)
})

test('infos do not use up frames of later faults, and form one paragraph', () => {
  const infos = Array.from({length: 300}, () => rationale)
  const text = reportPretty({...mixedReport, diagnostics: [...infos, repeated]})
  expect(text).toContain('> 5 |')
  expect(text.split('\n\n')).toHaveLength(3)
})

test('takes time linear in the number of faults', () => {
  expect(growthOf(controlCharacters, 2000, reportPretty)).toBeLessThan(mostGrowth)
})
