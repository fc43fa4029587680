import type {KeySide, PublicSide} from '../shared/sides.ts'
import {toGuidance, toPublicHeader} from '../shared/split-question.ts'
import type {LineKey, LineQuestion, PublicLineQuestion} from './schema.ts'

export const linePublicSide: PublicSide<'line'> = {toPublic, guessChance}

export const lineKeySide: KeySide<'line'> = {toKey, findDanglingIds}

/** Copies the public fields one by one, so a new field stays private until it is listed here. */
function toPublic(question: LineQuestion): PublicLineQuestion {
  return {
    kind: 'line',
    ...toPublicHeader(question),
    fence: question.fence,
    lineCount: question.lineCount,
    multiple: question.multiple,
  }
}

function toKey(question: LineQuestion): LineKey {
  return {
    key: question.key,
    rationales: question.rationales,
    ...toGuidance(question),
  }
}

/** Lines in the key and the rationales that the fence lacks, and a fence that the stem lacks. */
function findDanglingIds({stem, fence, lineCount, key, rationales}: LineQuestion): string[] {
  const lines = [...key, ...Object.keys(rationales).map(Number)]
  const dangling = lines.filter((line) => !(line >= 1 && line <= lineCount)).map(String)
  return stem.code?.[fence] ? dangling : [...dangling, `fence ${fence}`]
}

/** One of all lines, or one of all non-empty sets of lines. */
function guessChance({multiple, lineCount}: PublicLineQuestion): number {
  return multiple ? 1 / (2 ** lineCount - 1) : 1 / lineCount
}
