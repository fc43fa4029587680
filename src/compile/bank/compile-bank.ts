import type {BankData} from '../../bank/bank-data.ts'
import {compareText} from '../../diagnostics/compare-text.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {sortDiagnostics} from '../../diagnostics/sort-diagnostics.ts'
import {type CompileOptions, compileFile} from '../file/compile-file.ts'
import type {CompiledFile} from '../file/compiled-file.ts'
import {type BankConfig, bankHead, openConfig, parseConfig} from './bank-config.ts'
import {finishDiagnostics} from './finish-diagnostics.ts'
import {type LinkOptions, linkBank} from './link-bank.ts'
import {linkContent} from './link-content.ts'

/** A file of the content folder, as text. */
export interface ContentFile {
  /** Relative to the content folder, with `/`. */
  readonly path: string
  readonly text: string
}

export interface CompiledBank {
  /** Absent if there is an error. */
  readonly bank?: BankData
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Compiles a bank from the texts of its files: `bank.yaml`, one `pattern.md` per folder, and questions. Problems in
 * the files become diagnostics; content never causes an exception.
 *
 * @throws {TypeError} when `files` is not a list of paths and texts
 */
export function compileBank(
  files: readonly ContentFile[],
  options: CompileOptions & LinkOptions = {},
): CompiledBank {
  for (const file of files) expectFile(file)
  const {config, diagnostics} = parseConfig(
    files.find(({path}) => path === 'bank.yaml'),
    options.assets,
  )
  const compiled = files
    .filter(({path}) => path.endsWith('.md'))
    .map((file) => compileFile(file, config ?? openConfig, options))
  // Without a valid `bank.yaml`, every track and category would be an error too, so files are not checked against it.
  const linked =
    config &&
    linkBank(
      compiled.map(({summary}) => summary),
      config,
      options,
    )
  const found = [
    ...diagnostics,
    ...compiled.flatMap(({summary}) => summary.diagnostics),
    ...(linked?.diagnostics ?? []),
  ]
  const summaries = compiled.map(({summary}) => summary)
  const all = config ? finishDiagnostics(found, summaries, config) : sortDiagnostics(found)
  if (!config || !linked || all.some(({severity}) => severity === 'error')) return {diagnostics: all}
  const bank = linkContent(assemble(compiled, config), linked.targets)
  return {bank, diagnostics: all}
}

/** What a bank takes from a compiled file. */
export type FileContent = Pick<CompiledFile, 'summary' | 'questions' | 'pattern'>

/** Joins compiled files to a bank, whose links are still tokens. */
export function assemble(compiled: readonly FileContent[], config: BankConfig): BankData {
  const sorted = [...compiled].sort((a, b) => compareText(a.summary.path, b.summary.path))
  const questions = sorted.flatMap((file) => file.questions)
  const patterns = sorted
    .flatMap(({pattern}) => (pattern ? [pattern] : []))
    .map((draft) => ({draft, inside: questions.filter(({pattern}) => pattern === draft.id)}))
  return {
    type: 'bank',
    ...bankHead(config),
    tracks: config.tracks,
    patterns: patterns.map(({draft, inside}) => ({...draft, questions: inside.map(({id}) => id)})),
    questions: patterns.flatMap(({inside}) => inside),
  }
}

function expectFile(file: ContentFile): void {
  if (typeof file?.path !== 'string' || typeof file.text !== 'string') {
    throw new TypeError('Expected files as {path, text}')
  }
}
