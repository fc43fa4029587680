import type {RichText} from '../markdown/rich-text/rich-text.ts'
import {estimateInlineSeconds} from './reading-time.ts'
import {mergeShingles, toShingles} from './shingles.ts'
import {fold, type Traits} from './traits.ts'

/** What comparisons need of the text that a pattern shows with each of its questions. */
export interface GivenTraits {
  readonly readingSeconds: number
  /** Ignoring case and spacing. */
  readonly asked: string
  readonly shingles: readonly number[]
}

export function toGivenTraits(given: RichText): GivenTraits {
  return {
    readingSeconds: estimateInlineSeconds(given),
    asked: fold(given.text),
    shingles: toShingles(given.text, []),
  }
}

/** The traits of a question together with what its pattern gives. */
export function withGiven(traits: Traits, given: GivenTraits | undefined): Traits {
  if (!given) return traits
  return {
    ...traits,
    readingSeconds: traits.readingSeconds + given.readingSeconds,
    asked: `${given.asked}\n${traits.asked}`,
    shingles: mergeShingles(traits.shingles, given.shingles),
  }
}
