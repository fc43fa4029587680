import {readFileSync, statSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import type {BankFile} from '../bank/expect-file.ts'
import {type Bank, openBank} from '../bank/open-bank.ts'
import {toVisible} from '../diagnostics/code-frame.ts'
import {nearest} from '../diagnostics/nearest.ts'
import {setNames} from '../fields/common-fields.ts'
import {findPublished} from '../node/build/publish-folder.ts'
import {OperationalError} from '../node/operational-error.ts'
import {startSession} from '../session/calls/start-session.ts'
import type {Mode} from '../session/define/mode.ts'
import type {Session} from '../session/session.ts'
import type {Output} from './output.ts'
import {playable} from './practice/mode-names.ts'
import {type Game, play} from './practice/play.ts'
import {readLines} from './practice/read-lines.ts'
import {UsageError} from './usage-error.ts'

export interface PracticeOptions {
  readonly bank: string
  readonly mode: string
  readonly seed?: string
}

/** Plays a session in the terminal, or with piped input. */
export async function runPractice(
  output: Output,
  pattern: string | undefined,
  {bank: file, mode: name, seed = String(Date.now())}: PracticeOptions,
): Promise<number> {
  const data = readData(file)
  const bank = open(file, data)
  expectPattern(bank, pattern)
  const mode = playable.find((one) => one.name === name)
  if (!mode) throw new UsageError(`Unknown mode ${name}`)
  const print = (lines: readonly string[]): void => {
    for (const line of lines) output.print(`${line.split('\n').map(toVisible).join('\n')}\n`)
  }
  try {
    const patterns = pattern === undefined ? {} : {patterns: [pattern]}
    const started = startSession(bank, mode, {seed, now: Date.now(), ...patterns})
    if (!started.accepted) throw noQuestions(mode, pattern, file)
    print([`${mode.title}, seed ${seed}`])
    await playAtTerminal(bank, started.session, print)
  } catch (error) {
    throw await findCause(error, file, data)
  }
  return 0
}

/** Questions belong to the first two sets by default, so the third one is often empty. */
function noQuestions({name, selection}: Mode, pattern: string | undefined, file: string): OperationalError {
  const of = pattern === undefined ? '' : ` of ${pattern}`
  return new OperationalError(
    `Mode ${name} needs questions in the set ${selection.set}, but ${file} has none${of}; ` +
      `add \`sets: [${setNames.join(', ')}]\` to the front matter of some and rebuild`,
  )
}

async function playAtTerminal(bank: Bank, session: Session, print: Game['print']): Promise<void> {
  // Loaded on demand: no other command matches responses.
  const {patterns} = await import('../matching/text/patterns.ts')
  const lines = readLines()
  try {
    const width = (): number => process.stdout.columns || 80
    await play({bank, lines, print, width, now: Date.now, grading: {patterns}}, session)
  } finally {
    lines.close()
  }
}

function readData(named: string): BankFile {
  const file = join(findPublished(dirname(named)), basename(named))
  const found = statSync(file, {throwIfNoEntry: false})
  if (!found)
    throw new OperationalError(`No bank at ${file}; run \`build-bank\`, or pass another file with --bank`)
  // Reading a device may never end.
  if (!found.isFile()) throw notABank(file, 'not a regular file')
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw notABank(file, toMessage(error))
  }
}

function open(file: string, data: BankFile): Bank {
  try {
    return openBank(data)
  } catch (error) {
    throw notABank(file, toMessage(error))
  }
}

/** Finds out whether invalid data caused the error. Validating all data up front would take too long. */
async function findCause(error: unknown, file: string, data: unknown): Promise<unknown> {
  if (!(error instanceof TypeError)) return error
  const {bankSchema} = await import('../schema/schemas.ts')
  const [issue] = bankSchema.safeParse(data).error?.issues ?? []
  return issue ? notABank(file, `${issue.path.join('.')}: ${issue.message}`) : error
}

const notABank = (file: string, reason: string): OperationalError =>
  new OperationalError(`${file} is not a bank.json: ${reason}`)
const toMessage = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function expectPattern(bank: Bank, pattern: string | undefined): void {
  if (pattern === undefined || bank.pattern(pattern)) return
  const ids = bank.patterns.map(({id}) => id)
  const close = nearest(pattern, ids)
  throw new UsageError(
    `Unknown pattern ${pattern}; ${close ? `did you mean ${close}?` : `expected one of ${ids.join(', ')}`}`,
  )
}
