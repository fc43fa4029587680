import type {DraftBlank, DraftItem, DraftKind, DraftOption, QuestionDraft} from '../../interchange/draft.ts'
import {toLetters} from '../../interchange/rich/letters.ts'
import {textOfNodes} from '../../interchange/rich/text-of-nodes.ts'
import type {Kinds} from '../../kinds/kinds.ts'
import type {Item} from '../../kinds/shared/question.ts'

/** From ids in a compiled question to refs in its draft. */
type Refs = ReadonlyMap<string, string>

interface Translation {
  /** A response of our own, with the refs of the draft as ids. */
  readonly translate: (response: unknown) => unknown
  /** Responses to compare besides the probes of the kind. */
  readonly extra: readonly unknown[]
}

type Translators = {
  readonly [K in DraftKind]: (
    draft: QuestionDraft<K>,
    question: Kinds[K]['question'],
  ) => Translation | undefined
}

const asItIs = (...extra: readonly unknown[]): Translation => ({translate: (response) => response, extra})

/** How responses to a compiled question are told to the source; `undefined` if a part of the draft is not found in it. */
export const responseTranslators: Translators = {
  choice: (draft, {options, multiple}) => {
    const refs = matchItems(draft.options, options)
    const all = options.map(({id}) => id)
    return refs && {translate: (response) => mapIds(response, refs), extra: multiple ? [all, ...all] : all}
  },
  text: ({forms}) =>
    asItIs(
      ...forms.flatMap(({as, value}) => (as === 'pattern' ? [] : [value, value.toUpperCase()])),
      'zzz none',
    ),
  numeric: (_, {key}) =>
    asItIs(
      ...key.forms.flatMap(({low, high}) =>
        Math.abs(low) > 1e200 || Math.abs(high) > 1e200
          ? []
          : [low, high, low - (high - low || 1), high + (high - low || 1)].map(toDigits),
      ),
    ),
  order: (draft, {items, key}) => {
    const refs = matchItems([...draft.items, ...(draft.extra ?? [])], items)
    return (
      refs && {
        translate: (response) => mapIds(response, refs),
        extra: [[...key].reverse(), [...key.slice(1), key[0]]],
      }
    )
  },
  match: (draft, {left, right, key}) => {
    const lefts = matchItems(
      draft.pairs.flatMap((pair) => (pair.left ? [pair.left] : [])),
      left,
    )
    const rights = matchItems(distinct(draft.pairs.map((pair) => pair.right)), right)
    if (!lefts || !rights) return undefined
    const translate = (response: unknown): unknown =>
      isRecord(response)
        ? Object.fromEntries(
            Object.entries(response).map(([from, to]) => [lefts.get(from) ?? from, mapIds(to, rights)]),
          )
        : response
    return {translate, extra: Object.entries(key).map(([from, to]) => ({[from]: to}))}
  },
  cloze: (draft, {blanks}) => {
    const refs = new Map<string, Refs>()
    for (const {name, options} of draft.blanks) {
      const own = options && matchItems(options, blanks.find(({id}) => id === name)?.options ?? [])
      if (options && !own) return undefined
      if (own) refs.set(name, own)
    }
    const translate = (response: unknown): unknown =>
      isRecord(response)
        ? Object.fromEntries(
            Object.entries(response).map(([name, typed]) => [
              name,
              mapIds(typed, refs.get(name) ?? new Map()),
            ]),
          )
        : response
    return {translate, extra: draft.blanks.length > 1 ? draft.blanks.flatMap(fillOnly) : []}
  },
  open: () => asItIs(),
  output: () => asItIs(),
  line: () => asItIs(),
  code: () => asItIs(),
}

/** A response that fills one typed blank alone. */
function fillOnly({name, forms = []}: DraftBlank): unknown[] {
  const form = forms.find(({as, isRight}) => isRight && (as === 'text' || as === 'code'))
  return form ? [{[name]: form.value}] : []
}

/** Items by their letters; of several with the same letters, in order. */
function matchItems(drafts: readonly (DraftItem | DraftOption)[], items: readonly Item[]): Refs | undefined {
  if (drafts.length !== items.length) return undefined
  const left = [...items]
  const refs = new Map<string, string>()
  for (const {ref, content} of drafts) {
    const letters = toLetters(textOfNodes(content))
    const index = left.findIndex(({content}) => toLetters(content.text) === letters)
    const [found] = index === -1 ? [] : left.splice(index, 1)
    if (!found) return undefined
    refs.set(found.id, ref)
  }
  return refs
}

function distinct(items: readonly DraftItem[]): DraftItem[] {
  return [...new Map(items.map((item) => [item.ref, item])).values()]
}

function mapIds(response: unknown, refs: Refs): unknown {
  if (typeof response === 'string') return refs.get(response) ?? response
  return Array.isArray(response) ? response.map((id) => mapIds(id, refs)) : response
}

/** A number as people type it. */
const toDigits = (value: number): string => String(Number(value.toPrecision(15)))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
