import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import type {Diagnostic, Edit, Point} from '../../src/compile.ts'
import {type Code, catalogue, isCode} from '../../src/diagnostics/catalogue.ts'
import {compareText} from '../../src/diagnostics/compare-text.ts'
import {applyEdits} from '../../src/diagnostics/edits/apply-edits.ts'
import {losses} from '../../src/diagnostics/losses.ts'
import {compileTexts, type ExampleTexts, toTexts} from './compile-example.ts'
import {pagesFolder as folder, pageFile, pageOf} from './read-page.ts'
import {samples} from './sample-diagnostics.ts'
import {withReport} from './shown-report.ts'
import {isVerdict} from './verdict-codes.ts'

const codes = Object.keys(catalogue).filter(isCode).sort(compareText)

/** Codes that no text can cause through `compileBank`; their pages have prose instead of examples. */
const withoutExample: Partial<Record<Code, string>> = {
  'bank/guessable': 'takes twenty questions',
  'change/key': 'compares with a commit',
  'change/lost-id': 'compares with a commit',
  'change/lost-option-ids': 'compares with a commit',
  'change/moved': 'compares with a commit',
  'change/proof': 'compares with a commit',
  'diff/ids-moved': 'compares two versions',
  'diff/key-changed': 'compares two versions',
  'diff/kind-changed': 'compares two versions',
  'diff/removed': 'compares two versions',
  'file/not-compiled': 'is a fault of the compiler that nobody knows of yet',
  'file/not-regular': 'is found in a file system',
  'file/symlink-outside': 'is found in a file system',
  'file/unreadable': 'is found in a file system',
  'file/wrong-extension': 'is found by who lists the files; `compileBank` passes other files by',
  'fmt/unformatted': 'is found by `fmt --check`',
  'fmt/unsafe': 'is a fault of the formatter that nobody knows of yet',
  'limit/deadline': 'takes a clock',
  'limit/repeats': 'is made by the command, which shows a part of the faults',
  'math/no-engine': 'comes from an app that compiles without `math`',
  'text/no-pattern-engine': 'comes from an app that compiles without `patterns`',
  'proof/damaged-lock': 'is read from a file that `compileBank` does not take',
  'question/several': 'comes from `compileQuestion` alone',
}
/** Losses have a source and what it becomes; test/formats/loss-pages.test.ts runs them. */
const isLoss = (code: Code): boolean => code in losses
const withExample = codes.filter((code) => !(code in withoutExample) && !isLoss(code))
/** test/node/sandbox/verdict-pages.sandboxed.test.ts runs the others. */
const compiled = withExample.filter((code) => !isVerdict(code))
const verdicts = withExample.filter(isVerdict)

test('every code has a page, and every page a code', () => {
  const pages = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.includes('/'))
    .map((name) => name.replace(/\.md$/, ''))
  expect(pages.sort(compareText)).toEqual(codes)
})

test('the index lists every code once, in order, with its severity and a meaning', () => {
  const rows = readFileSync(new URL('README.md', folder), 'utf8').matchAll(
    /^\| \[`(.+?)`\]\((.+?)\) \| (\w+) \| (.+) \|$/gm,
  )
  const listed = [...rows].map(([, code, link, severity, meaning]) => ({code, link, severity, meaning}))
  expect(listed).toEqual(
    codes.map((code) => ({
      code,
      link: `${code}.md`,
      severity: catalogue[code].severity,
      meaning: expect.stringMatching(/^`?[A-Z].*[^.]$/),
    })),
  )
})

test.each(codes)('the page of %s has its title, its severity and two examples', (code) => {
  const page = pageOf(code)
  expect(page.title).toBe(code)
  expect(page.severity).toBe(catalogue[code].severity)
  expect(page.prose).toContain('\n**Why it matters.** ')
  expect(page.prose).toContain('\n**What to do.** ')
  expect(page.headings).toEqual(isLoss(code) ? ['Source', 'Becomes'] : ['Bad', 'Good'])
  if (isLoss(code)) return
  const counts = [page.bad, page.good].map(({files}) => files.length)
  if (code in withoutExample) expect(counts).toEqual([0, 0])
  else expect(Math.min(...counts)).toBeGreaterThan(0)
})

test.each(compiled)('the Bad example of %s reports that code, with a place, and no other fault', (code) => {
  const texts = toTexts(pageOf(code).bad)
  const {diagnostics} = compileTexts(texts)
  const own = diagnostics.filter((diagnostic) => diagnostic.code === code)
  expect(own).not.toEqual([])
  expect(faultsOf(diagnostics.filter((diagnostic) => diagnostic.code !== code))).toEqual([])
  for (const {file, place} of own) {
    expect(pointIn(texts, file, place.start)).toEqual(place.start)
    expect(pointIn(texts, file, place.end)).toEqual(place.end)
  }
})

test('each code that no example can report has a sample', () => {
  const sampled = codes.filter((code) => code in withoutExample || isVerdict(code))
  expect(samples.map(({code}) => code).sort(compareText)).toEqual(sampled)
})

test.each(codes.filter((code) => !isLoss(code)))(
  'the page of %s shows the reported message',
  async (code) => {
    const own = (diagnostic: Diagnostic): boolean => diagnostic.code === code
    const sample = samples.filter(own)
    const diagnostics =
      sample.length > 0 ? sample : compileTexts(toTexts(pageOf(code).bad)).diagnostics.filter(own)
    const page = readFileSync(pageFile(code), 'utf8')
    await expect(withReport(page, diagnostics)).toMatchFileSnapshot(pageFile(code).pathname)
  },
)

test.each(verdicts)('the Bad example of %s has no fault before a run', (code) => {
  expect(faultsOf(compileTexts(toTexts(pageOf(code).bad)).diagnostics)).toEqual([])
})

test.each(withExample)('the Good example of %s has no fault', (code) => {
  const {diagnostics} = compileTexts(toTexts(pageOf(code).good))
  expect(faultsOf(diagnostics)).toEqual([])
  expect(diagnostics.filter((diagnostic) => diagnostic.code === code)).toEqual([])
})

test.each(withExample)('the fix of %s, if any, is documented and removes the fault', (code) => {
  const {bad, prose} = pageOf(code)
  const texts = toTexts(bad)
  const {diagnostics} = compileTexts(texts)
  const edits = editsByFile(diagnostics)
  expect(/\bcarries a fix\b/.test(prose)).toBe(edits.size > 0)
  const fixed = new Map(
    [...texts].map(([path, text]) => [path, applyEdits(text, edits.get(path) ?? []).text]),
  )
  const unfixed = diagnostics.filter(({fix}) => !fix)
  expect(codesOf(compileTexts(fixed).diagnostics)).toEqual(codesOf(unfixed))
})

/** The errors and warnings that an author would see, in short. */
function faultsOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics
    .filter(({severity}) => severity !== 'info')
    .map(
      ({code, file, place, message}) =>
        `${file}:${place.start.line}:${place.start.column} ${code} ${message}`,
    )
}

/** The point, moved into the file if it is outside; a missing file has only its first point. */
function pointIn(texts: ExampleTexts, file: string, {line, column}: Point): Point {
  const lines = (texts.get(file) ?? '').split('\n')
  const inside = Math.min(Math.max(line, 1), lines.length)
  return {line: inside, column: Math.min(Math.max(column, 1), (lines[inside - 1]?.length ?? 0) + 1)}
}

function codesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.filter(({severity}) => severity !== 'info').map(({code, file}) => `${file} ${code}`)
}

function editsByFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Edit[]> {
  const edits = new Map<string, readonly Edit[]>()
  for (const {file, fix} of diagnostics) if (fix) edits.set(file, [...(edits.get(file) ?? []), ...fix.edits])
  return edits
}
