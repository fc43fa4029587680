import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import type {FileSummary} from '../file/compiled-file.ts'
import type {BankConfig} from './bank-config.ts'
import type {LinkTargets} from './check-references.ts'
import {type BankFiles, BankIndex} from './index/bank-index.ts'

export interface LinkedBank {
  /** Problems that only appear when all files are checked together, sorted. */
  readonly diagnostics: readonly Diagnostic[]
  readonly targets: LinkTargets
  /** Files other than Markdown that content shows or links to, in order. */
  readonly assets: readonly string[]
}

export interface LinkOptions extends Partial<BankFiles> {}

/** Checks all files against each other, using only their summaries. */
export function linkBank(
  summaries: readonly FileSummary[],
  config: BankConfig,
  {assets = [], unread = [], ignored = []}: LinkOptions = {},
): LinkedBank {
  const index = new BankIndex(config, {assets, unread, ignored})
  index.update(summaries)
  const diagnostics = index.faultyPaths.flatMap((path) => index.diagnosticsOf(path))
  return {diagnostics, targets: index.targets, assets: index.assets}
}
