import type {Edit} from '../../diagnostics/diagnostic.ts'
import {applyEdits} from '../../diagnostics/edits/apply-edits.ts'
import {toSourceFile} from '../../diagnostics/source-file.ts'
import {scan} from '../../markdown/preflight/scan.ts'
import {readMarkdown} from '../../markdown/read.ts'
import type {Refusal} from '../workspace/workspace-data.ts'
import {compareTexts} from './compare-texts.ts'
import {type MeaningOptions, readMeaning} from './meaning.ts'
import {listNodes, type ParsedText, type Rule} from './parsed-text.ts'
import {formatAttributes} from './rules/attributes.ts'
import {formatBlankLines} from './rules/blank-lines.ts'
import {formatFields} from './rules/fields.ts'
import {findFixedLines} from './rules/fixed-lines.ts'
import {formatLineEnds} from './rules/line-ends.ts'
import {formatBullets, formatMarks} from './rules/lists.ts'
import {formatPatterns} from './rules/patterns.ts'
import {writeIds} from './write-ids.ts'

export interface FormatOptions {
  /** Whether to write the generated ids of options, items and cells, so that moving or rewording one keeps its id. */
  readonly ids?: boolean | undefined
}

export interface FormatFileOptions extends MeaningOptions, FormatOptions {
  readonly path: string
  readonly text: string
}

/** The edits that format a file; none if it is formatted. */
export interface Formatting {
  readonly edits: readonly Edit[]
}

const unsafe: Refusal = {refused: 'Formatting would change what the file means'}

const unsafeIds: Refusal = {
  refused: 'The generated ids would reveal a key or change what the file means',
}

const layoutRules: readonly Rule[] = [
  formatFields,
  formatBullets,
  formatMarks,
  formatAttributes,
  formatLineEnds,
  formatBlankLines,
]

/** Edits can make room for others, such as a space that was at the end of a line with a longer edit. */
const maximumRounds = 5

/**
 * Formats a file by edits of the author's text. The result is compiled: if it does not mean the same, the file is left
 * alone. What is over a limit is not read, and stays as it is.
 */
export function formatFile({ids = false, ...file}: FormatFileOptions): Formatting | Refusal {
  const layout = formatLayout(file)
  return ids && !('refused' in layout) ? formatIds(file, layout) : layout
}

function formatLayout({path, text, ...options}: Omit<FormatFileOptions, 'ids'>): Formatting | Refusal {
  // A character that could not be decoded is an error, and writing would lose its bytes.
  if (text.includes('\uFFFD')) return {edits: []}
  const parse = rememberParsed(path)
  const layout = applyRules(parse, text, layoutRules)
  const whole = layout === undefined ? undefined : applyRules(parse, layout, [...layoutRules, formatPatterns])
  if (whole === text) return {edits: []}
  const before = readMeaning(path, text, options)
  // In a file with errors nothing shows whether a text is a pattern, and a list in a section need not accept patterns.
  const candidates = new Set([before.hasErrors ? undefined : whole, layout])
  const isSame = (after: string | undefined): after is string =>
    after !== undefined && (after === text || readMeaning(path, after, options).text === before.text)
  const formatted = [...candidates].find(isSame)
  return formatted === undefined ? unsafe : {edits: compareTexts(text, formatted)}
}

type Parse = (text: string) => ParsedText | undefined

/** Parses each text once; undefined for a text over a limit. Most of the time of formatting is spent in the parser. */
function rememberParsed(path: string): Parse {
  const known = new Map<string, ParsedText | undefined>()
  return (text) => {
    if (!known.has(text)) known.set(text, parseText(path, text))
    return known.get(text)
  }
}

function parseText(path: string, text: string): ParsedText | undefined {
  const source = toSourceFile(path, text)
  if (!scan(source)) return undefined
  const newline = /\r\n?|\n/.exec(text)?.[0] ?? '\n'
  const root = readMarkdown(source.text)
  const nodes = listNodes(root)
  return {source, root, nodes, fixedLines: findFixedLines(nodes), newline}
}

/** Applies rules until they have nothing to do; undefined if that does not end. */
function applyRules(parse: Parse, text: string, rules: readonly Rule[]): string | undefined {
  let current = text
  for (let round = 0; round < maximumRounds; round++) {
    const parsed = parse(current)
    const edits = parsed ? rules.flatMap((rule) => rule(parsed)) : []
    const next = edits.length === 0 ? current : applyEdits(current, edits).text
    if (next === current) return current
    current = next
  }
  return undefined
}

/** Writes ids into the formatted text. */
function formatIds(
  {path, text, ...options}: Omit<FormatFileOptions, 'ids'>,
  {edits}: Formatting,
): Formatting | Refusal {
  const named = writeIds(path, applyEdits(text, edits).text, options)
  return named === undefined ? unsafeIds : {edits: compareTexts(text, named)}
}
