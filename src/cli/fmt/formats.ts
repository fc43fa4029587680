import type {Diagnostic, Edit} from '../../diagnostics/diagnostic.ts'
import type {SharedOptions} from '../options.ts'

export const fmtFormats = ['pretty', 'json', 'github'] as const

export interface FmtOptions extends Pick<SharedOptions, 'cache' | 'strict'> {
  readonly format: (typeof fmtFormats)[number]
  /** Whether files are only compared, and none is written. */
  readonly check: boolean
  /** Whether ids that were made for options and items are written. */
  readonly ids: boolean
  /** The path of a text on standard input. */
  readonly stdinFilePath?: string
}

/** What the formatter found in the selected files. */
export interface FormatReport {
  readonly files: number
  /** The number of questions in them. */
  readonly questions: number
  /** The edits of each file that is not formatted. */
  readonly edits: ReadonlyMap<string, readonly Edit[]>
  /** Files that stay as they are, because their meaning would change. */
  readonly unsafe: readonly Diagnostic[]
}
