import {type BankHead, toBankHead} from '../../../bank/bank-data.ts'
import type {BankConfig} from '../../../compile/bank/bank-config.ts'
import {bankHead} from '../../../compile/bank/bank-config.ts'
import type {Chunks} from '../chunks.ts'
import type {PlacedPattern, PlacedQuestion} from './place-patterns.ts'

/** What the files of one bank share. */
export interface BankStart {
  readonly head: BankHead
  /** JSON of the tracks. */
  readonly tracks: string
}

export function toBankStart(config: BankConfig): BankStart {
  return {head: bankHead(config), tracks: JSON.stringify(config.tracks)}
}

/** For the files of one pattern. */
export function toPartialStart({head, tracks}: BankStart): BankStart {
  return {head: toBankHead({...head, partial: true}), tracks}
}

/** `bank.json`, or the same of some patterns. One question per line gives readable diffs. */
export function wholeFile(start: BankStart, patterns: readonly PlacedPattern[]): Chunks {
  return bankFile('bank', start, {
    patterns: patterns.map(({json}) => json),
    questions: patterns.flatMap(({questions}) => questions.map(({whole}) => whole)),
  })
}

/** `public.json`, or the same of some patterns. */
export function publicFile(start: BankStart, patterns: readonly PlacedPattern[]): Chunks {
  return bankFile('public', start, {
    patterns: patterns.map(({json}) => json),
    questions: patterns.flatMap(({questions}) => questions.map((question) => [question.public])),
  })
}

/** `index.json`: a line for each pattern and question, without their contents. */
export function indexFile(start: BankStart, patterns: readonly PlacedPattern[]): Chunks {
  return bankFile('index', start, {
    patterns: patterns.map(({indexed}) => indexed),
    questions: patterns.flatMap(({questions}) => questions.map(({indexed}) => [indexed])),
  })
}

/** `keys.json`, or the same of some patterns. */
export function keysFile({head}: BankStart, patterns: readonly PlacedPattern[]): Chunks {
  const toEntry = ({id, key}: PlacedQuestion): Chunks => [Buffer.from(`${JSON.stringify(id)}:`), key]
  const entries = patterns.flatMap(({questions}) => questions.map(toEntry))
  return joinEntries(`${openObject({type: 'keys', ...head})},"keys":{`, entries, '}}\n')
}

interface Entries {
  /** JSON of each pattern. */
  readonly patterns: readonly string[]
  readonly questions: readonly Chunks[]
}

function bankFile(
  type: 'bank' | 'public' | 'index',
  {head, tracks}: BankStart,
  {patterns, questions}: Entries,
): Chunks {
  const lists = `"tracks":${tracks},"patterns":[\n${patterns.join(',\n')}\n],"questions":[`
  return joinEntries(`${openObject({type, ...head})},${lists}`, questions, ']}\n')
}

function openObject(head: object): string {
  return JSON.stringify(head).slice(0, -1)
}

function joinEntries(opening: string, entries: readonly Chunks[], closing: string): Chunks {
  const comma = Buffer.from(',\n')
  const pieces: Buffer[] = [Buffer.from(`${opening}\n`)]
  for (const [index, entry] of entries.entries()) {
    if (index > 0) pieces.push(comma)
    pieces.push(...entry)
  }
  pieces.push(Buffer.from(`\n${closing}`))
  return pieces
}
