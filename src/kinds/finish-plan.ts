import {report} from '../markdown/source-file.ts'
import type {Check, Plan, Prediction, Reading} from '../proof/plan.ts'
import type {ProgramParts} from '../proof/program-parts.ts'
import type {FenceRole, ProofFields} from '../proof/proof-block.ts'
import type {PlanContext} from './planner.ts'

/** What a kind makes of its programs. */
export interface PlanParts {
  readonly checks?: readonly Check[]
  readonly predictions?: readonly Prediction[]
  readonly reading?: Reading
  /** The fields and fences that the kind has looked at, besides those that every proof may have. */
  readonly used: readonly (keyof ProofFields | FenceRole)[]
}

const common: readonly (keyof ProofFields | FenceRole)[] = [
  'env',
  'unproved',
  'source',
  'claims',
  'claim',
  'setup',
  'harness',
]

/** Adds what every proof may have: premise, claims, environments; and reports what had no use. */
export function finishPlan(
  context: PlanContext,
  {language, base, programs}: Omit<ProgramParts, 'base'> & {readonly base?: string},
  {checks = [], predictions = [], reading, used}: PlanParts,
): Plan {
  const {block, place} = context
  reportUnused(context, used)
  const claims = planClaims(context, {programs, base})
  const env = block?.fields.env
  return {
    language,
    ...(env && {environments: env}),
    programs: programs.all,
    checks: [...checks, ...claims],
    predictions,
    ...(reading && {reading}),
    place,
  }
}

/** The program as it stands does what the stem asserts. */
export function planPremise(
  {block}: PlanContext,
  {base, programs}: Pick<ProgramParts, 'base' | 'programs'>,
): Check[] {
  const premise = block?.fields.premise
  if (!premise) return []
  return [
    {role: 'premise', program: programs.add(base), expects: premise, place: block.placeOfField('premise')},
  ]
}

/** What the solution asserts: of a program of its own, or of the program of the question. */
function planClaims(
  {source, block}: PlanContext,
  {base, programs}: {readonly base?: string | undefined; readonly programs: ProgramParts['programs']},
): Check[] {
  const claims = Object.entries(block?.fields.claims ?? {})
  const fences = block?.fences.filter(({role}) => role === 'claim') ?? []
  for (const {about, place} of fences) {
    if (claims.some(([step]) => step === about)) continue
    report(source, 'proof/unknown-part', {name: about, expected: claims.map(([step]) => step)}, place)
  }
  return claims.flatMap(([step, expects]): Check[] => {
    const main = fences.find(({about}) => about === step)?.text ?? base
    const place = block?.placeOfField(`claims.${step}`)
    return main === undefined || !place ? [] : [{role: 'claim', program: programs.add(main), expects, place}]
  })
}

function reportUnused({source, block}: PlanContext, used: PlanParts['used']): void {
  if (!block) return
  const known = [...common, ...used]
  for (const name of Object.keys(block.fields) as (keyof ProofFields)[]) {
    if (block.fields[name] !== undefined && !known.includes(name))
      report(source, 'proof/unused', {name}, block.placeOfField(name))
  }
  for (const {role, place} of block.fences)
    if (!known.includes(role)) report(source, 'proof/unused', {name: role}, place)
}

/** Reports that a part of the proof is not there which the others need. */
export function reportMissing(
  {source, block, place}: PlanContext,
  name: keyof ProofFields | FenceRole,
): void {
  report(source, 'proof/missing', {name}, block?.place ?? place)
}
