import type {BankData} from '../bank/bank-data.ts'
import {type Difficulty, difficulties, type SetName, setNames} from '../fields/common-fields.ts'
import {type Kind, kinds} from '../kinds/kinds.ts'
import {countPools, type Pool} from './count-pools.ts'
import {type Family, findFamilies} from './find-families.ts'
import {findRepeatedSentences, type RepeatedSentence} from './find-repeated-sentences.ts'
import {toGivenTraits, withGiven} from './given-traits.ts'
import {type GuesserResult, judgeGuessers, withoutRepeats} from './judge-guessers.ts'
import {type Traits, toTraits} from './traits.ts'

/** How long a question takes to read. */
export interface ReadingTime {
  readonly id: string
  readonly seconds: number
  /** The question's own time limit. */
  readonly limitSeconds?: number
}

/** What can be said about a bank without anyone's responses. It tells what the keys are: keep it with them. */
export interface BankStatistics {
  readonly counts: {
    readonly questions: number
    readonly patterns: number
    readonly kinds: {readonly [K in Kind]: number}
    readonly difficulties: {readonly [D in Difficulty]: number}
    readonly sets: {readonly [S in SetName]: number}
  }
  readonly pools: readonly Pool[]
  /** Those of the bank, then those of patterns that a rule does well in. */
  readonly guessers: readonly GuesserResult[]
  readonly families: readonly Family[]
  /**
   * The number of questions that resemble so many others that they were not compared with all of them, as in a bank
   * made from a template. If it is 0, the families are complete.
   */
  readonly partlyCompared: number
  /** In the order of the bank. */
  readonly reading: readonly ReadingTime[]
  readonly sentences: readonly RepeatedSentence[]
}

/** A question as the statistics take it. */
export interface CountedQuestion {
  readonly id: string
  readonly pattern: string
  readonly traits: Traits
  readonly isSibling: boolean
}

/** Statistics of a bank with its keys. Without its patterns, what they give with each question is not counted. */
export function computeStatistics({
  questions,
  patterns = [],
}: Pick<BankData, 'questions'> & Partial<Pick<BankData, 'patterns'>>): BankStatistics {
  const givens = new Map(patterns.map(({id, given}) => [id, given && toGivenTraits(given)]))
  return countQuestions(
    questions.map((question) => ({
      id: question.id,
      pattern: question.pattern,
      traits: withGiven(toTraits(question), givens.get(question.pattern)),
      isSibling: false,
    })),
  )
}

export function countQuestions(questions: readonly CountedQuestion[]): BankStatistics {
  const all = questions.map(({traits}) => traits)
  const tally = <T extends string>(names: readonly T[], has: (traits: Traits, name: T) => boolean) => {
    const counts = names.map((name) => [name, all.filter((traits) => has(traits, name)).length])
    // One entry for each name of the list.
    return Object.fromEntries(counts) as {readonly [N in T]: number}
  }
  return {
    counts: {
      questions: all.length,
      patterns: new Set(questions.map(({pattern}) => pattern)).size,
      kinds: tally(kinds, ({kind}, name) => kind === name),
      difficulties: tally(difficulties, ({difficulty}, name) => difficulty === name),
      sets: tally(setNames, ({sets}, name) => sets.includes(name)),
    },
    pools: countPools(questions),
    guessers: judgeAll(withoutRepeats(questions)),
    ...findFamilies(questions),
    reading: questions.map(({id, traits: {readingSeconds, timeLimitSeconds}}) => ({
      id,
      seconds: readingSeconds,
      ...(timeLimitSeconds !== undefined && {limitSeconds: timeLimitSeconds}),
    })),
    sentences: findRepeatedSentences(questions),
  }
}

function judgeAll(questions: readonly CountedQuestion[]): readonly GuesserResult[] {
  const byPattern = new Map<string, Traits[]>()
  for (const {pattern, traits} of questions) {
    const list = byPattern.get(pattern) ?? []
    list.push(traits)
    byPattern.set(pattern, list)
  }
  const inPatterns = [...byPattern].flatMap(([pattern, inside]) => judgeGuessers(inside, pattern))
  return [
    ...judgeGuessers(questions.map(({traits}) => traits)),
    ...inPatterns.filter(({verdict}) => verdict === 'guessable'),
  ]
}
