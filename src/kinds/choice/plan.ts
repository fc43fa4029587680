import type {Place} from '../../diagnostics/diagnostic.ts'
import {comparePoints} from '../../diagnostics/place.ts'
import {report} from '../../diagnostics/source-file.ts'
import {fillSlot, optionSlot} from '../../proof/fill-slot.ts'
import type {Plan, Prediction} from '../../proof/plan.ts'
import {checkNames, type ProgramParts, toFencePrograms, toProgramParts} from '../../proof/to-program-parts.ts'
import {onlyCode} from '../shared/only-code.ts'
import {completePlan, planPremise} from '../shared/plan/complete-plan.ts'
import {findSlot, planControl, planSubstitutes} from '../shared/plan/plan-substitutes.ts'
import type {PlanContext} from '../shared/plan/planner.ts'
import {agreesWithText} from './agrees-with-text.ts'
import type {ChoiceQuestion, Option} from './schema.ts'

/**
 * Plans programs for options that are its output, code to insert into it, or statements that programs support or
 * refute.
 */
export function planChoice(question: ChoiceQuestion, context: PlanContext): Plan | undefined {
  const {block} = context
  const fields = ['options', 'fails'] as const
  const labels = question.options.map(({id}) => context.labelOf(id))
  checkNames(context, labels, {fields, roles: ['witness', 'counterexample']})
  const statement = block?.fences.find(({role}) => role === 'witness' || role === 'counterexample')
  if (block && statement) {
    const {base, ...parts} = toFencePrograms(block, statement.language, question.stem.code)
    const checks = base === undefined ? [] : planPremise(context, {base, ...parts})
    return completePlan(context, base === undefined ? parts : {base, ...parts}, {
      checks,
      predictions: planStatements(question, context, parts),
      exclusive: !question.multiple,
      used: ['witness', 'counterexample', ...(base === undefined ? [] : (['premise'] as const))],
    })
  }
  const parts = toProgramParts(context, question.stem.code)
  if (!parts) return undefined
  const slot = findSlot(context, parts)
  if (slot !== undefined) return planCode(question, context, {...parts, slot})
  // A missing or ambiguous slot is an error already; nothing else is reported because of it.
  const isNamed = block?.fields.splice !== undefined || parts.base.includes(optionSlot)
  return isNamed ? undefined : planOutcomes(question, context, parts)
}

interface PlacedOption {
  readonly option: Option
  readonly name: string
  readonly place: Place
}

/** The options in the order of the file, under the names that authors use. Questions store them sorted by id. */
function listOptionsInFile({options}: ChoiceQuestion, {labelOf, placeOf}: PlanContext): PlacedOption[] {
  return options
    .map((option, index) => ({option, name: labelOf(option.id), place: placeOf(`options.${index}`)}))
    .sort((a, b) => comparePoints(a.place.start, b.place.start))
}

/** `outcome`: the program runs once, and each option states its result. */
function planOutcomes(question: ChoiceQuestion, context: PlanContext, parts: ProgramParts): Plan | undefined {
  const {block, source} = context
  const {options, key, multiple} = question
  const predictions = listOptionsInFile(question, context).flatMap(({option, name, place}): Prediction[] => {
    const code = onlyCode(option.content)
    const stated = block?.fields.options?.[name]
    if (block && stated && code !== undefined && !agreesWithText(stated, code)) {
      const related = [{message: 'the option', file: source.path, place}]
      report(source, 'proof/other-text', {name, text: code}, block.placeOfField(`options.${name}`), {related})
    }
    const expects = stated ?? (code === undefined ? undefined : {stdout: code})
    if (expects) {
      const program = parts.programs.add(parts.base)
      return [{name, program, expects, marked: key.includes(option.id), place}]
    }
    if (block && block.fields.unproved === undefined) report(source, 'proof/no-evidence', {name}, place)
    return []
  })
  // Without a Proof section, a program is only used if all options are outputs.
  if (!block && predictions.length < options.length) return undefined
  return completePlan(context, parts, {
    checks: planPremise(context, parts),
    predictions,
    exclusive: !multiple,
    used: ['options', 'premise'],
  })
}

/** `choose-code`: the text of each option is inserted into the program in turn. */
function planCode(
  question: ChoiceQuestion,
  context: PlanContext,
  {slot, ...parts}: ProgramParts & {readonly slot: string},
): Plan {
  const {block} = context
  const substitutes = listOptionsInFile(question, context).map(({option, name, place}) => ({
    name,
    ...toExplanation(block, `fails.${name}`),
    program: fillSlot(parts.base, slot, toCode(option)),
    marked: question.key.includes(option.id),
    place,
    fails: block?.fields.fails?.[name],
  }))
  const predictions = planSubstitutes(context, parts, substitutes)
  const checks = [...planPremise(context, parts), ...planControl(context, parts, slot)]
  return completePlan(context, parts, {
    checks,
    predictions,
    exclusive: !question.multiple,
    used: ['splice', 'goal', 'fails', 'premise', 'control'],
  })
}

const toCode = ({content}: Option): string => onlyCode(content) ?? content.text

/** `statement`: a program that ends normally supports the key, or refutes an option. */
function planStatements(
  question: ChoiceQuestion,
  context: PlanContext,
  {programs}: Pick<ProgramParts, 'programs'>,
): Prediction[] {
  const {block, source} = context
  return listOptionsInFile(question, context).flatMap(({option, name, place}): Prediction[] => {
    const fence = block?.fences.find(
      ({role, about}) => (role === 'witness' || role === 'counterexample') && about === name,
    )
    if (!fence) {
      if (block?.fields.unproved === undefined) report(source, 'proof/no-evidence', {name}, place)
      return []
    }
    const shared = {
      name,
      program: programs.add(fence.text),
      marked: question.key.includes(option.id),
      place,
    }
    const explained = toExplanation(block, `counterexample ${name}`)
    return [fence.role === 'witness' ? {...shared, ...explained, expects: {}} : {...shared, fails: {}}]
  })
}

/**
 * A distractor that fails for a reason other than its rationale's, such as a typo, teaches nothing, and a failing
 * witness refutes nothing.
 */
function toExplanation(block: PlanContext['block'], explanation: string): Pick<Prediction, 'explanation'> {
  return block?.fields.unproved === undefined ? {explanation} : {}
}
