import type {Code, DataOf} from './catalogue.ts'
import {diagnose, type Where} from './diagnose.ts'
import type {Diagnostic, Place} from './diagnostic.ts'

/** One file on its way through the compiler, with what was found wrong in it so far. */
export interface SourceFile {
  /** Relative to the content folder, with `/`. */
  readonly path: string
  /** Line ends are `\n`, a byte order mark is gone, and half a surrogate pair is the sign for what is not text. */
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

/** Adds a fault at a place of this file. */
export function report<C extends Code>(
  source: SourceFile,
  code: C,
  data: DataOf<C>,
  place: Place,
  more: Pick<Where, 'related' | 'fix'> = {},
): void {
  source.diagnostics.push(diagnose(code, data, {file: source.path, place, ...more}))
}

/** Whether there is an error among the diagnostics, or among those behind the first `told`. */
export function hasErrors(source: SourceFile, told = 0): boolean {
  return source.diagnostics.slice(told).some(({severity}) => severity === 'error')
}
