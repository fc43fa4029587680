import {type GuesserName, guesserTexts} from '../../diagnostics/messages/guessers.ts'

export const guesserNames = Object.keys(guesserTexts) as readonly GuesserName[]

/** What the guessers get from one question. */
export interface Guesses {
  /** The chance that a random pick is right. */
  readonly chance: number
  /** Whether each guesser is right; one that cannot tell the options apart picks none and is left out. */
  readonly right: {readonly [N in GuesserName]?: boolean}
}
