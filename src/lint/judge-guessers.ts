import type {GuesserName} from '../diagnostics/messages/guessers.ts'
import {type Guesses, guesserNames} from '../kinds/shared/guesses.ts'
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
  const byChance = groupByChance(questions)
  const counted = guesserNames.map((name) => count(byChance, name))
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

/** Once for all guessers, because a bank has few chances and many questions. */
function groupByChance(
  questions: readonly Pick<Traits, 'guesses'>[],
): ReadonlyMap<number, readonly Guesses[]> {
  const byChance = new Map<number, Guesses[]>()
  for (const {guesses} of questions) {
    if (!guesses) continue
    const group = byChance.get(guesses.chance)
    if (group) group.push(guesses)
    else byChance.set(guesses.chance, [guesses])
  }
  return byChance
}

function count(byChance: ReadonlyMap<number, readonly Guesses[]>, name: GuesserName) {
  const trials: Trials[] = []
  let right = 0
  let n = 0
  for (const [chance, group] of byChance) {
    let picked = 0
    for (const {right: isRight} of group) {
      if (isRight[name] === undefined) continue
      picked++
      if (isRight[name]) right++
    }
    if (picked > 0) trials.push({chance, count: picked})
    n += picked
  }
  return {name, trials, n, right}
}

/** Leaves out repetitions: one question written many times would count as many. */
export function withoutRepeats<T extends {readonly traits: Traits}>(questions: readonly T[]): readonly T[] {
  const seen = new Map<string, Set<string>>()
  return questions.filter(({traits: {asked, shown}}) => {
    const own = [...shown].sort().join('\n')
    const others = seen.get(asked)
    if (others?.has(own)) return false
    if (others) others.add(own)
    else seen.set(asked, new Set([own]))
    return true
  })
}
