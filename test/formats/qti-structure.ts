import {childElements, isElement, type XmlElement} from '../../src/interchange/xml/xml-tree.ts'

/*
 * What the information model of QTI 2.2 allows for the elements that are written, from the tables of "IMS Question &
 * Test Interoperability: Assessment, Section and Item Information Model, version 2.2". `!` marks a required attribute.
 */

const inlineHtml = 'a abbr b br cite code em i img kbd q samp span strong sub sup var'.split(' ')
const blockHtml = 'blockquote div dl h1 h2 h3 h4 h5 h6 hr ol p pre table ul'.split(' ')
const inlineInteractions = ['textEntryInteraction', 'inlineChoiceInteraction', 'hottext']
const blockInteractions = [
  'choiceInteraction',
  'orderInteraction',
  'matchInteraction',
  'extendedTextInteraction',
  'hottextInteraction',
]
const inline = [...inlineHtml, ...inlineInteractions]
const flow = [...inline, ...blockHtml]
const expressions =
  'variable correct mapResponse baseValue match stringMatch and or not isNull sum product divide max truncate gt gte lt lte containerSize'.split(
    ' ',
  )
const rules = ['setOutcomeValue', 'responseCondition']

interface Model {
  readonly attributes: string
  readonly children: readonly string[]
  /** Whether it may contain text. */
  readonly hasText?: boolean
  /** Whether the children come in the order of `children`. */
  readonly isOrdered?: boolean
}

const html = (children: readonly string[], attributes = ''): Model => ({attributes, children, hasText: true})
const expression = (attributes = ''): Model => ({attributes, children: expressions})
const branch = (attributes = ''): Model => ({attributes, children: [...expressions, ...rules]})

const models: Readonly<Record<string, Model>> = {
  assessmentItem: {
    attributes: 'identifier! title! adaptive! timeDependent!',
    children: [
      'responseDeclaration',
      'outcomeDeclaration',
      'itemBody',
      'responseProcessing',
      'modalFeedback',
    ],
    isOrdered: true,
  },
  responseDeclaration: {
    attributes: 'identifier! cardinality! baseType',
    children: ['correctResponse', 'mapping'],
    isOrdered: true,
  },
  outcomeDeclaration: {attributes: 'identifier! cardinality! baseType', children: ['defaultValue']},
  correctResponse: {attributes: '', children: ['value']},
  defaultValue: {attributes: '', children: ['value']},
  value: {attributes: '', children: [], hasText: true},
  mapping: {attributes: 'lowerBound upperBound defaultValue!', children: ['mapEntry']},
  mapEntry: {attributes: 'mapKey! mappedValue! caseSensitive', children: []},
  itemBody: {attributes: '', children: [...blockHtml, ...blockInteractions, 'rubricBlock']},
  rubricBlock: {attributes: 'view!', children: blockHtml},
  choiceInteraction: {attributes: 'responseIdentifier! shuffle maxChoices', children: ['simpleChoice']},
  orderInteraction: {attributes: 'responseIdentifier! shuffle', children: ['simpleChoice']},
  simpleChoice: html(flow, 'identifier! fixed'),
  matchInteraction: {
    attributes: 'responseIdentifier! shuffle maxAssociations',
    children: ['simpleMatchSet'],
  },
  simpleMatchSet: {attributes: '', children: ['simpleAssociableChoice']},
  simpleAssociableChoice: html(flow, 'identifier! matchMax!'),
  hottextInteraction: {attributes: 'responseIdentifier! maxChoices', children: blockHtml},
  hottext: html(inlineHtml, 'identifier!'),
  textEntryInteraction: {attributes: 'responseIdentifier! expectedLength', children: []},
  extendedTextInteraction: {attributes: 'responseIdentifier! expectedLines format', children: []},
  inlineChoiceInteraction: {attributes: 'responseIdentifier! shuffle', children: ['inlineChoice']},
  inlineChoice: {attributes: 'identifier!', children: [], hasText: true},
  responseProcessing: {attributes: '', children: rules},
  responseCondition: {
    attributes: '',
    children: ['responseIf', 'responseElseIf', 'responseElse'],
    isOrdered: true,
  },
  responseIf: branch(),
  responseElseIf: branch(),
  responseElse: {attributes: '', children: rules},
  setOutcomeValue: expression('identifier!'),
  modalFeedback: {attributes: 'outcomeIdentifier! showHide! identifier!', children: flow, hasText: true},
  variable: {attributes: 'identifier!', children: []},
  correct: {attributes: 'identifier!', children: []},
  mapResponse: {attributes: 'identifier!', children: []},
  baseValue: {attributes: 'baseType!', children: [], hasText: true},
  stringMatch: expression('caseSensitive!'),
  ...Object.fromEntries(
    'match and or not isNull sum product divide max truncate gt gte lt lte containerSize'
      .split(' ')
      .map((name) => [name, expression()]),
  ),
  p: html(inline),
  pre: html(inline.filter((name) => !['img', 'sub', 'sup'].includes(name))),
  ...Object.fromEntries('h1 h2 h3 h4 h5 h6'.split(' ').map((name) => [name, html(inline)])),
  ...Object.fromEntries(
    inlineHtml.filter((name) => !['a', 'br', 'img'].includes(name)).map((name) => [name, html(inline)]),
  ),
  a: html(inlineHtml, 'href!'),
  br: {attributes: '', children: []},
  hr: {attributes: '', children: []},
  img: {attributes: 'src! alt! width height', children: []},
  div: html(flow),
  blockquote: {attributes: '', children: blockHtml},
  ul: {attributes: '', children: ['li']},
  ol: {attributes: '', children: ['li']},
  li: html(flow),
  dl: {attributes: '', children: ['dt', 'dd']},
  dt: html(inline),
  dd: html(flow),
  table: {attributes: '', children: ['caption', 'thead', 'tfoot', 'tbody'], isOrdered: true},
  caption: html(inline),
  thead: {attributes: '', children: ['tr']},
  tbody: {attributes: '', children: ['tr']},
  tr: {attributes: '', children: ['th', 'td']},
  th: html(flow),
  td: html(flow),
}

/** Everything in an item, in the names of QTI 2, that the model does not allow. */
export function findInvalid(item: XmlElement): string[] {
  const declared = (name: string): string[] =>
    childElements(item, name).map(({attributes}) => attributes.get('identifier') ?? '')
  const responses = declared('responseDeclaration')
  const variables = [...responses, ...declared('outcomeDeclaration')]
  const faults: string[] = []
  const visit = (element: XmlElement): void => {
    faults.push(...checkShape(element), ...checkIdentifiers(element))
    const {attributes, name} = element
    const response = attributes.get('responseIdentifier')
    if (response !== undefined && !responses.includes(response))
      faults.push(`${name}: no response ${response}`)
    const variable =
      attributes.get('outcomeIdentifier') ??
      (['variable', 'setOutcomeValue', 'correct', 'mapResponse'].includes(name)
        ? attributes.get('identifier')
        : undefined)
    if (variable !== undefined && !variables.includes(variable))
      faults.push(`${name}: no variable ${variable}`)
    childElements(element).forEach(visit)
  }
  visit(item)
  if (new Set(variables).size < variables.length) faults.push('two declarations of one name')
  return faults
}

function checkShape({name, attributes, children}: XmlElement): string[] {
  const model = Object.hasOwn(models, name) ? models[name] : undefined
  if (!model) return [`unknown element ${name}`]
  const known = model.attributes.split(' ')
  const missing = known.filter((one) => one.endsWith('!') && !attributes.has(one.slice(0, -1)))
  const unknown = [...attributes.keys()].filter((one) => !known.includes(one) && !known.includes(`${one}!`))
  const elements = children.filter(isElement).map((child) => child.name)
  const ranks = elements.map((one) => model.children.indexOf(one))
  const text = children.filter((child) => typeof child === 'string').join('')
  return [
    ...missing.map((one) => `${name}: ${one.slice(0, -1)} is missing`),
    ...unknown.map((one) => `${name}: ${one} is unknown`),
    ...elements
      .filter((one) => !model.children.includes(one))
      .map((one) => `${name} must not contain ${one}`),
    ...(model.isOrdered && ranks.some((rank, index) => rank < (ranks[index - 1] ?? 0))
      ? [`${name}: order`]
      : []),
    ...(text.trim() !== '' && !model.hasText ? [`${name} must not contain text`] : []),
  ]
}

/** Identifiers are names without a colon, and those of choices differ within an interaction. */
function checkIdentifiers(element: XmlElement): string[] {
  const identifier = element.attributes.get('identifier')
  const isName = identifier === undefined || /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(identifier)
  const choices = childElements(element)
    .filter(({name}) => /[Cc]hoice$/.test(name))
    .map(({attributes}) => attributes.get('identifier'))
  return [
    ...(isName ? [] : [`${element.name}: ${identifier} is no identifier`]),
    ...(new Set(choices).size < choices.length ? [`${element.name}: two choices of one identifier`] : []),
  ]
}
