import {atKind, type Question} from '../../kinds/kinds.ts'
import {keySides, publicSides} from '../../kinds/sides.ts'
import type {QuestionProof} from '../../proof/plan.ts'

/** Whether a field of a key explains it to learners. */
export const isExplanation = (name: string): boolean =>
  ['rationales', 'hints', 'solution', 'quickCheck', 'commonMistakes', 'source'].includes(name)

/** A proof without its places, which move with every line. */
export function toComparableProof(proof: QuestionProof | undefined): string | undefined {
  return proof && JSON.stringify(proof, (name, value: unknown) => (name === 'place' ? undefined : value))
}

/** Ids of options, items, sides and blanks: all that a stored response may refer to. */
export function listPartIds(question: Question): string[] {
  const {title, stem, ...own}: Record<string, unknown> = {...atKind(publicSides, question).toPublic(question)}
  return Object.values(own).flatMap(listIds)
}

function listIds(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(listIds)
  if (!isRecord(value)) return []
  const {id, content, ...own} = value
  return [...(typeof id === 'string' ? [id] : []), ...Object.values(own).flatMap(listIds)]
}

/** Ids that parts had before, to those that they have now. */
export function findFormerIds(question: Question): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  JSON.stringify(atKind(keySides, question).toKey(question), (name, value: unknown) => {
    if (name !== 'formerIds' || !isRecord(value)) return value
    for (const [former, id] of Object.entries(value)) if (typeof id === 'string') found.set(former, id)
    return undefined
  })
  return found
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
