import type {Blocks, DraftPair, SourceScorer} from '../../../interchange/draft.ts'
import {textOfNodes} from '../../../interchange/rich/text-of-nodes.ts'
import {
  childElements,
  findAll,
  findChild,
  toText,
  type XmlElement,
} from '../../../interchange/xml/xml-tree.ts'
import type {ReadBody} from '../../shared/read-body.ts'
import type {Qti12Item, Response} from './qti12-item.ts'
import {loseCombined, one, refuse, toList} from './read-kinds.ts'

/** A response for each item on the left, all with the same labels. */
export function readMatch(item: Qti12Item): ReadBody {
  loseCombined(item)
  const {responses, rules} = item
  const labels = responses[0]?.labels ?? []
  const refs = new Map<string, string>()
  const contents = new Map<string, Blocks>()
  // Labels of different responses are the same item if they say the same.
  const toRef = (response: Response, ident: string): string => {
    const label = response.labels.find((own) => own.ident === ident)
    const content = label ? item.material(label.element) : []
    const text = textOfNodes(content).trim()
    const ref = refs.get(text) ?? ident
    refs.set(text, ref)
    contents.set(ref, content)
    return ref
  }
  const rights: [Response, string][] = []
  for (const response of responses) {
    const right = response.labels.find(({ident}) => rules.score(one(response.ident, [ident])) > 0)
    if (!right) return refuse(item, 'an item on the left matches nothing')
    rights.push([response, toRef(response, right.ident)])
  }
  const pairs: DraftPair[] = rights.map(([response, ref]) => ({
    left: {
      ref: response.ident,
      content: item.material(findChild(response.element, 'material') && withMaterial(response.element)),
    },
    right: {ref, content: contents.get(ref) ?? []},
  }))
  const [first] = responses
  const used = new Set(rights.map(([, ref]) => ref))
  const extra = first ? labels.map(({ident}) => toRef(first, ident)) : []
  for (const ref of new Set(extra))
    if (!used.has(ref)) pairs.push({right: {ref, content: contents.get(ref) ?? []}})
  const score: SourceScorer = (given) => {
    const chosen = new Map<string, string[]>()
    for (const [left, ref] of Object.entries(given ?? {})) {
      const response = responses.find(({ident}) => ident === left)
      const label = response?.labels.find(({ident}) => toRef(response, ident) === ref)
      if (label) chosen.set(left, [label.ident])
    }
    return rules.score(chosen)
  }
  return {body: {kind: 'match', pairs}, score}
}

/** An element with only its own materials, without those of its labels. */
const withMaterial = (element: XmlElement): XmlElement => ({
  ...element,
  children: childElements(element, 'material'),
})

/** `rcardinality="Ordered"`: all or nothing. */
export function readOrder(item: Qti12Item, {ident, labels}: Response): ReadBody {
  loseCombined(item)
  const {conditions, score} = item.rules
  for (const condition of conditions) {
    const equals = findAll(condition, ({name}) => name === 'varequal')
    const place = (element: XmlElement, at: number): number =>
      Number(element.attributes.get('index') ?? at + 1)
    const order = equals
      .map((element, at) => ({value: toText(element).trim(), at: place(element, at)}))
      .sort((a, b) => a.at - b.at)
      .map(({value}) => value)
    if (order.length !== labels.length || score(one(ident, order)) < 0.999) continue
    const items = order.flatMap((own) => {
      const label = labels.find((one) => one.ident === own)
      return label ? [{ref: own, content: item.material(label.element)}] : []
    })
    return {
      body: {kind: 'order', items, scoring: 'all-or-nothing'},
      score: (given) => score(one(ident, toList(given))),
    }
  }
  item.lose('import/no-key', {})
  return {}
}
