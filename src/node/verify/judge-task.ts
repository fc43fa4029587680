import type {Observed} from '../../proof/observation.ts'
import type {Environment} from '../../proof/program.ts'
import {judgeProof} from '../../verify/judge-proof.ts'
import type {Verdict} from '../../verify/verdict.ts'
import type {Observations} from './observations.ts'
import type {ProofTask} from './proof-tasks.ts'

/** Judges the key of a question in one environment. */
export function judgeTask(
  {plan, question}: ProofTask,
  environment: Environment,
  observations: Pick<Observations, 'find'>,
): readonly Verdict[] {
  const observed = plan.programs.flatMap((program): Observed[] => {
    const seen = observations.find(program, environment)
    return seen ? [seen] : []
  })
  return observed.length === plan.programs.length
    ? judgeProof({question: question(), plan, environment, observed})
    : [{code: 'proof/not-observed', data: {}, place: plan.place}]
}
