import {atKind, type Question} from '../../kinds/kinds.ts'
import {publicSides} from '../../kinds/sides.ts'
import {findFormerIds} from './comparable.ts'

/** An option, an item or a side: what a response names by an id. */
export interface Part {
  readonly id: string
  readonly text: string
}

export function listParts(question: Question): readonly Part[] {
  const {title, stem, ...own}: Record<string, unknown> = {...atKind(publicSides, question).toPublic(question)}
  return Object.values(own).flatMap(findParts)
}

function findParts(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(findParts)
  if (!isRecord(value)) return []
  const {id, content, ...own} = value
  const text = isRecord(content) ? content['text'] : undefined
  const part = typeof id === 'string' && typeof text === 'string' ? [{id, text}] : []
  return [...part, ...Object.values(own).flatMap(findParts)]
}

/** From ids of parts in one version of a question to those in another. */
export type PartIds = ReadonlyMap<string, string>

/** Ids by equal text, then by former ids, then by equal ids; a part without a counterpart is left out. */
export function matchParts(from: Question, to: Question): PartIds {
  const [parts, others] = [listParts(from), listParts(to)]
  const former = findFormerIds(to)
  const formerOfFrom = new Map([...findFormerIds(from)].map(([old, id]) => [id, old]))
  const taken = new Set(parts.map(({text}) => text))
  const found = new Map<string, string>()
  for (const {id, text} of parts) {
    const equal = others.filter((other) => other.text === text)
    const [first] = equal
    const same = others.find((other) => other.id === id && !taken.has(other.text))
    const match = equal.some((other) => other.id === id)
      ? id
      : (first?.id ?? former.get(id) ?? findKnown(others, formerOfFrom.get(id)) ?? same?.id)
    if (match !== undefined) found.set(id, match)
  }
  return found
}

function findKnown(parts: readonly Part[], id: string | undefined): string | undefined {
  return parts.find((part) => part.id === id)?.id
}

/** A response with its ids in another version; `undefined` if it names a part that has no counterpart. */
export function translateResponse(response: unknown, from: Question, ids: PartIds): unknown {
  const known = new Set(listParts(from).map(({id}) => id))
  let isLost = false
  const rename = (name: string): string => {
    if (!known.has(name)) return name
    const other = ids.get(name)
    if (other === undefined) isLost = true
    return other ?? name
  }
  const translate = (value: unknown): unknown => {
    if (typeof value === 'string') return rename(value)
    if (Array.isArray(value)) return value.map(translate)
    if (!isRecord(value)) return value
    return Object.fromEntries(Object.entries(value).map(([name, own]) => [rename(name), translate(own)]))
  }
  const translated = translate(response)
  return isLost ? undefined : translated
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
