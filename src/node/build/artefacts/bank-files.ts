import {type BankHead, toBankHead} from '../../../bank/bank-data.ts'
import type {BankConfig} from '../../../compile/bank/bank-config.ts'
import {bankHead} from '../../../compile/bank/bank-config.ts'
import type {Chunks} from '../chunks.ts'
import {
  countBytes,
  joinEntries,
  type Part,
  type PatternEntries,
  type PlacedPattern,
} from './placed-pattern.ts'

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

/** `bank.json`, `public.json`, `keys.json`, or the same of some patterns. One question per line gives readable diffs. */
export function partFile(part: Part, start: BankStart, patterns: readonly PlacedPattern[]): Chunks {
  const entries = patterns.map((pattern) => pattern.entries(part))
  return part === 'keys' ? keysFile(start, entries) : bankFile(part, start, entries)
}

/** `index.json`: a line for each pattern and question, without their contents. */
export function indexFile(start: BankStart, patterns: readonly Pick<PlacedPattern, 'indexed'>[]): Chunks {
  return bankFile(
    'index',
    start,
    patterns.map(({indexed}) => indexed),
  )
}

/** The bytes of a `bank.json` without what patterns add to it. */
export function countStart(start: BankStart): number {
  return countBytes(bankFile('bank', start, []))
}

function keysFile({head}: BankStart, entries: readonly PatternEntries[]): Chunks {
  return [
    Buffer.from(`${openObject({type: 'keys', ...head})},"keys":{\n`),
    ...joinEntries(entries.map(({questions}) => questions)),
    Buffer.from('\n}}\n'),
  ]
}

function bankFile(
  type: 'bank' | 'public' | 'index',
  {head, tracks}: BankStart,
  entries: readonly PatternEntries[],
): Chunks {
  return [
    Buffer.from(`${openObject({type, ...head})},"tracks":${tracks},"patterns":[\n`),
    ...joinEntries(entries.map(({pattern}) => pattern)),
    Buffer.from('\n],"questions":[\n'),
    ...joinEntries(entries.map(({questions}) => questions)),
    Buffer.from('\n]}\n'),
  ]
}

function openObject(head: object): string {
  return JSON.stringify(head).slice(0, -1)
}
