import {realpathSync} from 'node:fs'
import type {BankData} from '../../bank/bank-data.ts'
import {FileHashes} from '../cache/file-hashes.ts'
import {toAsset, toBankJson} from './artefacts/artefacts.ts'
import {type BankReport, toReport} from './build-bank.ts'
import {compileAndJudge} from './compile-and-judge.ts'
import type {CompiledContent, ContentOptions} from './compile-content.ts'
import {readAgain, readContent} from './read-content.ts'

/** A bank in memory, as a build would write it, with what was reported. */
export interface BankInMemory {
  readonly report: BankReport
  readonly compiled: CompiledContent
  /** Absent if there is an error. */
  readonly bank?: BankData
  /** The images of the bank, by their path in its HTML; each is read when it is called. */
  readonly images: ReadonlyMap<string, () => Buffer>
}

/** Compiles a content folder to a bank in memory; writes nothing but the cache. */
export async function compileInMemory(options: ContentOptions): Promise<BankInMemory> {
  const hashes = new FileHashes(options.cache)
  const content = readContent(options.content, hashes)
  await hashes.save({others: true})
  const {compiled, checked} = await compileAndJudge(content, options)
  const report = toReport(compiled)
  const {config, linked, units, diagnostics} = compiled
  const hasErrors = diagnostics.some(({severity}) => severity === 'error')
  if (!config || !linked || hasErrors) return {report, compiled, images: new Map()}
  const chunks = toBankJson(units, config, {linked, checked})
  const root = realpathSync(options.content)
  return {
    report,
    compiled,
    bank: JSON.parse(Buffer.concat([...chunks]).toString('utf8')),
    images: new Map(linked.assets.map((path) => [toAsset(path), () => readAgain(root, path)])),
  }
}
