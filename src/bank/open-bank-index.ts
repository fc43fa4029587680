import type {BankNames} from '../kinds/shared/question.ts'
import {lookUp} from './bank-contents.ts'
import {
  type BankData,
  type BankIndexData,
  type IndexedPattern,
  type IndexedQuestion,
  type PublicBankData,
  toBankHead,
} from './bank-data.ts'
import {type BankFile, expectBank} from './expect-file.ts'
import {createFilter} from './filter.ts'
import {expectLoaded} from './find-unloaded.ts'
import type {IndexContents} from './index-contents.ts'
import {type Bank, openBank, openPublicBank, type PublicBank} from './open-bank.ts'

/** A bank whose patterns are loaded when they are needed. */
export interface BankIndex<N extends BankNames, Opened> extends IndexContents<N> {
  /**
   * Opens a bank with these patterns, in the order of the index. Each file is loaded once; after a failure, the next call
   * loads it again.
   *
   * Rejects with a TypeError when the index has no such pattern, or a file is not that of the pattern in the same build.
   */
  load(patterns: N['pattern'] | readonly N['pattern'][]): Promise<Opened>
}

export interface IndexOptions {
  /** Returns the parsed JSON of the file of a pattern: `patterns/<id>.json`, or `public/<id>.json` without keys. */
  readonly load: (pattern: string) => Promise<BankFile> | BankFile
}

/**
 * Opens `index.json` to load banks with keys.
 *
 * @typeParam N the names in `bank.d.ts`, for ids as literal types
 * @throws {TypeError} when the data is not such an index, or has another format version
 */
export function openBankIndex<N extends BankNames = BankNames>(
  data: BankFile,
  {load}: IndexOptions,
): BankIndex<N, Bank<N>> {
  const contents = readIndex<N>(data)
  return {
    ...contents,
    load: createLoader<BankData, Bank<N>>(contents, {type: 'bank', load}, (joined) => {
      const opened = openBank<N>(joined)
      const bank: Bank<N> = {
        ...opened,
        index: contents,
        grade(id, response, options) {
          expectLoaded(bank, id)
          return opened.grade(id, response, options)
        },
      }
      return bank
    }),
  }
}

/**
 * Opens `index.json` to load banks without keys.
 *
 * @typeParam N the names in `bank.d.ts`, for ids as literal types
 * @throws {TypeError} when the data is not such an index, or has another format version
 */
export function openPublicBankIndex<N extends BankNames = BankNames>(
  data: BankFile,
  {load}: IndexOptions,
): BankIndex<N, PublicBank<N>> {
  const contents = readIndex<N>(data)
  return {
    ...contents,
    load: createLoader<PublicBankData, PublicBank<N>>(contents, {type: 'public', load}, (joined) => ({
      ...openPublicBank<N>(joined),
      index: contents,
    })),
  }
}

function readIndex<N extends BankNames>(data: BankFile): IndexContents<N> {
  expectBank<BankIndexData>(data, 'index')
  const contents: IndexContents = {
    ...lookUp<IndexedQuestion, IndexedPattern>(data),
    filter: createFilter(data.questions, data.patterns),
  }
  // JSON only has strings; `N` comes from the `bank.d.ts` of the same build.
  return contents as unknown as IndexContents<N>
}

interface Source<T> extends IndexOptions {
  readonly type: T
}

function createLoader<Data extends BankData | PublicBankData, Opened>(
  index: IndexContents,
  {type, load}: Source<Data['type']>,
  open: (joined: Data) => Opened,
): (patterns: string | readonly string[]) => Promise<Opened> {
  const loaded = new Map<string, Promise<Data>>()
  const loadOnce = (pattern: string): Promise<Data> => {
    const known = loaded.get(pattern)
    if (known) return known
    const promise = (async () => {
      const data = await load(pattern)
      expectPattern<Data>(data, type, {index, pattern})
      return data
    })()
    loaded.set(pattern, promise)
    promise.catch(() => loaded.delete(pattern))
    return promise
  }
  return async (patterns) => {
    const wanted = new Set<string>(typeof patterns === 'string' ? [patterns] : patterns)
    for (const id of wanted)
      if (!index.pattern(id)) throw new TypeError(`The bank ${index.name} has no pattern ${id}`)
    const ids = index.patterns.map(({id}) => id).filter((id) => wanted.has(id))
    const files = await Promise.all(ids.map(loadOnce))
    const {tracks} = index
    const joined = {
      type,
      ...toBankHead({...index, ...(ids.length < index.patterns.length && {partial: true})}),
      tracks,
      patterns: files.flatMap((file) => file.patterns),
      questions: files.flatMap((file): readonly Data['questions'][number][] => file.questions),
    }
    // The compiler cannot see that the lists of one type belong to it.
    return open(joined as unknown as Data)
  }
}

/** @throws {TypeError} when it is not the file of this pattern in the build of the index */
function expectPattern<Data extends BankData | PublicBankData>(
  data: unknown,
  type: Data['type'],
  {index, pattern}: {readonly index: IndexContents; readonly pattern: string},
): asserts data is Data {
  expectBank<Data>(data, type)
  const {name, version, patterns, questions} = data
  const expected = `Expected the pattern ${pattern} of ${index.name} ${index.version}`
  if (name !== index.name || version !== index.version)
    throw new TypeError(`${expected}, found a file of ${name} ${version}`)
  if (patterns.length !== 1 || patterns[0]?.id !== pattern)
    throw new TypeError(`${expected}, found ${patterns.map(({id}) => id).join(', ')}`)
  const ids = index.pattern(pattern)?.questions ?? []
  if (ids.length !== questions.length || questions.some(({id}, at) => id !== ids[at]))
    throw new TypeError(
      `${expected} with the questions of the index, found others; use the files of one build`,
    )
}
