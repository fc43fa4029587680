import {element, type XmlOutput} from '../../../interchange/xml/write-xml.ts'

/** The part of an item that depends on its kind. */
export interface Qti12Body {
  /** Canvas' name of the question type. */
  readonly type: string
  /** The HTML of the stem, if it is not simply that of the question. */
  readonly stem?: string
  readonly responses: readonly XmlOutput[]
  readonly conditions: readonly XmlOutput[]
  /** HTML by ident. */
  readonly feedback: ReadonlyMap<string, string>
}

export const material = (html: string): XmlOutput =>
  element('material', {}, element('mattext', {texttype: 'text/html'}, html))

export const plainMaterial = (text: string): XmlOutput =>
  element('material', {}, element('mattext', {texttype: 'text/plain'}, text))

export const varequal = (respident: string, value: string): XmlOutput =>
  element('varequal', {respident}, value)

/** A condition that sets or adds points out of 100, and ends the processing unless it adds. */
export const scoring = (
  points: number,
  action: 'Set' | 'Add',
  ...variables: readonly XmlOutput[]
): XmlOutput =>
  element(
    'respcondition',
    {continue: action === 'Add' ? 'Yes' : 'No'},
    element('conditionvar', {}, ...variables),
    element('setvar', {action, varname: 'SCORE'}, `${Number(points.toFixed(4))}`),
  )

/** A condition that shows a feedback, and lets the processing go on. */
export const showing = (feedback: string, variable: XmlOutput): XmlOutput =>
  element(
    'respcondition',
    {continue: 'Yes'},
    element('conditionvar', {}, variable),
    element('displayfeedback', {feedbacktype: 'Response', linkrefid: feedback}),
  )

export const choiceResponse = (
  ident: string,
  rcardinality: 'Single' | 'Multiple',
  labels: readonly {readonly ident: string; readonly material: XmlOutput}[],
  ...before: readonly XmlOutput[]
): XmlOutput =>
  element(
    'response_lid',
    {ident, rcardinality},
    ...before,
    element(
      'render_choice',
      {},
      ...labels.map((label) => element('response_label', {ident: label.ident}, label.material)),
    ),
  )

export const typedResponse = (ident: string): XmlOutput =>
  element(
    'response_str',
    {ident, rcardinality: 'Single'},
    element('render_fib', {}, element('response_label', {ident: 'answer1', rshuffle: 'No'})),
  )
