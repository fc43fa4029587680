import {element} from '../../../interchange/xml/write-xml.ts'
import type {Kinds} from '../../../kinds/kinds.ts'
import {readOwn} from '../../../matching/read-own.ts'
import type {PackageOutput} from '../../shared/package-output.ts'
import {toChoiceFractions} from '../../writing/choice-fractions.ts'
import {escapeHtml} from '../../writing/question-html.ts'
import {choiceResponse, material, type Qti12Body, scoring, showing, varequal} from './item-parts.ts'

interface Option {
  readonly ident: string
  readonly html: string
  readonly isRight: boolean
  readonly credit: number
  readonly rationale: string | undefined
}

const response = 'response1'

function writeOptions(output: PackageOutput, options: readonly Option[], isMultiple: boolean): Qti12Body {
  const feedback = new Map<string, string>()
  for (const {ident, rationale} of options)
    if (rationale !== undefined) feedback.set(`${ident}_fb`, output.html(rationale))
  const right = options.filter(({isRight}) => isRight)
  const wrong = options.filter(({isRight}) => !isRight)
  const key = element(
    'and',
    {},
    ...right.map(({ident}) => varequal(response, ident)),
    ...wrong.map(({ident}) => element('not', {}, varequal(response, ident))),
  )
  const single = options.filter(({credit}) => credit > 0)
  const labels = options.map(({ident, html}) => ({ident, material: material(output.html(html))}))
  return {
    type: isMultiple ? 'multiple_answers_question' : 'multiple_choice_question',
    responses: [choiceResponse(response, isMultiple ? 'Multiple' : 'Single', labels)],
    conditions: [
      ...options
        .filter(({rationale}) => rationale !== undefined)
        .map(({ident}) => showing(`${ident}_fb`, varequal(response, ident))),
      ...(isMultiple
        ? [scoring(100, 'Set', key)]
        : single.map(({ident, credit}) => scoring(credit * 100, 'Set', varequal(response, ident)))),
    ],
    feedback,
  }
}

export function writeChoice(question: Kinds['choice']['question'], output: PackageOutput): Qti12Body {
  const {options, multiple, key, rationales, scoring: rule} = question
  if (options.some(({pin}) => pin !== undefined))
    output.report('export/presentation', {part: 'fixed places of options'})
  if (multiple && rule !== 'all-or-nothing') output.report('export/scoring', {rule: rule ?? 'partial credit'})
  const fractions = multiple ? [] : toChoiceFractions(question, output.report)
  if (fractions.some((credit) => credit < 0)) output.report('export/scoring', {rule: 'negative credit'})
  if (fractions.some((credit) => credit > 0 && credit < 1))
    output.report('export/scoring', {rule: 'credit of a distractor'})
  const written = options.map(({id, content}, index) => ({
    ident: id,
    html: content.html,
    isRight: key.includes(id),
    credit: fractions[index] ?? 0,
    rationale: readOwn(rationales, id)?.html,
  }))
  return writeOptions(output, written, multiple)
}

export function writeLine(question: Kinds['line']['question'], output: PackageOutput): Qti12Body {
  const {stem, fence, key, multiple, rationales} = question
  output.report('export/converted', {kind: 'line', as: 'choice'})
  const lines = stem.code?.[fence]?.lines ?? []
  const written = lines.flatMap((line, index): Option[] => {
    const number = index + 1
    if (line.trim() === '') return []
    const isRight = key.includes(number)
    const html = `${number}: <code>${escapeHtml(line.trim())}</code>`
    const rationale = readOwn(rationales, `${number}`)?.html
    return [{ident: `line-${number}`, html, isRight, credit: isRight ? 1 : 0, rationale}]
  })
  return writeOptions(output, written, multiple)
}
