import {realpathSync} from 'node:fs'
import type {BankConfig} from '../../compile/bank/bank-config.ts'
import type {LinkedBank} from '../../compile/bank/link-bank.ts'
import type {Checked} from '../../kinds/shared/question.ts'
import type {FileHashes} from '../cache/file-hashes.ts'
import {holdSignals} from '../hold-signals.ts'
import {type ArtefactOptions, listArtefacts, toAsset} from './artefacts/artefacts.ts'
import {type BankRecord, type PatternRecord, PublishedBank} from './artefacts/published-bank.ts'
import type {CompiledContent} from './compile-content.ts'
import {type NewFile, publishFolder, waitForFolder} from './publish-folder.ts'
import {readAgain} from './read-content.ts'

interface SoundContent extends CompiledContent {
  readonly config: BankConfig
  readonly linked: LinkedBank
}

interface WriteOptions extends ArtefactOptions {
  readonly content: string
  readonly out: string
  /** With what an earlier build has recorded, unchanged patterns are not written again. */
  readonly known?: KnownBuild | undefined
}

interface KnownBuild {
  /** Hash of everything that all files of the bank depend on. */
  readonly key: string
  readonly hashes: FileHashes
  readonly record: BankRecord | undefined
}

/** What was written. */
interface WrittenBank {
  /** Names in the output folder to hashes. */
  readonly written: Readonly<Record<string, string>>
  /** Copied files: name in the output folder to path in the content folder. */
  readonly sources: Readonly<Record<string, string>>
  readonly patterns: readonly PatternRecord[]
}

/** Replaces the output folder by the artefacts of a bank, as a whole. */
export async function writeBank(
  {config, linked, units}: SoundContent,
  checked: ReadonlyMap<string, Checked>,
  {content, out, maxSingleBytes, known}: WriteOptions,
): Promise<WrittenBank> {
  const {key = '', record, hashes} = known ?? {}
  const openPublished = () => (record && hashes ? new PublishedBank(out, record, hashes) : undefined)
  let names: readonly string[] = []
  let patterns: readonly PatternRecord[] = []
  function* listFiles(): Generator<NewFile> {
    const context = {units, config, linked, checked, maxSingleBytes, key, openPublished}
    ;({names, patterns} = yield* listArtefacts(context))
  }
  const sources = linked.assets.map((path): [string, string] => [toAsset(path), path])
  const root = realpathSync(content)
  const copies = new Map(sources.map(([name, path]) => [name, () => readAgain(root, path)]))
  await waitForFolder(out)
  const published = await holdSignals(() => publishFolder(out, {files: listFiles(), copies}))
  const written = [...names, ...copies.keys()].map((name) => [name, published.get(name) ?? ''])
  return {written: Object.fromEntries(written), sources: Object.fromEntries(sources), patterns}
}
