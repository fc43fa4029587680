import {cut, type Slice, trimSlice} from '../../interchange/slice.ts'

/** A block between blank lines, as Moodle splits a file. */
export interface GiftBlock {
  /** With comment lines blanked out, so that offsets stay those of the file. */
  readonly slice: Slice
  readonly comments: string
}

/** Splits a file at blank lines and around categories. Lines that begin with `//` are comments. */
export function splitBlocks(text: string): GiftBlock[] {
  const blocks: GiftBlock[] = []
  let lines: string[] = []
  let comments: string[] = []
  let [from, at] = [0, 0]
  const end = (): void => {
    const slice = trimSlice({text: lines.join('\n'), at: from})
    if (slice.text !== '') blocks.push({slice, comments: comments.join('\n')})
    lines = []
    comments = []
  }
  for (const line of text.split('\n')) {
    const isComment = line.trimStart().startsWith('//')
    if (line.trim() === '') end()
    else if (/^\s*\$CATEGORY:/.test(line)) {
      // Moodle wants blank lines around it, and would take the question next to it for a part of the name.
      end()
      from = at
      lines.push(line)
      end()
    } else {
      if (lines.length === 0) from = at
      if (isComment) comments.push(line)
      lines.push(isComment ? ' '.repeat(line.length) : line)
    }
    at += line.length + 1
  }
  end()
  return blocks
}

/** The first offset of a sign that no backslash escapes, or -1. */
export function findSign({text}: Slice, sign: string, from = 0): number {
  for (let index = from; index < text.length; index++) {
    if (isEscaped(text, index)) index++
    else if (text.startsWith(sign, index)) return index
  }
  return -1
}

/** Whether a backslash at an offset takes its meaning from the sign after it. */
function isEscaped(text: string, index: number): boolean {
  return text[index] === '\\' && /[\\:#={}~n]/.test(text[index + 1] ?? '')
}

/** Cuts at every unescaped sign; the sign begins the part after it. */
export function splitBefore(slice: Slice, signs: string): Slice[] {
  const parts: Slice[] = []
  let from = 0
  for (let index = 0; index < slice.text.length; index++) {
    if (isEscaped(slice.text, index)) index++
    else if (signs.includes(slice.text[index] ?? '') && index > from) {
      parts.push(cut(slice, from, index))
      from = index
    }
  }
  parts.push(cut(slice, from))
  return parts.map(trimSlice).filter(({text}) => text !== '')
}

/** The text without its backslashes. */
export function unescapeGift(text: string): string {
  return text.replace(/\\([\\:#={}~n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))
}
