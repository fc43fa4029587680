import {atKind, type Kind} from '../kinds/kinds.ts'
import {keySides} from '../kinds/sides.ts'

/** Removes the field that only a judge may set. */
export function toSubmitted(kind: Kind, response: unknown): unknown {
  const field = atKind(keySides, {kind}).judgedField
  if (field === undefined || typeof response !== 'object' || response === null) return response
  return Object.fromEntries(Object.entries(response).filter(([name]) => name !== field))
}
