import type {Question} from '../kinds/kinds.ts'
import {listWords, toProse} from '../markdown/rich-text/prose.ts'
import type {RichText} from '../markdown/rich-text/rich-text.ts'

const wordsPerMinute = 200
const secondsPerLineOfCode = 4

/** How long title, stem and the texts next to it take to read; blank lines of code take no time. */
export function estimateSeconds({title, stem}: Question, shown: readonly string[]): number {
  const lines = (stem.code ?? []).flatMap((block) => block.lines).filter((line) => line.trim() !== '').length
  return toSeconds([toProse(title, 'keep'), toProse(stem, 'keep'), ...shown], lines)
}

/** How long inline text takes to read. */
export const estimateInlineSeconds = (text: RichText): number => toSeconds([toProse(text, 'keep')], 0)

function toSeconds(texts: readonly string[], lines: number): number {
  const words = texts.flatMap(listWords).length
  return Math.round((words * 60) / wordsPerMinute + lines * secondsPerLineOfCode)
}
