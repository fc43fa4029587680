import {element, textElement, type XmlOutput} from '../../../interchange/xml/write-xml.ts'
import type {Kinds} from '../../../kinds/kinds.ts'
import {readOwn} from '../../../matching/read-own.ts'
import type {PackageOutput} from '../../shared/package-output.ts'
import {htmlToXml, toBlocks} from './html-to-xml.ts'
import {
  baseValue,
  condition,
  correct,
  feedbackOutcome,
  mapResponse,
  type QtiBody,
  response,
  setOutcome,
  toIdentifier,
  variable,
} from './parts.ts'

export const only = 'RESPONSE'

/** Rationales by identifier, as feedback that the chosen identifiers show. */
const toFeedback = (
  ids: readonly string[],
  rationales: Readonly<Record<string, {readonly html: string}>>,
): QtiBody['feedback'] =>
  ids.flatMap((id) => {
    const html = readOwn(rationales, id)?.html
    return html === undefined ? [] : [{outcome: 'FEEDBACK', identifier: toIdentifier(id), html}]
  })

const divide = (one: XmlOutput, other: XmlOutput): XmlOutput => element('divide', {}, one, other)

export function writeChoice(question: Kinds['choice']['question'], output: PackageOutput): QtiBody {
  const {options, multiple, key, credit = {}, scoring, rationales} = question
  const ids = options.map(({id}) => id)
  const feedback = toFeedback(ids, rationales)
  const cardinality = multiple ? 'multiple' : 'single'
  const isPinned = options.some(({pin}) => pin !== undefined)
  if (options.some(({pin}) => pin === 'last'))
    output.report('export/presentation', {part: 'last place of options'})
  const share = 1 / key.length
  const toCredit = (id: string): number => {
    const isRight = key.includes(id)
    switch (multiple ? scoring : undefined) {
      case 'each-option':
        return (isRight ? 1 : -1) / options.length
      case 'coverage':
      case 'all-or-nothing':
        return isRight ? 1 : 0
      default: {
        const distractor = multiple ? -share : 0
        return readOwn(credit, id) ?? (isRight ? share : distractor)
      }
    }
  }
  const entries = ids
    .map((id) => ({key: toIdentifier(id), value: toCredit(id)}))
    .filter(({value}) => value !== 0)
  const isStrict = multiple && scoring === 'all-or-nothing'
  const isBounded = multiple && scoring === undefined
  const interaction = element(
    'choiceInteraction',
    {responseIdentifier: only, shuffle: 'true', maxChoices: multiple ? 0 : 1},
    ...options.map(({id, content, pin}) =>
      textElement(
        'simpleChoice',
        {identifier: toIdentifier(id), fixed: isPinned ? `${pin !== undefined}` : undefined},
        ...htmlToXml(output.html(content.html)),
      ),
    ),
  )
  return {
    responses: [
      response({
        identifier: only,
        cardinality,
        baseType: 'identifier',
        correct: key.map(toIdentifier),
        ...(!isStrict && {mapping: {entries, ...(isBounded && {bounds: [0, 1] as const})}}),
      }),
    ],
    outcomes: feedback.length > 0 ? [feedbackOutcome('FEEDBACK', cardinality)] : [],
    blocks: [interaction],
    rules: [
      isStrict
        ? condition(element('match', {}, variable(only), correct(only)), [
            setOutcome('SCORE', baseValue('float', 1)),
          ])
        : condition(element('not', {}, element('isNull', {}, variable(only))), [
            setOutcome('SCORE', toScore(question)),
          ]),
      ...(feedback.length > 0 ? [setOutcome('FEEDBACK', variable(only))] : []),
    ],
    feedback,
  }
}

function toScore({multiple, scoring, key, options}: Kinds['choice']['question']): XmlOutput {
  switch (multiple ? scoring : undefined) {
    case 'coverage':
      return divide(
        element('product', {}, mapResponse(only), mapResponse(only)),
        element('product', {}, baseValue('float', key.length), element('containerSize', {}, variable(only))),
      )
    case 'each-option':
      return element(
        'sum',
        {},
        baseValue('float', (options.length - key.length) / options.length),
        mapResponse(only),
      )
    default:
      return mapResponse(only)
  }
}

export function writeOrder(
  {items, key, scoring}: Kinds['order']['question'],
  output: PackageOutput,
): QtiBody {
  if (scoring !== 'all-or-nothing') output.report('export/scoring', {rule: scoring ?? 'the number of moves'})
  if (items.length > key.length) output.report('export/part-lost', {part: 'items that do not belong'})
  const belonging = items.filter(({id}) => key.includes(id))
  return {
    responses: [
      response({
        identifier: only,
        cardinality: 'ordered',
        baseType: 'identifier',
        correct: key.map(toIdentifier),
      }),
    ],
    outcomes: [],
    blocks: [
      element(
        'orderInteraction',
        {responseIdentifier: only, shuffle: 'true'},
        ...belonging.map(({id, content}) =>
          textElement(
            'simpleChoice',
            {identifier: toIdentifier(id)},
            ...htmlToXml(output.html(content.html)),
          ),
        ),
      ),
    ],
    rules: [
      condition(element('match', {}, variable(only), correct(only)), [
        setOutcome('SCORE', baseValue('float', 1)),
      ]),
    ],
    feedback: [],
  }
}

export function writeMatch(
  {left, right, key, heads}: Kinds['match']['question'],
  output: PackageOutput,
): QtiBody {
  if (heads[0].text !== 'Item' || heads[1].text !== 'Match')
    output.report('export/presentation', {part: 'column headings'})
  const pairs = left.map(({id}) => `L-${id} R-${readOwn(key, id) ?? ''}`)
  const set = (side: string, items: typeof left, most: number): XmlOutput =>
    element(
      'simpleMatchSet',
      {},
      ...items.map(({id, content}) =>
        textElement(
          'simpleAssociableChoice',
          {identifier: `${side}-${id}`, matchMax: most},
          ...htmlToXml(output.html(content.html)),
        ),
      ),
    )
  return {
    responses: [
      response({
        identifier: only,
        cardinality: 'multiple',
        baseType: 'directedPair',
        correct: pairs,
        mapping: {entries: pairs.map((pair) => ({key: pair, value: 1 / left.length}))},
      }),
    ],
    outcomes: [],
    blocks: [
      element(
        'matchInteraction',
        {responseIdentifier: only, shuffle: 'true', maxAssociations: left.length},
        set('L', left, 1),
        set('R', right, left.length),
      ),
    ],
    rules: [setOutcome('SCORE', mapResponse(only))],
    feedback: [],
  }
}

/** The fence in question, with a text to choose for each line. */
export function writeLine(question: Kinds['line']['question'], output: PackageOutput): QtiBody {
  const {stem, title, fence, key, multiple, rationales} = question
  const share = 1 / key.length
  const lines = stem.code?.[fence]?.lines ?? []
  const numbers = lines.map((_, index) => index + 1)
  const ids = numbers.map((number) => `${number}`)
  const feedback = toFeedback(ids, rationales)
  const entries = numbers
    .map((number) => ({key: `_${number}`, value: key.includes(number) ? share : -share}))
    .filter(({value}) => value > 0 || multiple)
  let count = -1
  const nodes = htmlToXml(output.html(stem.html), ({name}) => {
    if (name !== 'pre') return undefined
    count += 1
    if (count !== fence) return undefined
    const content = lines.flatMap((line, index): (XmlOutput | string)[] => [
      ...(index > 0 ? ['\n'] : []),
      textElement('hottext', {identifier: `_${index + 1}`}, line === '' ? ' ' : line),
    ])
    return [
      element(
        'hottextInteraction',
        {responseIdentifier: only, maxChoices: multiple ? 0 : 1},
        textElement('pre', {}, ...content),
      ),
    ]
  })
  return {
    responses: [
      response({
        identifier: only,
        cardinality: multiple ? 'multiple' : 'single',
        baseType: 'identifier',
        correct: key.map((number) => `_${number}`),
        mapping: {entries, ...(multiple && {bounds: [0, 1]})},
      }),
    ],
    outcomes: feedback.length > 0 ? [feedbackOutcome('FEEDBACK', multiple ? 'multiple' : 'single')] : [],
    blocks: [textElement('p', {}, ...htmlToXml(output.html(title.html))), ...toBlocks(nodes)],
    isWhole: true,
    rules: [
      setOutcome('SCORE', mapResponse(only)),
      ...(feedback.length > 0 ? [setOutcome('FEEDBACK', variable(only))] : []),
    ],
    feedback,
  }
}
