import type {Place} from '../../diagnostics/diagnostic.ts'
import {type GivenTraits, withGiven} from '../../lint/given-traits.ts'
import {exceedsLimit, type Traits} from '../../lint/traits.ts'
import type {FileSummary} from '../file/compiled-file.ts'
import {folderOf} from '../file/path-id.ts'

/** A question of a bank, with its place. */
export interface Placed {
  readonly id: string
  readonly file: string
  readonly place: Place
  readonly pattern: string
  readonly fingerprint: string
  /** With what the pattern gives. */
  readonly traits: Traits
  /** Where to report a reading time that only exceeds the limit together with what is given. */
  readonly slowAt?: Place
}

/** The questions of a file, and what they depend on. */
export interface PlacedFile {
  readonly summary: FileSummary
  readonly given: GivenTraits | undefined
  readonly questions: readonly Placed[]
}

/** @param known finds a file that was placed before; it is used again if neither it nor what its pattern gives has changed */
export function placeFiles(
  summaries: readonly FileSummary[],
  known?: (path: string) => PlacedFile | undefined,
): readonly PlacedFile[] {
  const givens = new Map(summaries.map(({pattern}) => [pattern?.id, pattern?.given]))
  return summaries.map((summary) => {
    const given = givens.get(folderOf(summary.path))
    const file = known?.(summary.path)
    const isSame = file?.summary === summary && file.given === given
    return isSame ? file : {summary, given, questions: placeQuestions(summary, given)}
  })
}

function placeQuestions(
  {path: file, questions}: FileSummary,
  given: GivenTraits | undefined,
): readonly Placed[] {
  const pattern = folderOf(file)
  return questions.flatMap(({id, place, fingerprint, traits: own, limitPlace = place}): Placed[] => {
    if (!own) return []
    const traits = withGiven(own, given)
    // A question that is too long by itself was reported with its file.
    const isSlow = exceedsLimit(traits) && !exceedsLimit(own)
    return [{id, file, place, pattern, fingerprint, traits, ...(isSlow && {slowAt: limitPlace})}]
  })
}
