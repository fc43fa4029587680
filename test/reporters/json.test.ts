import {expect, test} from 'vitest'
import {reportJson} from '../../src/cli/reporters/json.ts'
import {hostileTexts, makeHostile, makeReport, mixed, mixedReport} from './make-report.ts'

test('prints one object on one line', () => {
  const output = reportJson(mixedReport)
  expect(output.indexOf('\n')).toBe(output.length - 1)
  expect(JSON.parse(output)).toEqual({diagnostics: mixed, summary: mixedReport.summary})
})

test('prints the fields in the published order, and omits absent ones', () => {
  const [first, second] = JSON.parse(reportJson(mixedReport)).diagnostics
  expect(Object.keys(first)).toEqual(['code', 'severity', 'message', 'data', 'file', 'place', 'fix'])
  expect(Object.keys(second)).toEqual(['code', 'severity', 'message', 'data', 'file', 'place'])
})

test('prints an object without diagnostics', () => {
  expect(JSON.parse(reportJson(makeReport([]))).diagnostics).toEqual([])
})

test.each(hostileTexts.map((text) => [text]))('keeps %j unchanged and harmless', (text) => {
  const report = makeHostile(text)
  const output = reportJson(report)
  expect(JSON.parse(output).diagnostics).toEqual(report.diagnostics)
  expect(output.trimEnd()).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}]|##\w*\[/u)
})
