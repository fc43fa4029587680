import {listLinkTargets} from '../../../compile/bank/check-references.ts'
import type {StoredUnit} from '../../cache/stored-unit.ts'
import {sha256} from '../../sha256.ts'
import type {PatternUnits, PlacingContext} from './place-patterns.ts'

/**
 * Hash of everything that the files of a pattern depend on: the texts of its files, what their links lead to, the proofs
 * of its questions, and `key`, which is the same for all patterns.
 */
export function hashPatternInputs(
  {id, units}: PatternUnits,
  {linked, checked}: PlacingContext,
  key: string,
): string {
  const toInputs = ({hash, summary}: StoredUnit) => [
    summary.path,
    hash,
    listLinkTargets(summary, linked.targets),
    summary.questions.map((question) => checked.get(question.id) ?? null),
  ]
  return sha256(JSON.stringify([key, id, units.map(toInputs)]))
}
