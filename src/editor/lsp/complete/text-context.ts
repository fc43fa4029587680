import type {Point} from '../../../diagnostics/diagnostic.ts'

/** Lines of YAML, and the index of the line of the point in them. */
export interface YamlLines {
  readonly schema: 'file' | 'question' | 'proof'
  readonly lines: readonly string[]
  readonly index: number
}

/** Where a point is in a text that may be incomplete, so that it cannot be parsed. */
export type TextContext =
  | {readonly kind: 'yaml'; readonly yaml: YamlLines}
  | {readonly kind: 'code'}
  | {
      readonly kind: 'body'
      /** The title of the level-2 section. */
      readonly section: string | undefined
      /** The titles of all other level-2 sections of the question. */
      readonly sections: readonly string[]
      /** The lines of the question without the one of the point. */
      readonly around: readonly string[]
    }

/** @param lines of the whole text */
export function findContext(path: string, lines: readonly string[], {line}: Point): TextContext {
  const index = line - 1
  if (path === 'bank.yaml') return {kind: 'yaml', yaml: {schema: 'file', lines, index}}
  const start = countFrontMatter(lines)
  if (index > 0 && index < start)
    return {kind: 'yaml', yaml: {schema: 'file', lines: lines.slice(1, start), index: index - 1}}
  const {fences, headings} = scan(lines, start)
  const around = fences.find(({at, end}) => index > at && index < end)
  return around ? toFenceContext(around, lines, index) : toBody(headings, lines, index)
}

/** A text without its `## Proof` sections, which are invalid while they are written. */
export function withoutProofs(lines: readonly string[]): string {
  const {headings} = scan(lines, countFrontMatter(lines))
  const isProof = (index: number): boolean => headings.findLast(({at}) => at <= index)?.title === 'Proof'
  return lines.filter((_, index) => !isProof(index)).join('\n')
}

interface Fence {
  readonly at: number
  /** The line that closes it, or the number of lines. */
  end: number
  readonly marks: string
  readonly info: string
}

interface Heading {
  readonly at: number
  readonly level: number
  readonly title: string
}

interface Parts {
  readonly fences: readonly Fence[]
  readonly headings: readonly Heading[]
}

/** The fences and headings from a line on. */
function scan(lines: readonly string[], start: number): Parts {
  const fences: Fence[] = []
  const headings: Heading[] = []
  for (let at = start; at < lines.length; at++) {
    const text = lines[at] ?? ''
    const fence = readFence(text, at, lines.length)
    if (fence) {
      const closing = lines.findIndex((one, index) => index > at && isEnd(one, fence))
      if (closing !== -1) fence.end = closing
      fences.push(fence)
      at = fence.end
      continue
    }
    const [, marks, title = ''] = /^(#{1,2})\s+(.*?)\s*$/.exec(text) ?? []
    if (marks) headings.push({at, level: marks.length, title})
  }
  return {fences, headings}
}

/** The number of lines of the front matter with its `---`; all of them while it is not closed. */
function countFrontMatter(lines: readonly string[]): number {
  if (lines[0]?.replace(/^\uFEFF/, '').trim() !== '---') return 0
  const end = lines.findIndex((text, index) => index > 0 && text.trim() === '---')
  return end === -1 ? lines.length : end + 1
}

function readFence(text: string, at: number, end: number): Fence | undefined {
  const [, marks, info = ''] = /^\s*(`{3,}|~{3,})\s*([^`]*)$/.exec(text) ?? []
  return marks === undefined ? undefined : {at, end, marks, info: info.trim()}
}

const isEnd = (text: string, {marks}: Fence): boolean => {
  const own = text.trim()
  return own.startsWith(marks) && own.replaceAll(marks.charAt(0), '') === ''
}

function toFenceContext({at, end, info}: Fence, lines: readonly string[], index: number): TextContext {
  const schema = /^yaml\s+(question|proof)$/.exec(info)?.[1]
  if (schema !== 'question' && schema !== 'proof') return {kind: 'code'}
  return {kind: 'yaml', yaml: {schema, lines: lines.slice(at + 1, end), index: index - at - 1}}
}

function toBody(headings: readonly Heading[], lines: readonly string[], index: number): TextContext {
  const isQuestion = ({level}: Heading): boolean => level === 1
  const first = headings.findLast((one) => isQuestion(one) && one.at <= index)?.at ?? -1
  const next = headings.find((one) => isQuestion(one) && one.at > index)?.at ?? lines.length
  const own = headings.filter((one) => !isQuestion(one) && one.at > first && one.at < next)
  return {
    kind: 'body',
    section: own.findLast(({at}) => at < index)?.title,
    sections: own.filter(({at}) => at !== index).map(({title}) => title),
    around: lines.slice(Math.max(first, 0), next).filter((line) => line !== lines[index]),
  }
}
