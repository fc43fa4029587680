import {diagnose} from '../../diagnostics/diagnose.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {findUnused, type IgnoredCode, isFoundInFile, isIgnored} from '../../diagnostics/ignored.ts'
import {sortDiagnostics} from '../../diagnostics/sort-diagnostics.ts'
import {toSourceFile} from '../../diagnostics/source-file.ts'
import type {MathEngine} from '../../markdown/math/math-engine.ts'
import {scan} from '../../markdown/preflight/scan.ts'
import {readSource} from '../../markdown/read-source.ts'
import {resolveReferences} from '../../markdown/resolve-references.ts'
import type {ContentContext} from '../../markdown/rich-text/check-nodes.ts'
import {type Outline, toOutline} from '../../markdown/sections.ts'
import type {PatternEngine} from '../../matching/grade-options.ts'
import type {BankConfig} from '../bank/bank-config.ts'
import {compilePattern} from '../pattern/compile-pattern.ts'
import {isPatternFile} from '../pattern/pattern-file.ts'
import {compileQuestions} from '../question/compile-questions.ts'
import {reportOtherFormat} from '../question/layout/other-format.ts'
import {reportOtherLayout} from '../question/layout/other-layout.ts'
import {sectionTitles} from '../question/sort-sections.ts'
import type {CompiledFile} from './compiled-file.ts'
import type {FileOutline} from './file-outline.ts'
import {checkPath} from './path-id.ts'
import {reportPlaceholders} from './placeholders.ts'
import {toFileOutline} from './to-file-outline.ts'

export interface CompileOptions {
  /** Whether to keep the Markdown of every rich text next to its HTML. */
  readonly keepMarkdown?: boolean
  /** Checks accepted patterns, such as `patterns` of `quizproof/patterns`; without it, a pattern is an error. */
  readonly patterns?: PatternEngine
  /** Renders formulas: the result of `loadMath`; without it, a formula is an error. */
  readonly math?: MathEngine | undefined
}

/** What an app cannot ask for when it compiles questions. */
export interface FileOptions extends CompileOptions {
  /** Whether to list the places of the parts of the file, for editors. */
  readonly outline?: boolean
  /** Whether to list the ids that were made for parts. */
  readonly madeIds?: boolean
  /** Whether to find what is easily misread, and the traits by which questions are compared; on by default. */
  readonly lint?: boolean
}

/**
 * Compiles one file of questions, or a `pattern.md`, without looking at other files. Every problem is in the
 * summary's diagnostics; content never causes an exception.
 */
export function compileFile(
  file: {readonly path: string; readonly text: string},
  config: BankConfig,
  {keepMarkdown = false, patterns, math, outline = false, madeIds = false, lint = true}: FileOptions = {},
): CompiledFile {
  const source = toSourceFile(file.path, file.text)
  checkPath(source)
  const {images} = config
  const context: ContentContext = {
    source,
    references: [],
    ignored: [],
    keepMarkdown,
    images,
    math,
    output: {characters: 0},
  }
  const compiled = scan(source) ? compileContent(context, {config, patterns, outline, lint}) : nothing
  const later = context.ignored.filter(({code}) => !isFoundInFile(code))
  return {
    summary: {
      path: file.path,
      diagnostics: withoutIgnored(
        source.path,
        distinct(sortDiagnostics(withoutEffects(source.diagnostics))),
        context.ignored,
      ),
      questions: compiled.summaries,
      ...(compiled.pattern && {pattern: compiled.pattern.summary}),
      references: context.references,
      ...(later.length > 0 && {ignored: later}),
    },
    blocks: compiled.blocks,
    questions: compiled.questions,
    proofs: compiled.proofs,
    ...(compiled.pattern?.draft && {pattern: compiled.pattern.draft}),
    ...(madeIds && {madeIds: compiled.madeIds}),
    ...(compiled.outline && {outline: compiled.outline}),
  }
}

interface Content extends Partial<ReturnType<typeof compilePattern>>, ReturnType<typeof compileQuestions> {
  readonly outline?: FileOutline
}

interface ContentOptions {
  readonly config: BankConfig
  readonly patterns: PatternEngine | undefined
  readonly outline: boolean
  readonly lint: boolean
}

const nothing: Content = {blocks: 0, questions: [], proofs: [], summaries: [], madeIds: []}

const titles = sectionTitles.map((title) => title.toLowerCase())

function compileContent(original: ContentContext, options: ContentOptions): Content {
  const {source, root, finish} = readSource(original.source, titles, original.math)
  const context = {...original, source}
  const outline = toOutline(resolveReferences(source, root))
  reportPlaceholders(source, root)
  const places = options.outline ? toFileOutline(source, outline) : undefined
  const compiled = compileOutline(context, outline, options)
  finish()
  return {...compiled, ...(places && {outline: places})}
}

function compileOutline(context: ContentContext, outline: Outline, options: ContentOptions): Content {
  if (isPatternFile(context.source.path))
    return {...nothing, ...compilePattern(context, outline, options.config)}
  const isForeign = reportOtherLayout(context.source, outline) || reportOtherFormat(context.source, outline)
  return isForeign ? nothing : compileQuestions(context, outline, options)
}

/**
 * Drops reports of raw notation that follow from an error in the same line, or from one in the section that declares
 * blanks.
 */
function withoutEffects(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const layout = found.filter(({code}) => code === 'question/other-layout' || code === 'file/not-a-question')
  if (layout.length > 0) return layout
  const unfilled = found.filter(({code}) => code === 'question/placeholder')
  if (unfilled.length > 0) return found.filter((one) => unfilled.includes(one) || !isAtOneOf(one, unfilled))
  const lines = new Set(
    found.flatMap(({severity, place}) => (severity === 'error' ? [place.start.line] : [])),
  )
  return found.filter((one) => {
    if (one.code === 'markdown/table-row')
      return !found.some(
        ({code, place}) => code === 'match/columns' && place.start.line === one.place.start.line,
      )
    if (one.code === 'markdown/emphasised-code') return !lines.has(one.place.start.line)
    if (one.code !== 'markdown/raw-notation') return true
    return one.data.notation === 'blank' ? lines.size === 0 : !lines.has(one.place.start.line)
  })
}

/** Removes duplicates: file defaults are read once for each question that uses them, and so are their problems. */
/** Whether a diagnostic is about a line of one of the others. */
function isAtOneOf({place: {start, end}}: Diagnostic, others: readonly Diagnostic[]): boolean {
  return others.some(({place}) => start.line <= place.start.line && place.start.line <= end.line)
}

/** Leaves out what the file ignores, and reports what it ignores for nothing unless an error may have hidden it. */
function withoutIgnored(
  file: string,
  found: readonly Diagnostic[],
  ignored: readonly IgnoredCode[],
): readonly Diagnostic[] {
  // The others are left out, or reported as unused, when all files were checked.
  const own = ignored.filter(({code}) => isFoundInFile(code))
  if (own.length === 0) return found
  const isSound = !found.some(({severity}) => severity === 'error')
  const unused = isSound ? findUnused(own, found) : []
  const reported = unused.map(({code, place}) => diagnose('ignore/unused', {code}, {file, place}))
  return sortDiagnostics([...found.filter((one) => !isIgnored(one, own)), ...reported])
}

function distinct(sorted: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>()
  return sorted.filter(({code, message, place: {start, end}}) => {
    const key = JSON.stringify([code, message, start.line, start.column, end.line, end.column])
    return !seen.has(key) && seen.add(key)
  })
}
