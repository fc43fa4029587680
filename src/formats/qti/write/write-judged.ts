import {element, textElement, type XmlOutput} from '../../../interchange/xml/write-xml.ts'
import type {Kinds} from '../../../kinds/kinds.ts'
import type {PackageOutput} from '../../shared/package-output.ts'
import {htmlToXml, toBlocks} from './html-to-xml.ts'
import {baseValue, feedbackOutcome, type QtiBody, response, variable} from './parts.ts'
import {only} from './write-chosen.ts'
import {toField, whole} from './write-typed.ts'

const extended = (isCode: boolean): XmlOutput =>
  element('extendedTextInteraction', {
    responseIdentifier: only,
    expectedLines: 8,
    format: isCode ? 'preformatted' : undefined,
  })

const scorers = (criteria: readonly XmlOutput[]): XmlOutput =>
  element('rubricBlock', {view: 'scorer'}, ...criteria)

export function writeOpen({key, input}: Kinds['open']['question'], output: PackageOutput): QtiBody {
  const criteria = key.flatMap(({content, points}) => (content ? [{html: content.html, points}] : []))
  if (criteria.some(({points}) => points !== 1)) output.report('export/scoring', {rule: 'points of criteria'})
  const rubrics = criteria.map(({html}) => scorers(toBlocks(htmlToXml(output.html(html)))))
  return {
    responses: [response({identifier: only, cardinality: 'single', baseType: 'string'})],
    outcomes: [],
    blocks: [extended(input === 'code'), ...rubrics],
    rules: [],
    feedback: [],
  }
}

export function writeOutput(
  {key, mistakes, rationales, comparison}: Kinds['output']['question'],
  output: PackageOutput,
): QtiBody {
  if (comparison === 'near') output.report('export/scoring', {rule: 'output up to case and spaces'})
  const equals = (text: string): XmlOutput => element('match', {}, variable(only), baseValue('string', text))
  const branches = [
    {id: 'key', credit: 1, test: equals(key)},
    ...mistakes.map(({id, text, credit = 0}) => ({id, credit, test: equals(text)})),
  ]
  const {rules, feedback} = toField(whole, branches, rationales)
  return {
    responses: [response({identifier: only, cardinality: 'single', baseType: 'string', correct: [key]})],
    outcomes: feedback.length > 0 ? [feedbackOutcome('FEEDBACK')] : [],
    blocks: [extended(true)],
    rules,
    feedback,
  }
}

export function writeCode({reference}: Kinds['code']['question'], output: PackageOutput): QtiBody {
  output.report('export/converted', {kind: 'code', as: 'open'})
  const rubric = reference ? [scorers([textElement('pre', {}, reference.lines.join('\n'))])] : []
  return {
    responses: [response({identifier: only, cardinality: 'single', baseType: 'string'})],
    outcomes: [],
    blocks: [extended(true), ...rubric],
    rules: [],
    feedback: [],
  }
}
