import {placeAt} from '../../diagnostics/place.ts'
import {report} from '../../diagnostics/source-file.ts'
import {limits} from '../../markdown/limits.ts'
import type {CodeBlock} from '../../markdown/rich-text/rich-text.ts'
import {findLanguage} from '../../proof/find-language.ts'
import type {Plan, Prediction, WrongProgram} from '../../proof/plan.ts'
import type {Language} from '../../proof/program.ts'
import {type ProgramParts, toFencePrograms} from '../../proof/to-program-parts.ts'
import {completePlan, reportMissing} from '../shared/plan/complete-plan.ts'
import type {PlanContext} from '../shared/plan/planner.ts'
import {type EndOfTest, tellEnd} from './end-of-test.ts'
import {hasMutants, type Mutant, mutate} from './mutate.ts'
import type {CodeQuestion} from './schema.ts'

const toText = ({lines}: CodeBlock): string => lines.join('\n')

/** The maximum number of changes that `mutants: auto` makes to a reference. */
const maxMutants = 12

interface Parts {
  readonly language: Language
  readonly programs: ProgramParts['programs']
  readonly solution: string
  readonly tests: readonly (EndOfTest & {readonly id: string})[]
}

/**
 * The reference passes every test; the starter and every wrong program fail at least one. Each test of a wrong program
 * runs on its own, because a test may only fail as a result of an earlier one.
 */
export function planCode({key, reference, starter}: CodeQuestion, context: PlanContext): Plan | undefined {
  const language = findLanguage(reference?.language)
  if (!reference || !language) return reportWithoutReference(context, reference?.language)
  const {block = emptyBlock(context), placeOf} = context
  const {programs} = toFencePrograms(block, language)
  const solution = toText(reference)
  const begun = starter ? toText(starter) : ''
  const texts = [
    solution,
    begun,
    ...key.map(({program}) => toText(program)),
    ...block.fences.map(({text}) => text),
  ]
  const tests = key.map(({id, program}) => ({id, ...tellEnd({id, test: toText(program)}, language, texts)}))
  const parts: Parts = {language, programs, solution, tests}
  const predictions = tests.map(
    ({id, program, line}, index): Prediction => ({
      name: `reference with ${id}`,
      program: programs.add(`${solution}\n\n${program}`),
      expects: {stdoutHas: [line]},
      marked: true,
      place: placeOf(`key.${index}`),
    }),
  )
  // Tests that pass an empty program would pass any program.
  const start: Prediction = {
    name: starter ? 'starter' : 'an empty program',
    program: programs.add([begun, ...tests.map(({program}) => program)].join('\n\n')),
    expects: {stdoutHas: tests.map(({line}) => line)},
    marked: false,
    place: placeOf(''),
  }
  return completePlan(context, parts, {
    predictions: [...predictions, start],
    wrong: [...planFences(context, parts), ...planMutants(context, parts)],
    used: hasMutants(language) ? ['wrong', 'mutants'] : ['wrong'],
  })
}

function planFences({block}: PlanContext, parts: Parts): WrongProgram[] {
  const fences = block?.fences.filter(({role}) => role === 'wrong') ?? []
  return fences.map(({about, text, place}) => ({
    origin: {name: about},
    tests: planTests(text, parts),
    place: placeAt(place.start.line, place.start.column, 3),
  }))
}

/** Takes as many mutants as the program limit of a question allows, and at least one. */
function planMutants(context: PlanContext, parts: Parts): WrongProgram[] {
  const {block, placeOf} = context
  if (block?.fields.mutants === undefined) return []
  const claims = block.fences.filter(({role}) => role === 'claim').length
  const room = Math.floor((limits.programs - parts.programs.requested() - claims) / parts.tests.length)
  const max = Math.max(1, Math.min(maxMutants, room))
  const {start} = placeOf('reference')
  const toPlace = ({line, column, before}: Mutant) =>
    placeAt(start.line + 1 + line, start.column + column, before.length)
  return mutate(parts.solution, parts.language, max).map((mutant) => ({
    origin: {before: mutant.before, after: mutant.after},
    tests: planTests(mutant.text, parts),
    place: toPlace(mutant),
  }))
}

function planTests(program: string, {programs, tests}: Parts): WrongProgram['tests'] {
  return tests.map(({program: test, line}) => ({
    program: programs.add(`${program}\n\n${test}`),
    expects: {stdoutHas: [line]},
  }))
}

/** Reports a missing reference: wrong programs prove something only if a reference passes the same tests. */
function reportWithoutReference(context: PlanContext, expected: string | undefined): undefined {
  const {block, source} = context
  const [wrong] = block?.fences.filter(({role}) => role === 'wrong') ?? []
  if (!block || (!wrong && block.fields.mutants === undefined)) return
  const place = wrong?.place ?? block.placeOfField('mutants')
  if (expected === undefined) reportMissing(context, 'reference', place)
  else if (wrong) report(source, 'proof/languages', {language: wrong.language, expected}, place)
}

function emptyBlock({place}: PlanContext): NonNullable<PlanContext['block']> {
  return {fields: {}, fences: [], place, placeOfField: () => place}
}
