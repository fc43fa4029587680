import type {Place} from '../diagnostics/diagnostic.ts'
import type {Expectation} from '../proof/expectation.ts'
import type {Observation, Observed} from '../proof/observation.ts'
import type {Plan} from '../proof/plan.ts'
import type {Environment} from '../proof/program.ts'
import {describeObservation} from './describe-observation.ts'
import type {Verdict} from './verdict.ts'

/** A part of the question that uses a program. */
interface Use {
  readonly program: number
  readonly place: Place
  readonly expects?: Expectation
  readonly fails?: Expectation
  /** Whether any exception is a result: another program has shown that the environment works. */
  readonly mayRaise?: true
}

/** Finds programs whose results say nothing about the question. */
export function findUnusablePrograms(
  plan: Plan,
  {inconclusive}: Pick<Environment, 'inconclusive'>,
  observed: readonly Observed[],
): Verdict[] {
  const uses: readonly Use[] = [
    ...plan.checks,
    ...plan.predictions,
    ...(plan.outputKey ? [plan.outputKey] : []),
    ...(plan.variants ?? []).map(({program, place}): Use => ({program, place, mayRaise: true})),
    ...(plan.wrong ?? []).flatMap(({tests, place}) =>
      tests.map(({program}): Use => ({program, place, mayRaise: true})),
    ),
  ]
  return observed.flatMap((seen, program): Verdict[] => {
    const parts = uses.filter((use) => use.program === program)
    const place = parts[0]?.place ?? plan.place
    if ('nondeterministic' in seen) {
      const [first, second] = seen.nondeterministic.map(describeObservation)
      const data = {first: first ?? '', second: second ?? ''}
      return [{code: 'proof/nondeterministic', data, place}]
    }
    const reason = explainUnusable(seen.observation, inconclusive, parts)
    return reason === undefined ? [] : [{code: 'proof/inconclusive', data: {reason}, place}]
  })
}

const reasons: Readonly<Record<Exclude<Observation['end'], 'exit'>, string>> = {
  setup: 'the setup failed',
  time: 'timed out',
  memory: 'out of memory',
  output: 'too much output',
  shortage: 'out of threads, processes, files or disk space',
  killed: 'killed by a signal',
}

/** Why a result counts neither for nor against the key. */
function explainUnusable(
  observation: Observation,
  inconclusive: readonly string[],
  uses: readonly Use[],
): string | undefined {
  const {end, raised} = observation
  if (end !== 'exit') return `${reasons[end]} (result: ${truncate(describeObservation(observation))})`
  const isExpected = uses.some(
    ({expects, fails, mayRaise}) => mayRaise || [expects?.raises, fails?.raises].includes(raised?.type),
  )
  if (!raised || isExpected || !inconclusive.includes(raised.type)) return undefined
  return truncate(describeObservation(observation))
}

function truncate(text: string): string {
  return text.length > 200 ? `${text.slice(0, 197)}...` : text
}
