import type {Difficulty, SetName} from '../fields/common-fields.ts'
import {compilers} from '../kinds/compilers.ts'
import {atKind, type Kind, type Question} from '../kinds/kinds.ts'
import type {Guesses} from '../kinds/shared/guesses.ts'
import {toProse} from '../markdown/rich-text/prose.ts'
import {estimateSeconds} from './reading-time.ts'
import {toShingles} from './shingles.ts'

/** What comparisons of questions need; small, because those of a whole bank are in memory at once. */
export interface Traits {
  readonly kind: Kind
  readonly difficulty: Difficulty
  readonly sets: readonly SetName[]
  /** How long the question takes to read. */
  readonly readingSeconds: number
  readonly timeLimitSeconds?: number
  /** Title, stem and code as one text, ignoring case and spacing. */
  readonly asked: string
  /** The texts shown next to the stem, such as options, ignoring case and spacing. */
  readonly shown: readonly string[]
  /** The texts of the key, ignoring case and spacing. */
  readonly keyed: readonly string[]
  /** Sentences of the stem. */
  readonly sentences: readonly string[]
  /** Hashes of runs of words and of the shown texts, in ascending order. */
  readonly shingles: readonly number[]
  readonly guesses?: Guesses
}

export function toTraits(question: Question): Traits {
  const {kind, difficulty, sets, title, stem, timeLimitMs} = question
  const compiler = atKind(compilers, question)
  const shown = compiler.shownTexts(question)
  const guesses = compiler.guess?.(question)
  return {
    kind,
    difficulty,
    sets,
    readingSeconds: estimateSeconds(question, shown),
    ...(timeLimitMs !== undefined && {timeLimitSeconds: timeLimitMs / 1000}),
    asked: fold(`${title.text}\n${stem.text}`),
    shown: shown.map(fold),
    keyed: compiler.keyTexts(question).map(fold),
    sentences: toSentences(toProse(stem, 'keep')),
    shingles: toShingles(`${title.text}\n${stem.text}`, shown),
    ...(guesses && {guesses}),
  }
}

/** Whether reading takes more than half of the question's own time limit. */
export const exceedsLimit = ({readingSeconds, timeLimitSeconds}: Traits): boolean =>
  timeLimitSeconds !== undefined && readingSeconds > timeLimitSeconds / 2

/** Without differences of case and spacing. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** A sentence ends before a capital letter, a digit or code; one of a few words says nothing that could be shared. */
function toSentences(prose: string): readonly string[] {
  const sentences = prose.split(/(?<=[.!?:])\s+(?=[\p{Lu}\p{N}`_"'(])/u).map((sentence) => sentence.trim())
  return [...new Set(sentences)].filter((sentence) => sentence.split(' ').length >= 4)
}
