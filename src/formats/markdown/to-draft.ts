import type {PhrasingContent, RootContent} from 'mdast'
import type {DraftForm, DraftOption, QuestionDraft, SourceScorer} from '../../interchange/draft.ts'
import {type Loss, toLoss} from '../../interchange/loss.ts'
import {textOfNodes} from '../../interchange/rich/text-of-nodes.ts'
import type {SourcePlace} from '../../interchange/source.ts'
import type {ReadItem} from '../format.ts'
import type {FoundOption} from './find-lists.ts'
import {type FoundQuestion, numbering} from './find-questions.ts'
import {withoutTags} from './inline-tags.ts'
import {takeKey} from './read-key.ts'

/** What the front matter of a file says about its only question. */
export interface FileHeader {
  /** The text of the question, if front matter has it. */
  readonly stem?: readonly RootContent[]
  readonly tags?: readonly string[]
}

type Read = Pick<ReadItem, 'draft' | 'score' | 'losses'>

/** A question with options as a draft. */
export function toChoice(found: FoundQuestion, place: SourcePlace, header: FileHeader = {}): Read {
  const losses: Loss[] = []
  const clean = (nodes: readonly RootContent[]): RootContent[] => {
    const cleaned = withoutTags(nodes, place)
    losses.push(...cleaned.losses)
    return cleaned.nodes
  }
  const {options} = found
  const isMarked = options.some((option) => option.isMarked !== undefined)
  const key = isMarked ? undefined : takeKey(found.after, options.length)
  const isRight = ({isMarked: own, letter}: FoundOption): boolean =>
    own ?? (letter !== undefined && key?.letters.includes(letter) === true)
  const stray = key?.letters.find((letter) => letter.charCodeAt(0) - 65 >= options.length)
  if (stray !== undefined)
    return {losses: [toLoss('import/syntax', {reason: `there is no option \`${stray}\``}, place)]}
  if (!options.some(isRight)) return {losses: [toLoss('import/no-key', {}, place)]}
  const stem = header.stem ? [...header.stem] : toStem(found)
  // Where front matter has the question, the text above the options explains the key.
  const above = header.stem ? toStem(found).flatMap(openQuote) : []
  const solution = clean(withoutLabel([...above, ...(key?.rest ?? found.after)]))
  const draft: QuestionDraft = {
    kind: 'choice',
    stem: clean(stem),
    options: options.map((option, index): DraftOption => {
      const rationale = option.rationale && clean(option.rationale)
      return {
        ref: `${index}`,
        content: clean(option.content),
        isRight: isRight(option),
        ...(rationale && rationale.length > 0 && {rationale}),
      }
    }),
    ...(solution.length > 0 && {solution}),
    ...(header.tags && header.tags.length > 0 && {tags: header.tags}),
  }
  return {draft, losses: merge(losses)}
}

const openQuote = (node: RootContent): RootContent[] => (node.type === 'blockquote' ? node.children : [node])

/** The heading and the text above the options, without the number of the question. */
function toStem({heading, stem}: Pick<FoundQuestion, 'heading' | 'stem'>): RootContent[] {
  const title: RootContent[] = heading ? [{...heading, type: 'paragraph', children: heading.children}] : []
  const [first, ...rest] = [...title, ...stem]
  if (first?.type !== 'paragraph') return [...title, ...stem]
  const numberless = withoutNumber(first.children)
  const [only, ...others] = numberless
  // A title is bold anyway.
  const children = only?.type === 'strong' && others.length === 0 ? only.children : numberless
  return children.length > 0 ? [{...first, children}, ...rest] : rest
}

function withoutNumber(children: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = children
  if (first?.type === 'strong') {
    const inner = withoutNumber(first.children)
    return inner.length > 0 ? [{...first, children: inner}, ...rest] : trimStart(rest)
  }
  if (first?.type !== 'text') return [...children]
  const value = first.value.replace(numbering, '')
  return value === '' ? trimStart(rest) : [{...first, value}, ...rest]
}

function trimStart(children: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = children
  return first?.type === 'text' ? [{...first, value: first.value.trimStart()}, ...rest] : [...children]
}

const explanation = /^\s*(?:explanation|rationale)\s*[:：]?\s*$/i
const explanationStart = /^\s*(?:explanation|rationale)\s*[:：]\s*/i

/** `**Explanation:**` is what the section is called here. */
function withoutLabel(nodes: readonly RootContent[]): RootContent[] {
  const [first, ...rest] = nodes
  if (first?.type !== 'paragraph' && first?.type !== 'heading') return [...nodes]
  if (explanation.test(textOfNodes([first]))) return rest
  const [head, ...others] = first.children
  const isLabel = head !== undefined && head.type !== 'text' && explanation.test(textOfNodes([head]))
  if (isLabel) return [{...first, children: trimStart(others.map(withoutColon))}, ...rest]
  if (head?.type !== 'text' || !explanationStart.test(head.value)) return [...nodes]
  const value = head.value.replace(explanationStart, '')
  return [{...first, children: value === '' ? others : [{...head, value}, ...others]}, ...rest]
}

const withoutColon = (node: PhrasingContent, index: number): PhrasingContent =>
  index === 0 && node.type === 'text' ? {...node, value: node.value.replace(/^\s*[:：]\s*/, '')} : node

const blank = /\[\[([^[\]\n]{1,200})\]\]/

/** A text with `[[Paris]]`, where what is in brackets is to be typed; `undefined` if there is none. */
export function toCloze(nodes: readonly RootContent[], place: SourcePlace): Read | undefined {
  const accepted: string[] = []
  const fill = (list: readonly RootContent[]): RootContent[] =>
    list.flatMap((node): RootContent[] => {
      if (node.type === 'text') return splitBlanks(node.value, accepted)
      return 'children' in node
        ? [{...node, children: fill(node.children as RootContent[])} as RootContent]
        : [node]
    })
  const cleaned = withoutTags(nodes, place)
  const rule = cleaned.nodes.findIndex(({type}) => type === 'thematicBreak')
  const stem = fill(rule === -1 ? cleaned.nodes : cleaned.nodes.slice(0, rule))
  if (accepted.length === 0) return undefined
  const solution = rule === -1 ? [] : cleaned.nodes.slice(rule + 1)
  const names = accepted.map((_, index) => toBlankName(index))
  const draft: QuestionDraft = {
    kind: 'cloze',
    stem,
    blanks: accepted.map((value, index) => ({
      name: names[index] ?? '',
      forms: [{as: 'text', value, isRight: true} satisfies DraftForm],
    })),
    ...(solution.length > 0 && {solution}),
  }
  return {draft, score: scoreBlanks(accepted, names), losses: cleaned.losses}
}

const toBlankName = (index: number): string => `blank-${index + 1}`

function splitBlanks(text: string, accepted: string[]): PhrasingContent[] {
  const [whole, value = ''] = blank.exec(text) ?? []
  if (whole === undefined) return text === '' ? [] : [{type: 'text', value: text}]
  const at = text.indexOf(whole)
  accepted.push(value.trim())
  return [
    ...(at > 0 ? [{type: 'text', value: text.slice(0, at)} as const] : []),
    {type: 'blank', value: toBlankName(accepted.length - 1)},
    ...splitBlanks(text.slice(at + whole.length), accepted),
  ]
}

/** All blanks must be right; case and white space around a word do not count. */
function scoreBlanks(accepted: readonly string[], names: readonly string[]): SourceScorer {
  return (response) => {
    if (typeof response !== 'object' || response === null) return undefined
    const isRight = names.every((name, index) => {
      const typed: unknown = Reflect.get(response, name)
      return typeof typed === 'string' && typed.trim().toLowerCase() === accepted[index]?.toLowerCase()
    })
    return isRight ? 1 : 0
  }
}

/** One loss for all elements of a question with the same fate. */
function merge(losses: readonly Loss[]): Loss[] {
  const merged = new Map<string, Loss>()
  for (const loss of losses) {
    if (loss.code !== 'import/element' && loss.code !== 'import/html-as-text') {
      merged.set(`${merged.size}`, loss)
      continue
    }
    const {file, place, entry} = loss
    const before = merged.get(loss.code)
    const known = before?.code === loss.code ? before.data.elements : []
    const elements = [...new Set([...known, ...loss.data.elements])].sort()
    merged.set(
      loss.code,
      toLoss(loss.code, {elements}, {file, ...place, ...(entry !== undefined && {entry})}),
    )
  }
  return [...merged.values()]
}
