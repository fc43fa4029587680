import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect} from 'vitest'
import {runCli} from './run-cli.ts'
import type {CliSurroundings} from './run-process.ts'
import {below} from './sample-content.ts'
import {type Files, temporaryFolder} from './temporary-folder.ts'
import {verifyContent} from './verify-content.ts'

export const lockPath = 'content/proof.lock.json'
export const named = 'loops/for/named.md'
export const shell = 'loops/while/shell.md'
/** An environment in which nothing can be started. */
export const withoutPrograms = {PATH: '/nonexistent'}

export interface Outcome {
  readonly code: number | null
  /** As `file code`. */
  readonly faults: readonly string[]
  readonly runs: number
  readonly questions: number
  readonly proved: number
  readonly environments: readonly string[]
}

interface JsonReport {
  readonly diagnostics: readonly {readonly file: string; readonly code: string}[]
  readonly proofs: {
    readonly patterns: readonly {readonly questions: number; readonly proved: number}[]
    readonly environments: Readonly<Record<string, Readonly<Record<string, string>>>>
    readonly runs: number
  }
}

export async function verify(parameters: readonly string[], surroundings: CliSurroundings): Promise<Outcome> {
  const {code, stdout, stderr} = await runCli(['verify', ...parameters, '-f', 'json'], surroundings)
  expect(stderr).toBe('')
  const {diagnostics, proofs}: JsonReport = JSON.parse(stdout)
  const sum = (field: 'questions' | 'proved'): number =>
    proofs.patterns.reduce((total, pattern) => total + pattern[field], 0)
  return {
    code,
    faults: diagnostics.map(({file, code: fault}) => `${file} ${fault}`),
    runs: proofs.runs,
    questions: sum('questions'),
    proved: sum('proved'),
    environments: Object.keys(proofs.environments),
  }
}

export const lockOf = (cwd: string): string => readFileSync(join(cwd, lockPath), 'utf8')

let first: Promise<{readonly outcome: Outcome; readonly lock: string}> | undefined

/** The output and lock of the first run; created once, because runs take long. */
export function proved(): Promise<{readonly outcome: Outcome; readonly lock: string}> {
  first ??= proveOnce()
  return first
}

async function proveOnce() {
  const cwd = temporaryFolder(below('content', verifyContent()))
  const outcome = await verify([], {cwd})
  return {outcome, lock: lockOf(cwd)}
}

/** A folder whose content was verified, then changed. */
export async function verified(changes: Files = {}): Promise<string> {
  const {lock} = await proved()
  return temporaryFolder(below('content', {...verifyContent({'proof.lock.json': lock}), ...changes}))
}
