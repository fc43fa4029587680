import {readFileSync} from 'node:fs'

export interface Fence {
  readonly info: string
  readonly text: string
  readonly line: number
}

/** The fences at the margin of a Markdown file, by a reader of its own so that it does not share our parser's faults. */
export function fencesOf(path: string): Fence[] {
  const fences: Fence[] = []
  let open: {marker: string; info: string; line: number; lines: string[]} | undefined
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    const match = /^(`{3,})(.*)$/.exec(line)
    if (open && match?.[1] === open.marker && match[2] === '') {
      fences.push({info: open.info, text: `${open.lines.join('\n')}\n`, line: open.line})
      open = undefined
    } else if (open) open.lines.push(line)
    else if (match?.[1]) open = {marker: match[1], info: match[2] ?? '', line: index + 1, lines: []}
  }
  return fences
}
