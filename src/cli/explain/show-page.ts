import type {Paint} from '../paint.ts'
import {wrapText} from '../wrap-text.ts'

/** Prose is wrapped at this width; examples are not. */
const width = 80

/** Formats a Markdown page for a terminal: headings without `#`, wrapped prose, indented examples. */
export function showPage(page: string, paint: Paint): string {
  let close: string | undefined
  const shown = joinLines(page).flatMap((line) => {
    const [, fence, info = ''] = /^(`{3,})(.*)$/.exec(line) ?? []
    if (close === undefined && fence !== undefined) {
      close = fence
      return toCaption(info).map((caption) => paint('dim', caption))
    }
    if (line === close) {
      close = undefined
      return []
    }
    if (close !== undefined) return [line === '' ? '' : `    ${line}`]
    const heading = /^#+ (.+)$/.exec(line)?.[1]
    return [heading === undefined ? showProse(line, paint) : paint('bold', heading)]
  })
  return shown.join('\n')
}

/** The lines of a page, with each paragraph and list item on one line. */
function joinLines(page: string): readonly string[] {
  const lines: string[] = []
  let close: string | undefined
  let continues = false
  for (const line of page.split('\n')) {
    const fence = /^`{3,}/.exec(line)?.[0]
    const isProse = close === undefined && fence === undefined && !/^(?:#+ .*)?$/.test(line)
    if (isProse && continues && !/^(?:[-*]|\d+\.) /.test(line)) lines.push(`${lines.pop()} ${line.trim()}`)
    else lines.push(line)
    continues = isProse
    if (close === undefined) close = fence
    else if (line === close) close = undefined
  }
  return lines
}

/** The caption of an example, from the words after its language. */
function toCaption(info: string): string[] {
  const words = info.split(' ').slice(1)
  return words.length > 0 ? [`${words.map((word) => word.replace(/^path=/, '')).join(' ')}:`] : []
}

function showProse(line: string, paint: Paint): string {
  const mark = /^(?:[-*]|\d+\.) /.exec(line)?.[0] ?? ''
  const lines = wrapText(line.slice(mark.length), {mark, width}).join('\n')
  return lines.replace(/^\*\*(.+?)\*\*/, (_, name: string) => paint('bold', name))
}
