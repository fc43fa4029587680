import {nearest} from '../../diagnostics/nearest.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {compilers} from '../../kinds/compilers.ts'
import {atKind, type Question} from '../../kinds/kinds.ts'
import type {PlanContext} from '../../kinds/shared/plan/planner.ts'
import type {Plan, QuestionProof} from '../../proof/plan.ts'
import type {ProofBlock} from '../../proof/proof-block.ts'
import type {BankConfig, EnvironmentFields} from '../bank/bank-config.ts'

interface ProofContext extends Pick<PlanContext, 'block' | 'place' | 'labelOf' | 'placeOf'> {
  readonly environments: BankConfig['environments']
}

/**
 * The plan to prove the key of a question; `undefined` if the question shows no program and gives no reason for that.
 */
export function planProof(
  source: SourceFile,
  question: Question,
  {environments, ...context}: ProofContext,
): QuestionProof | undefined {
  const {block} = context
  const unproved = block && readReason(source, block)
  const steps = question.solution?.steps.length ?? 0
  const plan =
    block && saysOnlyWhy(block)
      ? undefined
      : atKind(compilers, question).plan(question, {source, steps, ...context})
  // Without a Proof section a missing environment is not an error here; `verify` reports it.
  const runs = plan && (!block || !environments || hasEnvironment(source, plan, {block, environments}))
  if (!runs && !unproved) return undefined
  return {...(runs && {plan}), ...(unproved && {unproved})}
}

/** The reason why the key is not proved; it must name where the key comes from. */
function readReason(source: SourceFile, block: ProofBlock): QuestionProof['unproved'] {
  const {unproved: reason, source: origin} = block.fields
  if (reason === undefined) return undefined
  if (origin === undefined) report(source, 'proof/missing', {name: 'source'}, block.placeOfField('unproved'))
  return {reason, source: origin ?? ''}
}

function saysOnlyWhy({fields, fences}: ProofBlock): boolean {
  const {unproved, source: _source, env: _env, ...rest} = fields
  const isBare = Object.values(rest).every((value) => value === undefined)
  return unproved !== undefined && fences.length === 0 && isBare
}

/** Whether an environment can run the plan; reports names of environments that do not fit. */
function hasEnvironment(
  source: SourceFile,
  {language, environments: named = []}: Plan,
  {block, environments}: {block: ProofBlock | undefined; environments: readonly EnvironmentFields[]},
): boolean {
  const all = environments.map(({name}) => name)
  const fitting = environments.filter((one) => one.language === language)
  for (const [index, name] of named.entries()) {
    const place = block?.placeOfField(`env.${index}`) ?? block?.placeOfField('env')
    const found = environments.find((one) => one.name === name)
    if (!place) continue
    if (!found) report(source, 'proof/environment', {name, nearest: nearest(name, all), expected: all}, place)
    else if (found.language !== language)
      report(
        source,
        'proof/environment-language',
        {name, language: found.language, expected: language},
        place,
      )
  }
  if (fitting.length === 0 && named.length === 0 && block)
    report(source, 'proof/no-environment', {language}, block.place)
  return fitting.length > 0
}
