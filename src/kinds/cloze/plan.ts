import {listTextSamples} from '../../matching/text/match.ts'
import type {Plan} from '../../proof/plan.ts'
import {type ProgramParts, toProgramParts} from '../../proof/to-program-parts.ts'
import {completePlan, reportMissing} from '../shared/plan/complete-plan.ts'
import {
  type AcceptedCode,
  planSubstitutes,
  planVariants,
  type Substitute,
} from '../shared/plan/plan-substitutes.ts'
import type {PlanContext} from '../shared/plan/planner.ts'
import {reportLooseForms} from '../shared/plan/report-loose-forms.ts'
import type {Blank, BlankKey, ClozeQuestion} from './schema.ts'

/** A possible content of a blank. */
interface Filling {
  readonly id: string
  readonly text: string
  readonly credit: number
}

/**
 * For blanks in code: with every accepted form the program meets its goal, and with every mistake it does not.
 * Partial credit implies neither. Blanks only in prose make no program.
 */
export function planCloze(question: ClozeQuestion, context: PlanContext): Plan | undefined {
  const {block} = context
  const parts = toProgramParts(context, question.stem.code)
  if (!parts || !block) return undefined
  const isRun = ({id}: Blank): boolean => parts.base.includes(`[[${id}]]`)
  // Blanks in prose do not change a program.
  for (const {id} of question.blanks.filter((blank) => !isRun(blank)))
    reportMissing(context, 'unproved', context.placeOf(`blanks.${id}`))
  const run = question.blanks.filter(isRun)
  for (const {id} of run) {
    const key = question.key[id]
    if (key?.kind === 'text') reportLooseForms(context, key, `blanks.${id}`)
  }
  const substitutes = run.flatMap((blank) => listSubstitutes(question, blank, {context, parts}))
  const predictions = planSubstitutes(context, parts, substitutes)
  const accepted = run.flatMap((blank) => listAcceptedCode(question, blank, {context, parts}))
  const variants = planVariants(context, parts, accepted)
  return completePlan(context, parts, {predictions, variants, used: ['goal', 'accepts']})
}

/** The typed forms of a blank that earn full marks, with every other blank filled correctly. */
function listAcceptedCode(
  {blanks, key}: ClozeQuestion,
  blank: Blank,
  {context, parts}: {readonly context: PlanContext; readonly parts: ProgramParts},
): AcceptedCode[] {
  const own = key[blank.id]
  if (own?.kind !== 'text') return []
  const texts = blanks.map((other) => [other.id, toRightText(other, key[other.id])] as const)
  const responses = blanks.map((other) => [other.id, toRightResponse(other, key[other.id])] as const)
  return listFillings(blank, own)
    .filter(({credit}) => credit === 1)
    .map(({id, text}) => ({
      code: text,
      place: context.placeOf(`blanks.${blank.id}.${id}`),
      fill: (code) => ({
        program: fillBlanks(parts.base, new Map([...texts, [blank.id, code]])),
        response: {...Object.fromEntries(responses), [blank.id]: code},
      }),
    }))
}

const toRightResponse = (blank: Blank, key: BlankKey | undefined): string =>
  key?.kind === 'choice' ? key.right : toRightText(blank, key)

function listSubstitutes(
  {blanks, key}: ClozeQuestion,
  blank: Blank,
  {context, parts}: {readonly context: PlanContext; readonly parts: ProgramParts},
): Substitute[] {
  const right = new Map(blanks.map((other) => [other.id, toRightText(other, key[other.id])]))
  return listFillings(blank, key[blank.id])
    .filter(({credit}) => credit === 1 || credit <= 0)
    .map(({id, text, credit}) => ({
      name: `${blank.id}: ${text}`,
      program: fillBlanks(parts.base, new Map([...right, [blank.id, text]])),
      marked: credit === 1,
      place: context.placeOf(`blanks.${blank.id}.${id}`),
    }))
}

const toRightText = (blank: Blank, key: BlankKey | undefined): string =>
  listFillings(blank, key).find(({credit}) => credit === 1)?.text ?? ''

function listFillings({options = []}: Blank, key: BlankKey | undefined): Filling[] {
  switch (key?.kind) {
    case 'text':
      return listTextSamples(key).map(({form: {id, credit}, response}) => ({id, credit, text: response}))
    case 'numeric':
      return key.forms.map(({credit, text}, index) => ({id: String(index), credit, text}))
    case 'choice':
      return options.map(({id, content}) => ({
        id,
        text: content.text,
        credit: id === key.right ? 1 : (key.credit?.[id] ?? 0),
      }))
    default:
      return []
  }
}

function fillBlanks(program: string, texts: ReadonlyMap<string, string>): string {
  return program.replace(/\[\[([a-z0-9-]+)\]\]/g, (whole, name: string) => texts.get(name) ?? whole)
}
