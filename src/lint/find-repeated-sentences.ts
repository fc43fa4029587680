import type {Traits} from './traits.ts'

/** A sentence that most stems of a pattern begin or end with. */
export interface RepeatedSentence {
  readonly pattern: string
  readonly sentence: string
  readonly count: number
  /** The number of questions of the pattern. */
  readonly of: number
}

const minQuestions = 8
const minShare = 0.5

/** Finds sentences that at least half of the stems of a pattern contain, in patterns of eight questions or more. */
export function findRepeatedSentences(
  questions: readonly {readonly pattern: string; readonly traits: Traits}[],
): RepeatedSentence[] {
  const patterns = new Map<string, {of: number; readonly counts: Map<string, number>}>()
  for (const {pattern, traits} of questions) {
    const known = patterns.get(pattern) ?? {of: 0, counts: new Map<string, number>()}
    known.of++
    for (const sentence of traits.sentences) known.counts.set(sentence, (known.counts.get(sentence) ?? 0) + 1)
    patterns.set(pattern, known)
  }
  return [...patterns].flatMap(([pattern, {of, counts}]) =>
    of < minQuestions
      ? []
      : [...counts]
          .filter(([, count]) => count >= minShare * of)
          .map(([sentence, count]) => ({pattern, sentence, count, of})),
  )
}
