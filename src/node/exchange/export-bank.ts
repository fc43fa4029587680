import {mkdirSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import type {FormatName} from '../../formats/format.ts'
import {type Exported, writeBank} from '../../formats/write-bank.ts'
import type {BankReport} from '../build/build-bank.ts'
import type {ContentOptions} from '../build/compile-content.ts'
import {compileInMemory} from '../build/compile-in-memory.ts'
import {lockFolder} from '../cache/lock-folder.ts'
import {holdSignals} from '../hold-signals.ts'
import {OperationalError} from '../operational-error.ts'
import {toReason} from '../read-inside.ts'

export interface ExportOptions extends ContentOptions {
  readonly to: FormatName
  /** The file to write; formats with several files derive their names from it. */
  readonly out: string
  /** Ids of patterns; default all. */
  readonly patterns?: readonly string[] | undefined
}

export interface ExportedBank {
  /** Absent if the content has errors. */
  readonly exported?: Exported
  readonly report: BankReport
  /** Ids of all patterns of the bank. */
  readonly patterns: readonly string[]
}

/** Compiles a content folder and writes it in the format of another program; it writes no file. */
export async function exportContent({to, out, patterns, ...options}: ExportOptions): Promise<ExportedBank> {
  const {bank, report, images} = await compileInMemory({...options, keepMarkdown: true})
  if (!bank) return {report, patterns: []}
  const assets = new Map([...images].map(([path, read]) => [path, new Uint8Array(read())]))
  const exported = writeBank(bank, {to, out, assets, ...(patterns && {patterns})})
  return {exported, report, patterns: bank.patterns.map(({id}) => id)}
}

/**
 * Writes exported files, all or none: each is written next to its place first.
 *
 * @throws {OperationalError} if a place is taken by a folder, or cannot be written; then nothing has been changed
 */
export async function writeExport({files}: Exported): Promise<void> {
  const staged = files.map(({path, bytes}) => ({
    path,
    bytes,
    from: join(dirname(path), `.${basename(path)}.staged`),
  }))
  const [first] = staged
  if (!first) return
  for (const {path} of staged) atPlace(path, () => mkdirSync(dirname(path), {recursive: true}))
  const unlock = atPlace(first.path, () => lockFolder(first.path))
  try {
    for (const {path, bytes, from} of staged) atPlace(path, () => stage(path, from, bytes))
    await holdSignals(() => {
      for (const {path, from} of staged) renameSync(from, path)
    })
  } finally {
    for (const {from} of staged) rmSync(from, {force: true})
    unlock()
  }
}

function stage(path: string, from: string, bytes: Uint8Array): void {
  const stats = statSync(path, {throwIfNoEntry: false})
  if (stats && !stats.isFile())
    throw new OperationalError(`Cannot write ${path}: not a file; nothing was written`)
  // A killed export may have left it.
  rmSync(from, {force: true})
  writeFileSync(from, bytes, {flag: 'wx'})
}

function atPlace<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof OperationalError) throw error
    throw new OperationalError(`Cannot write ${path}: ${toReason(error)}; nothing was written`)
  }
}
