import {folderOf} from '../../compile/file/path-id.ts'
import type {Question} from '../../kinds/kinds.ts'
import type {Plan, QuestionProof} from '../../proof/plan.ts'
import type {Environment} from '../../proof/program.ts'
import {findEnvironments} from '../../verify/find-environments.ts'
import {parseQuestion, type StoredQuestion, type StoredUnit} from '../cache/stored-unit.ts'

/** A question whose key can be proved, with its environments. */
export interface ProofTask {
  readonly id: string
  /** The path of its file. */
  readonly path: string
  readonly plan: Plan
  readonly environments: readonly Environment[]
  /** Parsed on demand. */
  readonly question: () => Question
}

/** A question with its proof, if it has one. */
export interface ProofEntry {
  readonly id: string
  readonly path: string
  readonly pattern: string
  readonly unproved: boolean
  readonly task?: ProofTask
}

/** The proofs of all valid questions, in the order of the files. */
export function toProofEntries(
  units: readonly StoredUnit[],
  environments: readonly Environment[],
): ProofEntry[] {
  const ofPatterns = new Map(
    units.flatMap(({summary: {pattern}}) => (pattern ? [[pattern.id, pattern.environments] as const] : [])),
  )
  return units.flatMap(({summary, questions}) => {
    const {path} = summary
    const pattern = folderOf(path)
    return questions.map((stored, index): ProofEntry => {
      const id = summary.questions[index]?.id ?? path
      const {plan, unproved} = parseProof(stored)
      const named = ofPatterns.get(pattern)
      const task = plan && {
        id,
        path,
        plan,
        environments: findEnvironments(plan, named, environments),
        question: () => parseQuestion(stored),
      }
      return {id, path, pattern, unproved: unproved !== undefined, ...(task && {task})}
    })
  })
}

function parseProof({proof}: StoredQuestion): QuestionProof {
  return proof ? JSON.parse(proof.toString()) : {}
}
