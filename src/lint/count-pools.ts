import {type Difficulty, difficulties, type SetName, setNames} from '../fields/common-fields.ts'
import {modes} from '../session/define/modes.ts'
import type {Slot} from '../session/selection/slot.ts'
import type {Traits} from './traits.ts'

/** The questions of a pattern that a mode may choose from. */
export interface Pool {
  readonly pattern: string
  readonly set: SetName
  readonly counts: {readonly [D in Difficulty]: number}
  /** How many sessions of the set's mode no question is repeated in; absent for practice, which repeats questions. */
  readonly sessions?: number
  /** Whether some of them are in no other set: the author keeps them for it. */
  readonly isReserved: boolean
}

/** The slots that one test and one challenge fill. */
const slots: {readonly [S in SetName]?: readonly Slot[]} = {
  test: modes.test.selection.rule === 'slots' ? modes.test.selection.slots : [],
  challenge: modes.challenge.selection.rule === 'slots' ? modes.challenge.selection.slots : [],
}

/** Counts the questions of each pattern by set and difficulty. */
export function countPools(
  questions: readonly {readonly pattern: string; readonly traits: Traits}[],
): Pool[] {
  const patterns = new Map<string, Traits[]>()
  for (const {pattern, traits} of questions) {
    const list = patterns.get(pattern) ?? []
    list.push(traits)
    patterns.set(pattern, list)
  }
  return [...patterns].flatMap(([pattern, inside]) =>
    setNames.map((set): Pool => {
      const members = inside.filter(({sets}) => sets.includes(set))
      const count = (difficulty: Difficulty): number =>
        members.filter((traits) => traits.difficulty === difficulty).length
      const counts = {easy: count('easy'), medium: count('medium'), hard: count('hard')}
      const wanted = slots[set]
      const isReserved = members.some(({sets}) => sets.length === 1)
      return {pattern, set, counts, ...(wanted && {sessions: countSessions(counts, wanted)}), isReserved}
    }),
  )
}

/**
 * How many times a list of slots can be filled without repeating a question (Hall's condition): for every choice of
 * difficulties, the slots that accept nothing else need no more questions than there are.
 */
export function countSessions(counts: Pool['counts'], wanted: readonly Slot[]): number {
  const limits = subsets(difficulties).flatMap((subset) => {
    const demand = wanted.filter((slot) => slot.every((difficulty) => subset.includes(difficulty))).length
    const supply = subset.reduce((sum, difficulty) => sum + counts[difficulty], 0)
    return demand === 0 ? [] : [Math.floor(supply / demand)]
  })
  return Math.min(...limits)
}

/** The fewest questions to add so that a set's sessions can be asked that often without a repetition. */
export function countMissing(counts: Pool['counts'], set: SetName, sessions: number): Pool['counts'] {
  const wanted = slots[set] ?? []
  let missing = {easy: 0, medium: 0, hard: 0}
  // Each question added is one that some slot lacks, so the end is reached after as many as there are slots.
  for (let added = 0; added < wanted.length * sessions; added++) {
    const have = addUp(counts, missing)
    if (countSessions(have, wanted) >= sessions) break
    const lacking = findLacking(have, wanted, sessions)
    missing = {...missing, [lacking]: missing[lacking] + 1}
  }
  return missing
}

/** The difficulty of which one more question helps, the one that the fewest slots accept first. */
function findLacking(have: Pool['counts'], wanted: readonly Slot[], sessions: number): Difficulty {
  const tight = subsets(difficulties).find((subset) => {
    const demand = wanted.filter((slot) => slot.every((difficulty) => subset.includes(difficulty))).length
    return subset.reduce((sum, difficulty) => sum + have[difficulty], 0) < demand * sessions
  })
  return tight?.[0] ?? 'medium'
}

function addUp(one: Pool['counts'], other: Pool['counts']): Pool['counts'] {
  return {easy: one.easy + other.easy, medium: one.medium + other.medium, hard: one.hard + other.hard}
}

/** All subsets of a few values, the smaller ones of the same values first. */
function subsets<T>(values: readonly T[]): readonly (readonly T[])[] {
  const [first, ...rest] = values
  if (first === undefined) return [[]]
  const without = subsets(rest)
  return [...without, ...without.map((subset) => [first, ...subset])].sort((a, b) => a.length - b.length)
}
