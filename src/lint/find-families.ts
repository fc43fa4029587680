import {findContradictions} from './find-contradictions.ts'
import {findSimilarInSteps} from './find-similar.ts'
import type {SimilarPairs} from './similar-pairs.ts'
import {finish, type Steps} from './steps.ts'
import type {Traits} from './traits.ts'

/** Questions that are nearly the same. */
export interface Family {
  /** In the order of the bank. */
  readonly ids: readonly string[]
  /** That of the closest two, from 0 to 1. */
  readonly similarity: number
  /**
   * `contradiction`: the same question with different keys. `sibling`: all but the first declare by `ignore` that they
   * are alike on purpose. `duplicate`: the rest.
   */
  readonly relation: 'duplicate' | 'contradiction' | 'sibling'
}

/** A question to compare. */
export interface Compared {
  readonly id: string
  readonly traits: Traits
  /** Whether its file ignores `bank/near-duplicate`. */
  readonly isSibling: boolean
}

/** Two questions that are alike, by index. */
export interface Likeness {
  readonly first: number
  readonly second: number
  readonly similarity: number
}

export const leastSimilar = 0.8

interface Likenesses {
  readonly contradictions: readonly Likeness[]
  readonly similar: readonly Likeness[]
  readonly partlyCompared: number
}

/**
 * Finds contradictions, and the other pairs that are nearly the same.
 *
 * @param kept what was found among the same questions before; by default all are compared
 */
export function* findLikenesses(questions: readonly Traits[], kept?: SimilarPairs): Steps<Likenesses> {
  const contradictions = findContradictions(questions)
  yield
  const known = new Set(contradictions.map(({first, second}) => `${first} ${second}`))
  const sets = questions.map(({shingles}) => shingles)
  const {pairs, partlyCompared} = yield* kept ? kept.update(sets) : findSimilarInSteps(sets, leastSimilar)
  return {
    contradictions,
    similar: pairs.filter(({first, second}) => !known.has(`${first} ${second}`)),
    partlyCompared,
  }
}

/** Joins pairs to families. */
export function findFamilies(questions: readonly Compared[]): {
  readonly families: readonly Family[]
  readonly partlyCompared: number
} {
  const likenesses = finish(findLikenesses(questions.map(({traits}) => traits)))
  const {contradictions, similar, partlyCompared} = likenesses
  const families = [
    ...joinPairs(contradictions).map((family) => toFamily(questions, family, true)),
    ...joinPairs(similar).map((family) => toFamily(questions, family, false)),
  ]
  return {families, partlyCompared}
}

interface Joined {
  readonly members: readonly number[]
  readonly similarity: number
}

function toFamily(
  questions: readonly Compared[],
  {members, similarity}: Joined,
  contradicts: boolean,
): Family {
  const [, ...others] = members.flatMap((index) => questions[index] ?? [])
  const isDeclared = others.every(({isSibling}) => isSibling)
  const alike = isDeclared ? 'sibling' : 'duplicate'
  return {
    ids: members.flatMap((index) => questions[index]?.id ?? []),
    similarity,
    relation: contradicts ? 'contradiction' : alike,
  }
}

/** The connected components of a graph, by union-find. */
function joinPairs(pairs: readonly Likeness[]): Joined[] {
  const parents = new Map<number, number>()
  const find = (index: number): number => {
    let root = index
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent
    if (root !== index) parents.set(index, root)
    return root
  }
  for (const {first, second} of pairs) {
    const [one, other] = [find(first), find(second)].sort((a, b) => a - b)
    if (one !== undefined && other !== undefined && one !== other) parents.set(other, one)
  }
  const families = new Map<number, {readonly members: Set<number>; similarity: number}>()
  for (const {first, second, similarity} of pairs) {
    const family = families.get(find(first)) ?? {members: new Set<number>(), similarity: 0}
    family.members.add(first).add(second)
    family.similarity = Math.max(family.similarity, similarity)
    families.set(find(first), family)
  }
  return [...families.values()].map(({members, similarity}) => ({
    members: [...members].sort((a, b) => a - b),
    similarity,
  }))
}
