import {existsSync} from 'node:fs'
import {OperationalError} from '../../node/operational-error.ts'

/** The flags of `build-bank new`. */
export type NewOptions = Readonly<Record<'content', string>> & {
  readonly [flag in
    | 'title'
    | 'kind'
    | 'category'
    | 'difficulty'
    | 'level'
    | 'track'
    | 'minutes'
    | 'summary']?: string
}

/** A file to write. */
interface NewFile {
  readonly file: string
  readonly text: string
  /** Whether it is a program. */
  readonly executable?: boolean
}

/** What to write, and the next step for its author. */
export interface NewFiles {
  readonly files: readonly NewFile[]
  readonly next: string
}

/** Existing files are never overwritten; checked before any prompt. */
export function assertNew(...files: readonly string[]): void {
  const existing = files.filter((file) => existsSync(file))
  if (existing.length > 0)
    throw new OperationalError(`${existing.join(', ')} already ${existing.length === 1 ? 'exists' : 'exist'}`)
}

/** The `--content` option, unless the folder is the default. */
export function contentOption(content: string): string {
  return content === 'content' ? '' : ` --content ${content}`
}
