import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {InvalidArgumentError, Option} from 'commander'
import {nearest} from '../diagnostics/nearest.ts'
import {type Format, formats} from './reporters/report.ts'

/** The options that building and checking share, as commander gives them. */
export interface SharedOptions {
  readonly format: Format
  /** A folder, `false` for none, `true` for the usual one. */
  readonly cache: string | boolean
}

export const formatOption = new Option('-f, --format <format>', `how to report: ${formats.join(', ')}`)
  .default('pretty')
  .argParser(parseChoice(formats))

export const cacheOption = new Option(
  '--cache <folder>',
  'where compiled files are kept for the next time',
).default(true, 'node_modules/.cache/quizproof where there is a node_modules')

export const noCacheOption = new Option('--no-cache', 'compile everything and keep nothing')

/** Takes one of a few names, and suggests one for a misspelt one. */
export function parseChoice<T extends string>(names: readonly T[]): (value: string) => T {
  return (value) => {
    const name = names.find((name) => name === value)
    if (name !== undefined) return name
    const close = nearest(value, names)
    throw new InvalidArgumentError(
      `Expected one of ${names.join(', ')}.${close ? ` Did you mean ${close}?` : ''}`,
    )
  }
}

/** The options as the compiler takes them. */
export function cacheFolder(cache: SharedOptions['cache']): {cache?: string} {
  if (typeof cache === 'string') return {cache}
  return cache && existsSync('node_modules') ? {cache: join('node_modules', '.cache', 'quizproof')} : {}
}
