import {readOwn} from '../matching/read-own.ts'
import {
  type BankData,
  type BankHead,
  type BankIndexData,
  type BankKeys,
  formatVersion,
  type PublicBankData,
} from './bank-data.ts'

/** The parsed JSON of a built bank, however loosely an import of it is typed. */
export interface BankFile {
  readonly type: string
  readonly formatVersion: number
  readonly questions: readonly unknown[]
}

/** The parsed JSON of `keys.json`, however loosely an import of it is typed. */
export interface KeysFile {
  readonly type: string
  readonly formatVersion: number
  readonly keys: Readonly<Record<string, unknown>>
}

type ListsOfBank = BankData | PublicBankData | BankIndexData
type BankDocument = ListsOfBank | BankKeys

/** @throws {TypeError} when it is not the data of a `bank.json`, `public.json` or `index.json` in this format version */
export function expectBank<T extends ListsOfBank>(data: unknown, type: T['type']): asserts data is T {
  expectHead<T>(data, type)
  const {questions, patterns, tracks}: Partial<T> = data
  if (!areNamed(questions) || !areNamed(patterns) || !areNamed(tracks)) {
    throw new TypeError(`Expected questions, patterns and tracks with ids in a ${type}.json`)
  }
}

/** @throws {TypeError} when it is not the data of a `keys.json` in this format version */
export function expectKeys(data: unknown): asserts data is BankKeys {
  expectHead<BankKeys>(data, 'keys')
  const {keys}: Partial<BankKeys> = data
  if (typeof keys !== 'object' || keys === null) throw new TypeError('Expected keys in a keys.json')
}

function expectHead<T extends BankDocument>(data: unknown, type: T['type']): asserts data is T {
  const name = `${type}.json`
  const given = isObject(data) ? (data as Partial<BankHead & {type: string}>) : undefined
  if (given?.type !== type) throw new TypeError(`Expected the data of a ${name}`)
  if (given.formatVersion !== formatVersion) {
    throw new TypeError(`Expected a ${name} of format version ${formatVersion}, found ${given.formatVersion}`)
  }
  if (typeof given.name !== 'string' || typeof given.version !== 'string') {
    throw new TypeError(`Expected a ${name} with the name and version of its bank`)
  }
}

function areNamed(list: unknown): boolean {
  return (
    Array.isArray(list) && list.every((item) => isObject(item) && typeof readOwn(item, 'id') === 'string')
  )
}

const isObject = (value: unknown): value is {readonly id?: unknown} =>
  typeof value === 'object' && value !== null
