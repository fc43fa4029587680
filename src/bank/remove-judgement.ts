import {atKind, type Kind} from '../kinds/kinds.ts'
import {publicSides} from '../kinds/sides.ts'

/**
 * A response without the field that only a judge may set: the `marks` of `open`, the `results` of `code`. A server calls
 * it for what a client sent, so that no learner grades their own response. A response that throws when it is read becomes
 * NaN, which is malformed.
 */
export function removeJudgement(question: {readonly kind: Kind}, response: unknown): unknown {
  const {field} = atKind(publicSides, question).judgement ?? {}
  if (field === undefined || typeof response !== 'object' || response === null) return response
  try {
    if (Array.isArray(response)) return response
    return Object.fromEntries(Object.entries(response).filter(([name]) => name !== field))
  } catch {
    // A proxy or a getter of the response.
    return Number.NaN
  }
}
