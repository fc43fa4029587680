import {leastSimilar} from '../../lint/find-families.ts'
import {SimilarPairs} from '../../lint/similar-pairs.ts'
import type {FileSummary} from '../file/compiled-file.ts'
import {type PlacedFile, placeFiles} from './place-questions.ts'

/**
 * What `lintBank` keeps from one version of a bank to the next: the questions of files that are the same, and which of
 * them are alike. Apart from `lintBank`, since a compiler in a browser lints once.
 */
export class KeptComparisons {
  readonly similar = new SimilarPairs(leastSimilar)
  #files: ReadonlyMap<string, PlacedFile> = new Map()

  /** All files; those that have not changed are the same objects as before. */
  place(summaries: readonly FileSummary[]): readonly PlacedFile[] {
    const files = placeFiles(summaries, (path) => this.#files.get(path))
    this.#files = new Map(files.map((file) => [file.summary.path, file]))
    return files
  }
}
