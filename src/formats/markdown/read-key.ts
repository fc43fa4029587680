import type {PhrasingContent, RootContent} from 'mdast'
import {textOfNodes} from '../../interchange/rich/text-of-nodes.ts'
import {splitLines} from './find-lists.ts'

export interface FoundKey {
  /** `A`, `C`; a letter may have no option. */
  readonly letters: readonly string[]
  /** What is left of the text, which explains the key. */
  readonly rest: readonly RootContent[]
}

const list = /^\(?[A-H]\)?(?:\s*(?:[,;&/+、，]|\band\b|\bund\b|\by\b|\bet\b|\bи\b|\s)\s*\(?[A-H]\)?)*$/i
/** Any language: some words, a colon, and nothing but letters. */
const labelled = /^[\p{L}\p{M}][\p{L}\p{M}\s'’()]{1,40}?\s*[:：]\s*(.+)$/u
/** English, with an explanation in the same line. */
const explained =
  /^(?:the\s+)?(?:correct\s+)?answers?(?:\s+is|\s+are)?\s*[:：-]?\s*\(?([A-H])\)?\s*(?:[.):,–—-]+\s*|\s+)(.*)$/i

/**
 * Finds the line that names the key, such as `#### Answer: D` or `Correct answers: B, E`. A line whose letters have no
 * options is taken only if there is no other.
 */
export function takeKey(nodes: readonly RootContent[], count: number): FoundKey | undefined {
  let other: FoundKey | undefined
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'paragraph' && node.type !== 'heading') continue
    const lines = splitLines(node.children)
    for (const [at, line] of lines.entries()) {
      const found = readLine(line)
      if (!found) continue
      const kept = [...lines.slice(0, at), found.rest, ...lines.slice(at + 1)].filter((own) => own.length > 0)
      const children = kept.flatMap((own, position): PhrasingContent[] =>
        position === 0 ? own : [{type: 'text', value: '\n'}, ...own],
      )
      const left: RootContent[] = children.length > 0 ? [{type: 'paragraph', children}] : []
      const key = {
        letters: found.letters,
        rest: [...nodes.slice(0, index), ...left, ...nodes.slice(index + 1)],
      }
      if (found.letters.every((letter) => letter.charCodeAt(0) - 65 < count)) return key
      other ??= key
    }
  }
  return other
}

interface KeyLine {
  readonly letters: readonly string[]
  readonly rest: PhrasingContent[]
}

function readLine(line: readonly PhrasingContent[]): KeyLine | undefined {
  const text = textOfNodes(line).replace(/\s+/g, ' ').trim()
  const [, tail = ''] = labelled.exec(text) ?? []
  const written = tail.replace(/\.$/, '').trim()
  if (list.test(written) || /^[A-H]{1,8}$/.test(written)) return {letters: toLetters(written), rest: []}
  const [, letter, rest = ''] = explained.exec(`${text} `) ?? []
  if (letter === undefined) return undefined
  return {letters: [letter.toUpperCase()], rest: rest.trim() === '' ? [] : withoutKey(line)}
}

/** Cuts the key off the start of a line; where it is inside other markup, the line stays whole. */
function withoutKey(line: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...others] = line
  if (first?.type === 'strong' && explained.test(`${textOfNodes([first])} `)) {
    const [next, ...more] = others
    return next?.type === 'text'
      ? [{...next, value: next.value.replace(/^[\s.):,–—-]+/, '')}, ...more]
      : others
  }
  const [, , rest] = (first?.type === 'text' && explained.exec(`${first.value} `)) || []
  if (first?.type !== 'text' || rest === undefined) return [...line]
  const value = rest.slice(0, -1).trimStart()
  return value === '' ? others : [{...first, value}, ...others]
}

function toLetters(text: string): string[] {
  const words = text.replace(/\b(?:and|und|et)\b/gi, ' ')
  return [...new Set(words.match(/[A-Ha-h]/g) ?? [])].map((letter) => letter.toUpperCase())
}
