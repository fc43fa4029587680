import type {GuesserName} from '../diagnostics/messages/guessers.ts'
import {guesserNames} from '../kinds/shared/guesses.ts'
import {correctForMany, type Trials, toInterval, upperTail} from './statistics/binomial.ts'
import type {Traits} from './traits.ts'

/** What a rule that knows nothing of the subject earns. */
export interface GuesserResult {
  readonly name: GuesserName
  /** `bank`, or the id of a pattern. */
  readonly scope: string
  /** How many questions the rule picks an option of. */
  readonly n: number
  readonly right: number
  /** How many would be right by chance. */
  readonly expected: number
  /** The 95 % confidence interval of the rate of right picks (Wilson). */
  readonly interval: readonly [number, number]
  /** The chance of as many right picks or more if the rule told nothing, corrected for all rules of its scope (Holm). */
  readonly p: number
  readonly verdict: 'guessable' | 'fair' | 'too-few'
}

/** Rates below this many questions say nothing. */
const minQuestions = 20
const maxProbability = 0.01
/** A difference that is certain but small helps no learner. */
const minRatio = 1.25

/** Judges the guessers over questions, which must not repeat each other. */
export function judgeGuessers(
  questions: readonly Pick<Traits, 'guesses'>[],
  scope = 'bank',
): readonly GuesserResult[] {
  const counted = guesserNames.map((name) => count(questions, name))
  const enough = counted.filter(({n}) => n >= minQuestions)
  const corrected = correctForMany(enough.map(({trials, right}) => upperTail(trials, right)))
  return counted.map(({name, trials, n, right}) => {
    const index = enough.findIndex((other) => other.name === name)
    const p = corrected[index] ?? 1
    const expected = trials.reduce((sum, {count, chance}) => sum + count * chance, 0)
    const isGuessable = p < maxProbability && right >= minRatio * expected
    const judged = isGuessable ? 'guessable' : 'fair'
    const verdict = n < minQuestions ? 'too-few' : judged
    return {name, scope, n, right, expected, interval: toInterval(right, n), p, verdict}
  })
}

function count(questions: readonly Pick<Traits, 'guesses'>[], name: GuesserName) {
  const byChance = new Map<number, number>()
  let right = 0
  let n = 0
  for (const {guesses} of questions) {
    const isRight = guesses?.right[name]
    if (!guesses || isRight === undefined) continue
    byChance.set(guesses.chance, (byChance.get(guesses.chance) ?? 0) + 1)
    n++
    if (isRight) right++
  }
  const trials = [...byChance].map(([chance, count]): Trials => ({chance, count}))
  return {name, trials, n, right}
}

/** Leaves out repetitions: one question written many times would count as many. */
export function withoutRepeats<T extends {readonly traits: Traits}>(questions: readonly T[]): readonly T[] {
  const seen = new Set<string>()
  return questions.filter(({traits: {asked, shown}}) => {
    const text = [asked, ...[...shown].sort()].join('\n')
    return !seen.has(text) && seen.add(text)
  })
}
