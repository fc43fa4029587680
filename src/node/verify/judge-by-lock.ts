import type {BankConfig} from '../../compile/bank/bank-config.ts'
import {catalogue} from '../../diagnostics/catalogue.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import type {Checked} from '../../kinds/shared/question.ts'
import {emptyLock} from '../../proof/lock.ts'
import {provesKey} from '../../proof/plan.ts'
import type {ProofState, QuestionProofState} from '../../proof/proof-state.ts'
import type {Verdict} from '../../verify/verdict.ts'
import {toDiagnostics} from '../../verify/verdict.ts'
import type {StoredUnit} from '../cache/stored-unit.ts'
import {judgeTask} from './judge-task.ts'
import {observationsFromLock} from './observations.ts'
import {inspectProofLock, type LockFault, toDamagedLock} from './proof-lock.ts'
import {type ProofTask, toProofEntries} from './proof-tasks.ts'
import {readEnvironments} from './read-environments.ts'

/** What the lock file shows about the questions of a content folder. */
export interface LockJudgement {
  /** The proof of the key, by question id. */
  readonly checked: ReadonlyMap<string, Checked>
  /** Diagnostics for keys that the lock refutes, and for a damaged lock. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Judges the keys of questions by the results in the lock file; runs nothing. A damaged lock counts as an empty one. */
export function judgeByLock(
  content: string,
  units: readonly StoredUnit[],
  config: BankConfig,
): LockJudgement {
  const lock = inspectProofLock(content)
  if (isFault(lock)) return {checked: new Map(), diagnostics: [toDamagedLock(lock)]}
  const checked = new Map<string, Checked>()
  const diagnostics: Diagnostic[] = []
  if (lock.observations.size === 0) return {checked, diagnostics}
  const known = observationsFromLock(lock)
  for (const {id, task, unproved} of toProofEntries(units, readEnvironments(content, config))) {
    if (!task) continue
    const verdicts = judgeInAll(task, known)
    diagnostics.push(...toDiagnostics(verdicts.filter(isObserved), task.path))
    const isProved = task.environments.length > 0 && !verdicts.some(isError)
    if (!isProved || unproved || !provesKey(task.plan)) continue
    const versions = task.environments.map(({name}) => [name, lock.environments.get(name) ?? {}] as const)
    checked.set(id, Object.fromEntries(versions))
  }
  return {checked, diagnostics}
}

/** What the lock file shows about each question, in the order of the files; runs nothing. */
export function listProofStates(
  content: string,
  units: readonly StoredUnit[],
  config: BankConfig,
): readonly QuestionProofState[] {
  const lock = inspectProofLock(content)
  const known = observationsFromLock(isFault(lock) ? emptyLock : lock)
  return toProofEntries(units, readEnvironments(content, config)).map(({id, path, task, unproved}) => ({
    id,
    path,
    environments: (task?.environments ?? []).map(({name}) => name),
    state: task ? toProofState(task, judgeInAll(task, known), unproved) : 'none',
  }))
}

function toProofState(
  {plan, environments}: ProofTask,
  verdicts: readonly PlacedVerdict[],
  unproved: boolean,
): ProofState {
  if (environments.length === 0 || !verdicts.every(isObserved)) return 'not-run'
  if (verdicts.some(isError)) return 'refuted'
  return unproved || !provesKey(plan) ? 'partly-proved' : 'proved'
}

type PlacedVerdict = readonly [environment: string, verdict: Verdict]

function judgeInAll(task: ProofTask, known: ReturnType<typeof observationsFromLock>): PlacedVerdict[] {
  return task.environments.flatMap((environment) =>
    judgeTask(task, environment, known).map((verdict) => [environment.name, verdict] as const),
  )
}

/** A program that has not been run yet says nothing about the key; `verify` reports it. */
function isObserved([, {code}]: PlacedVerdict): boolean {
  return code !== 'proof/not-observed'
}

function isError([, {code}]: PlacedVerdict): boolean {
  return catalogue[code].severity === 'error'
}

function isFault(lock: object): lock is LockFault {
  return 'fault' in lock
}
