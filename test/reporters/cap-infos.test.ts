import {expect, test} from 'vitest'
import {capInfos} from '../../src/cli/cap-infos.ts'
import {reportPretty} from '../../src/cli/reporters/pretty.ts'
import {diagnose} from '../../src/diagnostics/diagnose.ts'
import {placeAt} from '../../src/diagnostics/place.ts'
import {makeReport} from './make-report.ts'

const at = (file: number, line: number) => ({file: `q${file}.md`, place: placeAt(line, 1, 1)})
const rationales = Array.from({length: 30}, (_, index) =>
  diagnose('list/no-rationale', {}, at(Math.floor(index / 3), index % 3)),
)

test('shows the first infos of a code over all files, and counts the others', () => {
  const warning = diagnose('question/duplicate', {id: 'a'}, at(9, 9))
  const {shown, omitted} = capInfos([...rationales, warning])
  expect(shown).toEqual([...rationales.slice(0, 10), warning])
  expect(omitted).toEqual([{code: 'list/no-rationale', infos: 20, files: 7}])
})

test('keeps every warning, and ten infos of each code', () => {
  const warnings = Array.from({length: 30}, (_, index) =>
    diagnose('question/duplicate', {id: 'a'}, at(index, 1)),
  )
  const diagnostics = [...warnings, ...rationales.slice(0, 10)]
  expect(capInfos(diagnostics)).toEqual({shown: diagnostics, omitted: []})
})

test('says how to see the others, while the summary counts all', () => {
  const {shown, omitted} = capInfos(rationales)
  const {summary} = makeReport(rationales)
  const text = reportPretty(makeReport(shown, {all: rationales, omitted, summary}))
  expect(text.match(/No rationale/g)).toHaveLength(10)
  expect(text).toContain('20 more infos in 7 files; `--format json` lists them  list/no-rationale')
  expect(text).toContain('30 infos in 10 files')
})
