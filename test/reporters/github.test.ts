import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {reportGithub} from '../../src/cli/reporters/github.ts'
import {diagnose} from '../../src/diagnostics/diagnose.ts'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.ts'
import {placeAt} from '../../src/diagnostics/place.ts'
import {upTo} from '../run-counts.ts'
import {
  duplicate,
  hostileTexts,
  makeHostile,
  makeReport,
  mark,
  mixedReport,
  rationale,
} from './make-report.ts'

const many = (diagnostic: Diagnostic, length: number): Diagnostic[] =>
  Array.from({length}, () => ({...diagnostic}))
const linesOf = (diagnostics: readonly Diagnostic[]): string[] =>
  reportGithub(makeReport(diagnostics)).trimEnd().split('\n')

test('prints a command for each fault, errors first, and a summary', () => {
  expect(reportGithub(mixedReport)).toBe(`\
::error file=content/loops.md,line=3,endLine=3,col=3,endColumn=6,title=list/looks-like-mark::\`[✓]\` (U+2713) is not a mark; write \`[x]\` or \`[ ]\`%0Afix: Replace with \`[x]\`
::error file=content/loops.md,line=5,endLine=5,col=7,endColumn=12,title=choice/repeated-option::Duplicate option \`twice\`%0Acontent/loops.md:4:7: the first one
::warning file=content/maps.md,line=1,endLine=1,col=3,endColumn=7,title=question/duplicate::Duplicate question; \`loops\` has the same text and options%0Acontent/old.md: now gone
::notice file=content/loops.md,line=4,endLine=4,col=7,endColumn=12,title=list/no-rationale::No rationale; add a block quote that says why this is right or wrong
2 errors, 1 warning, 1 info in 2 files; 3 files and 31 questions checked
`)
})

test('escapes properties and data as the runner reads them', () => {
  const fault = diagnose(
    'field/value',
    {name: '100%', expected: ['a:b,c']},
    {file: 'a,b:c%.md', place: placeAt(1, 1, 1)},
  )
  const [line] = linesOf([fault])
  expect(line).toMatch(/^::error file=a%2Cb%3Ac%25\.md,line=1,/)
  expect(line).toContain('::Unknown value `100%25`; expected `a:b,c`')
})

test.each([
  [
    'several lines have no columns',
    {start: {line: 2, column: 3}, end: {line: 4, column: 2}},
    'line=2,endLine=4,title',
  ],
  [
    'a touched line is not counted',
    {start: {line: 2, column: 3}, end: {line: 4, column: 1}},
    'line=2,endLine=3,title',
  ],
  [
    'a whole line has no end',
    {start: {line: 2, column: 1}, end: {line: 3, column: 1}},
    'line=2,endLine=2,col=1,title',
  ],
])('%s', (_name, place, properties) => {
  expect(linesOf([{...mark, place}])[0]).toContain(properties)
})

describe('GitHub shows ten of each level', () => {
  const hiddenOf = (lines: readonly string[]): string | undefined => lines.at(-2)

  test('shows ten of each without a notice', () => {
    const lines = linesOf([...many(mark, 10), ...many(duplicate, 10), ...many(rationale, 10)])
    expect(lines).toHaveLength(31)
    expect(hiddenOf(lines)).toMatch(/^::notice file=/)
  })

  test('counts more in a last notice, and keeps all in the log', () => {
    const lines = linesOf([...many(mark, 13), ...many(duplicate, 11)])
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(13)
    expect(hiddenOf(lines)).toBe(
      '::notice title=quizproof::3 errors, 1 warning not shown here; the log has them all',
    )
  })

  test('shows the last notice among the first ten', () => {
    const lines = linesOf([...many(rationale, 12), ...many(mark, 11)])
    expect(lines.filter((line) => line.startsWith('::notice'))).toHaveLength(10)
    expect(lines.filter((line) => line.startsWith('content/loops.md:4:7  info'))).toHaveLength(3)
    expect(hiddenOf(lines)).toContain('::1 error, 3 infos not shown here')
  })
})

// The commands that a runner recognises: `::` after any white space at the start of a line, `##[` anywhere in a line.
const isCommand = (line: string): boolean => /^\s*::/.test(line) || /##\w*\[/.test(line)
const own =
  /^::(?:error|warning|notice) (?:file=[^:,\p{Cc}]*,line=\d+,endLine=\d+,(?:col=\d+,)?(?:endColumn=\d+,)?)?title=[a-z/-]+::/u

function expectOwnCommands(output: string, faults: number): void {
  const commands = output.split(/\r\n|[\n\r\u0085\u2028\u2029]/).filter(isCommand)
  for (const command of commands) expect(command).toMatch(own)
  expect(commands).toHaveLength(faults)
  expect(output).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u)
}

test.each(hostileTexts.map((text) => [text]))('%j never becomes a command', (text) => {
  expectOwnCommands(reportGithub(makeHostile(text)), 4)
})

test('no text becomes a command', () => {
  const part = fc.constantFrom(
    ':',
    '::',
    '\n',
    '\r',
    '%',
    '%0A',
    ',',
    '=',
    ' ',
    '#',
    '[',
    'error',
    '\u2028',
    '\u0085',
  )
  fc.assert(
    fc.property(fc.string({unit: fc.oneof(part, fc.string())}), (text) => {
      expectOwnCommands(reportGithub(makeHostile(text)), 4)
    }),
    upTo(100),
  )
})

test('infos beyond the tenth do not become commands', () => {
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom(':', ' ', '\n', '\t', 'a', '\u3000')}), (file) => {
      const faults = many({...rationale, file}, 12)
      expectOwnCommands(reportGithub(makeReport(faults)), 10)
    }),
    upTo(100),
  )
})
