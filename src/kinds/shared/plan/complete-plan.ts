import type {Place} from '../../../diagnostics/diagnostic.ts'
import {report} from '../../../diagnostics/source-file.ts'
import {limits} from '../../../markdown/limits.ts'
import type {Check, OutputKey, Plan, Prediction, Variant, WrongProgram} from '../../../proof/plan.ts'
import type {Language} from '../../../proof/program.ts'
import type {FenceRole, ProofBlock, ProofFields} from '../../../proof/proof-block.ts'
import type {ProgramParts} from '../../../proof/to-program-parts.ts'
import type {PlanContext} from './planner.ts'

/** The programs of a kind. */
export interface PlanParts {
  readonly checks?: readonly Check[]
  readonly predictions?: readonly Prediction[]
  readonly wrong?: readonly WrongProgram[]
  readonly variants?: readonly Variant[]
  readonly exclusive?: boolean
  readonly outputKey?: OutputKey
  /** The fields and fences that the kind has used, besides those that every proof may have. */
  readonly used: readonly (keyof ProofFields | FenceRole)[]
}

const common: readonly (keyof ProofFields | FenceRole)[] = [
  'env',
  'unproved',
  'source',
  'claims',
  'claim',
  'setup',
]

/** The programs of a question; programs that replace its own have no `around`. */
type Made = Pick<ProgramParts, 'language' | 'programs'> & Partial<Pick<ProgramParts, 'base' | 'around'>>

/** Adds what every proof may have (premise, claims, environments), and reports unused parts. */
export function completePlan(
  context: PlanContext,
  {language, base, programs, around}: Made,
  {checks = [], predictions = [], wrong = [], variants = [], exclusive, outputKey, used}: PlanParts,
): Plan {
  const {block, place} = context
  reportUnused(context, around ? ['harness', ...used] : used)
  checkLanguages(context, language)
  const claims = planClaims(context, {programs, base})
  const env = block?.fields.env
  const wanted = programs.requested()
  if (wanted > limits.programs)
    report(context.source, 'limit/programs', {actual: wanted, limit: limits.programs}, block?.place ?? place)
  return {
    language,
    ...(env && {environments: env}),
    programs: programs.all,
    checks: [...checks, ...claims],
    predictions,
    ...(wrong.length > 0 && {wrong}),
    ...(variants.length > 0 && {variants}),
    ...(exclusive !== undefined && {exclusive}),
    ...(outputKey && {outputKey}),
    place,
  }
}

/** Reads the response from the output of the stem's program. */
export function toReading(
  {base, stem, programs}: ProgramParts,
  of: OutputKey['of'],
  place: Place,
): OutputKey {
  return {program: programs.add(base), of, ...(of === 'line' && stem && {stem}), place}
}

/** Checks that the unchanged program does what the stem says. */
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

/** Checks the claims of the solution, by programs of their own or the question's program. */
function planClaims(
  context: PlanContext,
  {base, programs}: {readonly base?: string | undefined; readonly programs: ProgramParts['programs']},
): Check[] {
  const {block} = context
  if (!block) return []
  const claims = Object.entries(block.fields.claims ?? {})
  const fences = block.fences.filter(({role}) => role === 'claim')
  const steps = claims.map(([step]) => step)
  checkClaims(context, block, steps)
  for (const {about, place} of fences)
    if (!steps.includes(about))
      report(context.source, 'proof/unknown-part', {name: about, expected: steps}, place)
  return claims.flatMap(([step, expects]): Check[] => {
    const main = fences.find(({about}) => about === step)?.text ?? base
    const place = block.placeOfField(`claims.${step}`)
    if (main !== undefined) return [{role: 'claim', program: programs.add(main), expects, place}]
    report(context.source, 'proof/missing', {name: `claim ${step}`}, place)
    return []
  })
}

/** Checks that each claim names a step of the solution by its number. */
function checkClaims({source, steps}: PlanContext, block: ProofBlock, claimed: readonly string[]): void {
  const expected = Array.from({length: steps}, (_, index) => String(index + 1))
  for (const name of claimed.filter((step) => !expected.includes(step)))
    report(source, 'proof/unknown-part', {name, expected}, block.placeOfField(`claims.${name}`))
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

/** Checks that all programs have the same language, because they run together. */
function checkLanguages({source, block}: PlanContext, expected: Language): void {
  for (const {language, place} of block?.fences ?? [])
    if (language !== expected) report(source, 'proof/languages', {language, expected}, place)
}

/** Reports a missing part of the proof that others need, unless the question gives a reason. */
export function reportMissing(
  {source, block, place}: PlanContext,
  name: keyof ProofFields | FenceRole | 'reference',
  at = block?.place ?? place,
): void {
  if (block?.fields.unproved === undefined) report(source, 'proof/missing', {name}, at)
}
