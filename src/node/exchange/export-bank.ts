import {mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {FormatName} from '../../formats/format.ts'
import {type Exported, writeBank} from '../../formats/write-bank.ts'
import type {BankReport} from '../build/build-bank.ts'
import type {ContentOptions} from '../build/compile-content.ts'
import {compileInMemory} from '../build/compile-in-memory.ts'

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

/** Writes exported files: each replaces what was there as a whole. */
export function writeExport({files}: Exported): void {
  for (const {path, bytes} of files) {
    const staged = join(dirname(path), `.${process.pid}.staged`)
    mkdirSync(dirname(path), {recursive: true})
    try {
      writeFileSync(staged, bytes, {flag: 'wx'})
      renameSync(staged, path)
    } finally {
      rmSync(staged, {force: true})
    }
  }
}
