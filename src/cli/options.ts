import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {InvalidArgumentError, Option} from 'commander'
import {nearest} from '../diagnostics/nearest.ts'
import type {Shard} from '../node/shards/shard.ts'
import {isBase, isDriver} from '../site/option-checks.ts'
import {type Format, formats, type Summary} from './reporters/report.ts'

/** Options that several commands share, as commander passes them. */
export interface SharedOptions {
  readonly format: Format
  /** Whether warnings fail. */
  readonly strict: boolean
  /** A folder, `false` for none, `true` for the default. */
  readonly cache: string | boolean
}

export interface VerifyCommandOptions extends Pick<SharedOptions, 'format' | 'strict'> {
  readonly changedSince?: string
  readonly frozen: boolean
  /** `false` reruns every program. */
  readonly cache: boolean
  readonly env?: readonly string[]
  readonly shard?: Shard
  readonly out?: string
}

export const formatOption = new Option('-f, --format <format>', `output format: ${formats.join(', ')}`)
  .default('pretty')
  .argParser(parseChoice(formats))

export const cacheOption = new Option('--cache <folder>', 'cache folder for compiled files').default(
  true,
  'node_modules/.cache/quizproof if node_modules exists',
)

export const strictOption = new Option('--strict', 'fail on warnings too').default(false)

/** The exit code for the counts of a report: 1 for errors, or for warnings where these fail. */
export function toExitCode(
  {errors, warnings}: Pick<Summary, 'errors' | 'warnings'>,
  strict: boolean,
): number {
  return errors > 0 || (strict && warnings > 0) ? 1 : 0
}

export const defaultOut = 'dist/bank'

export const noCacheOption = new Option('--no-cache', 'do not read or write the cache')

/** Parses one of a few names, with a suggestion for a misspelling. */
export function parseChoice<T extends string>(names: readonly T[]): (value: string) => T {
  return (value) => {
    const name = names.find((name) => name === value)
    if (name !== undefined) return name
    const close = nearest(value, names)
    throw new InvalidArgumentError(
      `Allowed choices are ${names.join(', ')}.${close ? ` Did you mean ${close}?` : ''}`,
    )
  }
}

/** Parses the path of a site. */
export function parseBase(value: string): string {
  if (isBase(value)) return value
  throw new InvalidArgumentError('It begins and ends with /, such as /quiz/.')
}

/** Parses a TCP port; 0 lets the system choose. */
export function parsePort(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN
  if (port <= 65_535) return port
  throw new InvalidArgumentError('Give a number from 0 to 65535.')
}

/** Parses the address of a server that drives sessions. */
export function parseDriver(value: string): string {
  if (isDriver(value)) return value
  throw new InvalidArgumentError('Give an address such as https://example.org/session or /session.')
}

/** The `cache` option as the compiler takes it. */
export function cacheFolder(cache: SharedOptions['cache']): {cache?: string} {
  if (typeof cache === 'string') return {cache}
  return cache && existsSync('node_modules') ? {cache: join('node_modules', '.cache', 'quizproof')} : {}
}
