import type {Code, DataOf} from './catalogue.ts'
import {diagnose, type Where} from './diagnose.ts'
import type {Diagnostic, Place} from './diagnostic.ts'

/** A file on its way through the compiler, with its diagnostics so far. */
export interface SourceFile {
  /** Relative to the content folder, with `/`. */
  readonly path: string
  /** With `\n` as line end, without a byte order mark, and with U+FFFD for lone surrogates. */
  readonly text: string
  readonly lines: readonly string[]
  readonly diagnostics: Diagnostic[]
}

export function toSourceFile(path: string, text: string): SourceFile {
  const normal = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
  return {path, text: normal, lines: normal.split('\n'), diagnostics: []}
}

/** Adds a diagnostic at a place in this file. */
export function report<C extends Code>(
  source: SourceFile,
  code: C,
  data: DataOf<C>,
  place: Place,
  more: Pick<Where, 'related' | 'fix'> = {},
): void {
  source.diagnostics.push(diagnose(code, data, {file: source.path, place, ...more}))
}

/** Whether the diagnostics include an error; those before index `since` do not count. */
export function hasErrors(source: SourceFile, since = 0): boolean {
  return source.diagnostics.slice(since).some(({severity}) => severity === 'error')
}
