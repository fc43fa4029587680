import {existsSync} from 'node:fs'
import {OperationalError} from '../../node/operational-error.ts'

/** What `build-bank new` was told. */
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

/** A file to write, and what to do with it next. */
export interface NewFile {
  readonly file: string
  readonly text: string
  readonly next: string
}

/** Nothing that is there is written over, and nobody is asked in vain. */
export function assertNew(file: string): void {
  if (existsSync(file)) throw new OperationalError(`Expected no file at ${file} yet, found one`)
}

/** The option that names another content folder than the usual one. */
export function contentOption(content: string): string {
  return content === 'content' ? '' : ` --content ${content}`
}
