import {existsSync, readFileSync} from 'node:fs'
import {type Bank, openBank} from '../bank/open-bank.ts'
import {toVisible} from '../diagnostics/code-frame.ts'
import {nearest} from '../diagnostics/nearest.ts'
import {EnvironmentError} from '../node/environment-error.ts'
import {start} from '../session/start.ts'
import type {Output} from './output.ts'
import {playable} from './practice/mode-names.ts'
import {play} from './practice/play.ts'
import {readLines} from './practice/read-lines.ts'
import {UsageError} from './usage-error.ts'

export interface PracticeOptions {
  readonly bank: string
  readonly mode: string
  readonly seed?: string
}

/** Asks the questions of a pattern at the terminal, or of what is piped in. */
export async function runPractice(
  output: Output,
  pattern: string | undefined,
  {bank: file, mode: name, seed = String(Date.now())}: PracticeOptions,
): Promise<number> {
  const bank = readBank(file)
  expectPattern(bank, pattern)
  const mode = playable.find((one) => one.name === name)
  if (!mode) throw new UsageError(`Expected a mode, found ${name}`)
  const started = start(bank, mode, {
    seed,
    now: Date.now(),
    ...(pattern !== undefined && {patterns: [pattern]}),
  })
  if (!started.accepted) throw new EnvironmentError(`Expected questions for ${name}, found none in ${file}`)
  const print = (lines: readonly string[]): void => {
    for (const line of lines) output.print(`${line.split('\n').map(toVisible).join('\n')}\n`)
  }
  print([`${mode.title}, seed ${seed}`])
  // Loaded here alone: no other command has to match a response.
  const {patterns} = await import('../rules/text/patterns.ts')
  const lines = readLines()
  try {
    await play({bank, lines, print, now: Date.now, grading: {patterns}}, started.session)
  } finally {
    lines.close()
  }
  return 0
}

function readBank(file: string): Bank {
  if (!existsSync(file))
    throw new EnvironmentError(
      `Expected a bank at ${file}, found none; \`build-bank\` makes one, --bank names another`,
    )
  try {
    return openBank(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new EnvironmentError(
      `Expected a bank.json at ${file}: ${error instanceof Error ? error.message : error}`,
    )
  }
}

function expectPattern(bank: Bank, pattern: string | undefined): void {
  if (pattern === undefined || bank.pattern(pattern)) return
  const ids = bank.patterns.map(({id}) => id)
  const close = nearest(pattern, ids)
  throw new UsageError(
    `Expected a pattern of the bank, found ${pattern}${close ? `; did you mean ${close}?` : `; there are ${ids.join(', ')}`}`,
  )
}
