import {codeFrame, toVisible} from '../../diagnostics/code-frame.ts'
import {compareText} from '../../diagnostics/compare-text.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import type {Report} from './report.ts'
import {maximumFrames, showFault, showPath, showPosition} from './wording.ts'

/** A test suite with one test case per file, for CI servers that show test results. */
export function reportJunit(report: Report): string {
  const cases = toCases(report)
  const failures = cases.filter(({errors}) => errors.length > 0).length
  const counts = `tests="${cases.length}" failures="${failures}" errors="0"`
  const framed = new Set(cases.flatMap(({errors}) => errors).slice(0, maximumFrames))
  const toFrame = (error: Diagnostic): string =>
    framed.has(error) ? codeFrame(report.source(error.file) ?? '', error.place) : ''
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="quizproof" ${counts}>`,
    `  <testsuite name="build-bank" ${counts} skipped="0">`,
    ...cases.map((testCase) => writeCase(testCase, toFrame)),
    '  </testsuite>',
    '</testsuites>',
  ]
  return `${lines.join('\n')}\n`
}

interface Case {
  readonly file: string
  readonly errors: Diagnostic[]
  readonly others: Diagnostic[]
}

/** One case per checked file, and one per file that only a diagnostic names, such as a missing one. */
function toCases({files, diagnostics}: Report): Case[] {
  const cases = new Map<string, Case>()
  for (const file of [...files, ...diagnostics.map((diagnostic) => diagnostic.file)].sort(compareText)) {
    cases.set(file, {file, errors: [], others: []})
  }
  for (const diagnostic of diagnostics) {
    const found = cases.get(diagnostic.file)
    const list = diagnostic.severity === 'error' ? found?.errors : found?.others
    list?.push(diagnostic)
  }
  return [...cases.values()]
}

function writeCase({file, errors, others}: Case, toFrame: (error: Diagnostic) => string): string {
  const name = escapeXml(showPath(file))
  const start = `    <testcase name="${name}" classname="${name}" file="${name}"`
  if (errors.length + others.length === 0) return `${start}/>`
  const output = others.map(showFault).join('\n')
  return [
    `${start}>`,
    ...errors.map((error) => writeFailure(error, toFrame(error))),
    ...(output === '' ? [] : [`      <system-out>${escapeXml(output)}</system-out>`]),
    '    </testcase>',
  ].join('\n')
}

function writeFailure(error: Diagnostic, frame: string): string {
  const {code, message, related = [], fix} = error
  const text = [
    showFault(error),
    frame,
    ...related.map((other) => `${showPosition(other.file, other.place)}  ${toVisible(other.message)}`),
    ...(fix ? [`fix: ${toVisible(fix.title)}`] : []),
  ].filter((line) => line !== '')
  const attributes = `type="${escapeXml(code)}" message="${escapeXml(toVisible(message))}"`
  return `      <failure ${attributes}>${escapeXml(text.join('\n'))}</failure>`
}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

/** `toVisible` has already removed the characters that XML 1.0 forbids. */
function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
}
