import {realpathSync} from 'node:fs'
import type {BankConfig} from '../../compile/bank/bank-config.ts'
import type {LinkedBank} from '../../compile/bank/link-bank.ts'
import type {Checked} from '../../kinds/shared/question.ts'
import {holdSignals} from '../hold-signals.ts'
import {type ArtefactOptions, toArtefacts, toAsset} from './artefacts/artefacts.ts'
import type {CompiledContent} from './compile-content.ts'
import {publishFolder, waitForFolder} from './publish-folder.ts'
import {readAgain} from './read-content.ts'

interface SoundContent extends CompiledContent {
  readonly config: BankConfig
  readonly linked: LinkedBank
}

/** What was written. */
interface WrittenBank {
  /** Names in the output folder to hashes. */
  readonly written: Readonly<Record<string, string>>
  /** Copied files: name in the output folder to path in the content folder. */
  readonly sources: Readonly<Record<string, string>>
}

/** Replaces the output folder by the artefacts of a bank, as a whole. */
export async function writeBank(
  {config, linked, units}: SoundContent,
  checked: ReadonlyMap<string, Checked>,
  {content, out, maxSingleBytes}: ArtefactOptions & {readonly content: string; readonly out: string},
): Promise<WrittenBank> {
  const files = toArtefacts(units, config, {linked, checked, maxSingleBytes})
  const sources = linked.assets.map((path): [string, string] => [toAsset(path), path])
  const root = realpathSync(content)
  const copies = new Map(sources.map(([name, path]) => [name, () => readAgain(root, path)]))
  await waitForFolder(out)
  const published = await holdSignals(() => publishFolder(out, {files, copies}))
  return {written: Object.fromEntries(published), sources: Object.fromEntries(sources)}
}
