import type {Question} from '../kinds/kinds.ts'
import {listWords, toProse} from '../markdown/rich-text/prose.ts'

const wordsPerMinute = 200
const secondsPerLineOfCode = 4

/** How long title, stem and the texts next to it take to read; blank lines of code take no time. */
export function estimateSeconds({title, stem}: Question, shown: readonly string[]): number {
  const words = [toProse(title, 'keep'), toProse(stem, 'keep'), ...shown].flatMap(listWords).length
  const lines = (stem.code ?? []).flatMap((block) => block.lines).filter((line) => line.trim() !== '').length
  return Math.round((words * 60) / wordsPerMinute + lines * secondsPerLineOfCode)
}
