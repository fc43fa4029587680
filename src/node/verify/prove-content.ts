import {withoutIgnored} from '../../compile/bank/finish-diagnostics.ts'
import {diagnose} from '../../diagnostics/diagnose.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {startOfFile} from '../../diagnostics/place.ts'
import {sortDiagnostics} from '../../diagnostics/sort-diagnostics.ts'
import {compareLocks} from '../../proof/compare-locks.ts'
import type {ProofLock} from '../../proof/lock.ts'
import type {Versions} from '../../proof/observation.ts'
import {provesKey} from '../../proof/plan.ts'
import type {Environment} from '../../proof/program.ts'
import {toDiagnostics, toNoEnvironment} from '../../verify/verdict.ts'
import {type BankReport, toReport} from '../build/build-bank.ts'
import type {CompiledContent} from '../build/compile-content.ts'
import {OperationalError} from '../operational-error.ts'
import {judgeTask} from './judge-task.ts'
import {observationKey} from './observation-key.ts'
import type {Observations} from './observations.ts'
import {lockName, readProofLock} from './proof-lock.ts'
import {type ProofEntry, type ProofTask, toProofEntries} from './proof-tasks.ts'
import {readEnvironments} from './read-environments.ts'

/** How far the questions of a pattern are proved. */
export interface PatternProofs {
  readonly pattern: string
  readonly questions: number
  readonly proved: number
  /** Ids of questions that are partly unproved, with a reason in the content. */
  readonly unproved: readonly string[]
  /** Ids of questions without a proof, or without a selected environment to run it in. */
  readonly withoutProof: readonly string[]
  /** The number of questions with an error in the proof. */
  readonly failed: number
}

export interface VerifyReport extends BankReport {
  readonly proofs: readonly PatternProofs[]
  /** Versions by environment name. */
  readonly environments: Readonly<Record<string, Versions>>
  /** How many programs were run rather than read from the lock file. */
  readonly runs: number
}

/** Which keys of compiled content are proved, and how. */
export interface ProofSettings {
  /** The content folder. */
  readonly content: string
  readonly frozen?: boolean
  readonly rerun?: boolean
  /** Names of the environments to use; default all. */
  readonly environments?: readonly string[]
  /** Selects the files whose questions are proved; default all. */
  readonly select?: (path: string) => boolean
}

/** Gets the results of programs, by running them or from somewhere else. */
export type Observe = (
  tasks: readonly ProofTask[],
  lock: ProofLock,
  isWholeBank: boolean,
) => Promise<Observations>

export interface ProvedContent {
  readonly report: VerifyReport
  /** Whether every program of the bank was observed. */
  readonly isWholeBank: boolean
  /** Absent if `bank.yaml` has an error. */
  readonly observations?: Observations
}

/** Judges the keys of compiled content by the results of their programs. Writes nothing. */
export async function proveContent(
  compiled: CompiledContent,
  options: ProofSettings,
  observe: Observe,
): Promise<ProvedContent> {
  const report = toReport(compiled)
  const {config, units, diagnostics} = compiled
  if (!config) return {report: {...report, proofs: [], environments: {}, runs: 0}, isWholeBank: false}
  const all = readEnvironments(options.content, config)
  const chosen = chooseEnvironments(all, options.environments)
  const selected = toProofEntries(units, all).filter(({path}) => options.select?.(path) ?? true)
  const stated = selected.map((one) => limitEnvironments(one, chosen))
  const tasks = stated.flatMap(({task}) => task ?? [])
  const lock = readProofLock(options.content)
  const isWholeBank =
    !options.select && !options.environments && !diagnostics.some(({severity}) => severity === 'error')
  const observations = await observe(tasks, lock, isWholeBank)
  const found = [
    ...selected.flatMap(reportNoEnvironment),
    ...tasks.flatMap((task) => judge(task, observations)),
    ...(options.frozen && options.rerun ? compareWithLock(tasks, lock, observations) : []),
  ]
  const proved: VerifyReport = {
    ...report,
    diagnostics: sortDiagnostics([
      ...diagnostics.filter(({severity}) => severity !== 'info'),
      ...withoutIgnored(
        found.map(({diagnostic}) => diagnostic),
        units.map(({summary}) => summary),
        config,
      ),
    ]),
    proofs: countProofs(stated, new Set(found.flatMap(toFailedId))),
    environments: Object.fromEntries(observations.versions),
    runs: observations.ran.length,
  }
  return {report: proved, isWholeBank, observations}
}

function chooseEnvironments(all: readonly Environment[], names: readonly string[] | undefined) {
  const unknown = names?.find((name) => !all.some((environment) => environment.name === name))
  if (unknown === undefined) return names ?? all.map(({name}) => name)
  const known = all.map(({name}) => name).join(', ') || 'none'
  throw new OperationalError(`Unknown environment ${unknown}; bank.yaml has ${known}`)
}

function reportNoEnvironment({id, path, task}: ProofEntry): Found[] {
  return task?.environments.length === 0 ? [{id, diagnostic: toNoEnvironment(task.plan, path)}] : []
}

/** Restricts a proof to the chosen environments. */
function limitEnvironments({task, ...stated}: ProofEntry, names: readonly string[]): ProofEntry {
  const environments = task?.environments.filter(({name}) => names.includes(name)) ?? []
  return {...stated, ...(task && environments.length > 0 && {task: {...task, environments}})}
}

interface Found {
  /** The question id; absent for diagnostics about the lock file. */
  readonly id?: string
  readonly diagnostic: Diagnostic
}

function judge(task: ProofTask, observations: Observations): Found[] {
  const verdicts = task.environments.flatMap((environment) =>
    judgeTask(task, environment, observations).map((verdict) => [environment.name, verdict] as const),
  )
  return toDiagnostics(verdicts, task.path).map((diagnostic) => ({id: task.id, diagnostic}))
}

/** Reports differences between the lock and a full rerun as one diagnostic. */
function compareWithLock(tasks: readonly ProofTask[], lock: ProofLock, {lock: now}: Observations): Found[] {
  const used = new Map([...lock.observations].filter(([key]) => now.observations.has(key)))
  const {environments, observations} = compareLocks({...lock, observations: used}, now)
  const names = environments.filter(({before, after}) => before && after).map(({key}) => key)
  if (names.length === 0 && observations.length === 0) return []
  const lacking = observations.filter(({before}) => !before).length
  const questions = findQuestions(tasks, new Set(observations.map(({key}) => key)), now.environments)
  const data = {environments: names, lacking, count: observations.length - lacking, questions}
  return [{diagnostic: diagnose('proof/lock-differs', data, {file: lockName, place: startOfFile})}]
}

/** Ids of the questions that have one of these results. */
function findQuestions(
  tasks: readonly ProofTask[],
  keys: ReadonlySet<string>,
  versions: ProofLock['environments'],
): string[] {
  const hasKey = ({plan, environments}: ProofTask): boolean =>
    environments.some((environment) =>
      plan.programs.some((program) =>
        keys.has(observationKey({program, environment}, versions.get(environment.name) ?? {})),
      ),
    )
  return tasks.filter(hasKey).map(({id}) => id)
}

/** A warning does not refute the key. */
function toFailedId({id, diagnostic}: Found): string[] {
  return id !== undefined && diagnostic.severity === 'error' ? [id] : []
}

function countProofs(stated: readonly ProofEntry[], failed: ReadonlySet<string>): PatternProofs[] {
  const patterns = new Map<string, ProofEntry[]>()
  for (const one of stated) {
    const inside = patterns.get(one.pattern)
    if (inside) inside.push(one)
    else patterns.set(one.pattern, [one])
  }
  const hasProof = ({task}: ProofEntry): boolean => task !== undefined && provesKey(task.plan)
  return [...patterns].map(([pattern, inside]) => {
    const sound = inside.filter(({id}) => !failed.has(id))
    const complete = sound.filter(({unproved}) => !unproved)
    return {
      pattern,
      questions: inside.length,
      proved: complete.filter(hasProof).length,
      unproved: sound.flatMap(({id, unproved}) => (unproved ? [id] : [])),
      withoutProof: complete.flatMap((one) => (hasProof(one) ? [] : [one.id])),
      failed: inside.length - sound.length,
    }
  })
}
