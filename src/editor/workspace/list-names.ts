import {compareText} from '../../diagnostics/compare-text.ts'
import type {BankFiles} from './bank-files.ts'

/** The names of a bank that a file can use. */
export interface Names {
  /** Ids of questions. */
  readonly ids: readonly string[]
  readonly patterns: readonly string[]
  /** As `pattern#concept`. */
  readonly concepts: readonly string[]
  /** All tags that are used or allowed. */
  readonly tags: readonly string[]
  readonly categories: readonly string[]
  readonly levels: readonly string[]
  readonly tracks: readonly string[]
  readonly environments: readonly string[]
  /** Markdown files, without `bank.yaml`. */
  readonly files: readonly string[]
  /** Files that are not Markdown. */
  readonly assets: readonly string[]
}

export function listNames(files: BankFiles): Names {
  const {config} = files
  const summaries = files.summaries()
  const questions = summaries.flatMap((summary) => summary.questions)
  const patterns = summaries.flatMap(({pattern}) => pattern ?? [])
  const used = (names: readonly (string | undefined)[], allowed: readonly string[] = []): readonly string[] =>
    [...new Set([...allowed, ...names.flatMap((name) => name ?? [])])].sort(compareText)
  return {
    ids: used(questions.map(({id}) => id)),
    patterns: used(patterns.map(({id}) => id)),
    concepts: used(patterns.flatMap(({id, concepts}) => concepts.map((name) => `${id}#${name}`))),
    tags: config.tags ?? used([...questions, ...patterns].flatMap(({tags}) => tags)),
    categories: config.categories ?? used(questions.map(({category}) => category)),
    levels: config.levels ?? used(questions.map(({level}) => level)),
    tracks: config.tracks.map(({id}) => id),
    environments: (config.environments ?? []).map(({name}) => name),
    files: files.paths.filter((path) => path !== 'bank.yaml'),
    assets: files.assets,
  }
}
