import type {DataOf} from '../diagnostics/catalogue.ts'
import {diagnose} from '../diagnostics/diagnose.ts'
import type {Diagnostic, Place} from '../diagnostics/diagnostic.ts'
import type {Plan} from '../proof/plan.ts'

type VerdictCode =
  | 'proof/ambiguous'
  | 'proof/wrong-failure'
  | 'proof/false-claim'
  | 'proof/false-premise'
  | 'proof/inconclusive'
  | 'proof/mutant-passes'
  | 'proof/no-right-option'
  | 'proof/nondeterministic'
  | 'proof/not-observed'
  | 'proof/unaccepted-form'
  | 'proof/unexplained'
  | 'proof/wrong-key'
  | 'proof/wrong-passes'

/** A reason why a key is not proved in one environment. */
export type Verdict = {
  [C in VerdictCode]: {
    readonly code: C
    readonly data: Omit<DataOf<C>, 'environment'>
    readonly place: Place
  }
}[VerdictCode]

/** For a question whose language no environment runs. */
export function toNoEnvironment({language, place}: Plan, file: string): Diagnostic {
  return diagnose('proof/no-environment', {language}, {file, place})
}

/** Equal verdicts of several environments become one diagnostic. */
export function toDiagnostics(
  verdicts: readonly (readonly [environment: string, verdict: Verdict])[],
  file: string,
): Diagnostic[] {
  const faults = new Map<string, {readonly verdict: Verdict; readonly environments: string[]}>()
  for (const [environment, verdict] of verdicts) {
    const key = JSON.stringify(verdict)
    const known = faults.get(key)
    if (known) known.environments.push(environment)
    else faults.set(key, {verdict, environments: [environment]})
  }
  return [...faults.values()].map(({verdict: {code, data, place}, environments}) => {
    // Every code takes the data of its verdict and the environment; the compiler cannot follow this across the union.
    const whole = {...data, environment: environments.join(', ')} as DataOf<typeof code>
    return diagnose<typeof code>(code, whole, {file, place})
  })
}
