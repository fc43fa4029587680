import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with {type: 'json'}
import {Ajv} from 'ajv'
import {expect, test} from 'vitest'
import {reportSarif} from '../../src/cli/reporters/sarif.ts'
import {diagnose} from '../../src/diagnostics/diagnose.ts'
import {placeAt} from '../../src/diagnostics/place.ts'
import {growthOf, mostGrowth} from '../growth.ts'
import {
  duplicate,
  hostileTexts,
  makeHostile,
  makeReport,
  mark,
  mixedReport,
  rationale,
  repeated,
} from './make-report.ts'

// The schema is of draft 4, uses nothing that later drafts changed but the name of `$id`, and has a pattern that is
// none under the `u` flag.
const {id: _id, $schema: _draft, ...body} = schema
const validate = new Ajv({
  strict: false,
  unicodeRegExp: false,
  validateFormats: false,
  allErrors: true,
}).compile(body)

const readRun = (output: string) => {
  const log = JSON.parse(output)
  validate(log)
  expect(validate.errors ?? []).toEqual([])
  return log.runs[0]
}
const fingerprintsOf = (output: string): string[] =>
  readRun(output).results.map(
    (result: {partialFingerprints: object}) => Object.values(result.partialFingerprints)[0],
  )

test('the schema refuses what is not SARIF', () => {
  const log = JSON.parse(reportSarif(mixedReport))
  log.runs[0].results[0].level = 'fatal'
  expect(validate(log)).toBe(false)
})

test('names the reported rules', () => {
  const {rules} = readRun(reportSarif(mixedReport)).tool.driver
  expect(rules).toHaveLength(4)
  expect(rules[1]).toEqual({
    id: 'list/looks-like-mark',
    shortDescription: {text: 'list: looks like mark'},
    help: {text: 'Run `build-bank explain list/looks-like-mark` to see what it means and how to fix it'},
    defaultConfiguration: {level: 'error'},
  })
})

test('gives a fault its rule, region and fix', () => {
  const run = readRun(reportSarif(mixedReport))
  expect(run.columnKind).toBe('utf16CodeUnits')
  const artifactLocation = {uri: 'content/loops.md', uriBaseId: '%SRCROOT%'}
  const region = {startLine: 3, startColumn: 3, endLine: 3, endColumn: 6}
  const replacements = [{deletedRegion: region, insertedContent: {text: '[x]'}}]
  expect(run.results[0]).toEqual({
    ruleId: mark.code,
    ruleIndex: 1,
    level: 'error',
    message: {text: mark.message},
    locations: [{physicalLocation: {artifactLocation, region}}],
    partialFingerprints: {'quizproof/v1': expect.stringMatching(/^[0-9a-f]{32}:1$/)},
    fixes: [{description: {text: 'Replace with `[x]`'}, artifactChanges: [{artifactLocation, replacements}]}],
  })
})

test('puts errors first and points each result at its rule', () => {
  const {results, tool} = readRun(reportSarif(mixedReport))
  expect(results.map(({level}: {level: string}) => level)).toEqual(['error', 'error', 'warning', 'note'])
  for (const {ruleId, ruleIndex} of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
})

test('includes related places, with a region if there is one', () => {
  const {results} = readRun(reportSarif(mixedReport))
  expect(results[1].relatedLocations[0]).toMatchObject({
    id: 1,
    message: {text: 'the first one'},
    physicalLocation: {region: {startLine: 4, startColumn: 7}},
  })
  expect(results[2].relatedLocations[0].physicalLocation).toEqual({
    artifactLocation: {uri: 'content/old.md', uriBaseId: '%SRCROOT%'},
  })
})

test('is valid without faults and with a fix that does nothing or removes', () => {
  expect(readRun(reportSarif(makeReport([]))).results).toEqual([])
  const empty = {...mark, fix: {title: 'Nothing', edits: []}}
  const removal = {...mark, fix: {title: 'Remove', edits: [{place: mark.place, text: ''}]}}
  const {results} = readRun(reportSarif(makeReport([empty, removal])))
  expect(results[0]).not.toHaveProperty('fixes')
  expect(results[1].fixes[0].artifactChanges[0].replacements[0]).not.toHaveProperty('insertedContent')
})

test('fingerprints survive lines inserted above, and differ between faults', () => {
  const text = 'a\na\nb'
  const at = (line: number) => ({...repeated, file: 'a.md', place: placeAt(line, 1, 1)})
  const before = fingerprintsOf(reportSarif(makeReport([at(1), at(2), at(3)], {source: () => text})))
  const after = fingerprintsOf(
    reportSarif(makeReport([at(3), at(4), at(5)], {source: () => `new\n\n${text}`})),
  )
  expect(after).toEqual(before)
  expect(new Set(before).size).toBe(3)
  const others = [
    {...at(1), file: 'b.md'},
    {...duplicate, file: 'a.md', place: placeAt(1, 1, 1)},
  ]
  for (const other of fingerprintsOf(reportSarif(makeReport(others, {source: () => text})))) {
    expect(before).not.toContain(other)
  }
})

test('omits results above the limit of GitHub, errors last, and says so', () => {
  const warnings = Array.from({length: 5000}, (_, index) => ({...duplicate, place: placeAt(index + 1, 1, 1)}))
  const run = readRun(reportSarif(makeReport([rationale, ...warnings, mark])))
  expect(run.results).toHaveLength(5000)
  expect(run.results[0].ruleId).toBe(mark.code)
  expect(run.invocations[0].toolExecutionNotifications).toEqual([
    {level: 'warning', message: {text: '2 results omitted; GitHub shows at most 5000'}},
  ])
  expect(readRun(reportSarif(mixedReport)).invocations[0].toolExecutionNotifications).toEqual([])
})

test.each([
  ['content/a b#c?d%.md', 'content/a%20b%23c%3Fd%25.md'],
  ['javascript:alert.md', 'javascript%3Aalert.md'],
  ['日本.md', '%E6%97%A5%E6%9C%AC.md'],
  ['a\\b\n.md', 'a%5Cb%0A.md'],
  ['\uD800.md', '%EF%BF%BD.md'],
])('writes the path %j as %s', (file, uri) => {
  const {results} = readRun(reportSarif(makeReport([{...mark, file}])))
  expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri)
})

test.each(hostileTexts.map((text) => [text]))('is valid with %j, which stays harmless', (text) => {
  const output = reportSarif(makeHostile(text))
  const {results} = readRun(output)
  expect(output).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}\p{Zl}]|##\w*\[|^\s*::/mu)
  for (const {message} of results) expect(message.text).not.toMatch(/\]\(|\p{Cc}/u)
  expect(results[0].fixes[0].artifactChanges[0].replacements[0].insertedContent?.text ?? '').toBe(text)
})

test('takes time linear in the number of faults in a line', () => {
  const faultsInLine = (count: number) => {
    const text = '\u0007'.repeat(10 * count)
    const faults = Array.from({length: count}, (_, index) => ({...mark, place: placeAt(1, index + 1, 1)}))
    return makeReport(faults, {source: () => text})
  }
  expect(growthOf(faultsInLine, 600, reportSarif)).toBeLessThan(mostGrowth)
})

test('keeps a fix that quotes control characters complete', () => {
  const edits = [{place: placeAt(1, 1, 1), text: '\u0000\u009B\n##[x]'}]
  const where = {file: 'a.md', place: placeAt(1, 1, 1), fix: {title: 'Replace', edits}}
  const {results} = readRun(reportSarif(makeReport([diagnose('choice/no-key', {}, where)])))
  expect(results[0].fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe(
    '\u0000\u009B\n##[x]',
  )
})
