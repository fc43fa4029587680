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

/** A file to write, and the next step for its author. */
export interface NewFile {
  readonly file: string
  readonly text: string
  readonly next: string
}

/** Existing files are never overwritten; checked before any prompt. */
export function assertNew(file: string): void {
  if (existsSync(file)) throw new OperationalError(`${file} already exists`)
}

/** The `--content` option, unless the folder is the default. */
export function contentOption(content: string): string {
  return content === 'content' ? '' : ` --content ${content}`
}
