import type {SourceScorer} from '../../interchange/draft.ts'
import {matchesWildcards, type WildcardOptions} from '../../interchange/wildcards.ts'

/** As `qtype_multichoice`: the fraction of the option, or the sum of the fractions, from 0 to 1. */
export function scoreChoice(fractions: readonly number[], choose: 'one' | 'several'): SourceScorer {
  return (response) => {
    const chosen: readonly unknown[] = [response].flat()
    const sum = chosen.reduce((total: number, ref) => total + (fractions[Number(ref)] ?? 0), 0)
    return choose === 'one' ? sum : Math.min(1, Math.max(0, sum))
  }
}

interface Fraction {
  readonly fraction: number
}

/** As `qtype_shortanswer`: the first form that matches counts; `*` stands for any text. */
export function scoreTexts(
  forms: readonly ({readonly value: string} & Fraction)[],
  options: WildcardOptions = {},
): SourceScorer {
  return (response) => {
    const typed = String(response).trim()
    return forms.find(({value}) => matchesWildcards(value, typed, options))?.fraction ?? 0
  }
}

/** As `qtype_numerical`: the first range that contains the number counts, with a margin for rounding. */
export function scoreNumbers(
  ranges: readonly ({readonly low: number; readonly high: number} & Fraction)[],
): SourceScorer {
  return (response) => {
    const value = Number(response)
    if (Number.isNaN(value)) return undefined
    const isWithin = ({low, high}: {readonly low: number; readonly high: number}): boolean => {
      const margin = 1e-12 * Math.max(Math.abs(low), Math.abs(high), Math.abs(value))
      return low - margin <= value && value <= high + margin
    }
    return ranges.find(isWithin)?.fraction ?? 0
  }
}

/** As `qtype_match`: the share of left items with their right item. */
export function scoreMatch(key: readonly string[]): SourceScorer {
  return (response) => {
    const pairs = Object.entries(response ?? {})
    const right = pairs.filter(([left, chosen]) => key[Number(left.slice(1))] === chosen).length
    return key.length === 0 ? 0 : right / key.length
  }
}
