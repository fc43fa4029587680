import {toVisible} from '../../diagnostics/code-frame.ts'
import {guesserTexts} from '../../diagnostics/messages/guessers.ts'
import type {BankStatistics} from '../../lint/compute-statistics.ts'
import {type Paint, toPaint} from '../paint.ts'
import {count} from '../reporters/wording.ts'

/** Longer lists are cut; JSON has all. */
const maxRows = 20

/** The statistics for people. */
export function showStatistics(statistics: BankStatistics, look: {readonly colour: boolean}): string {
  const paint = toPaint(look)
  const sections = [
    showCounts(statistics),
    showTable(paint, ['Pool', 'easy', 'medium', 'hard', 'sessions'], listPools(statistics)),
    showTable(paint, ['Guessing', 'scope', 'right', 'by chance', '95 %', 'p', ''], listGuessers(statistics)),
    showTable(paint, ['Alike', 'similarity', 'questions'], listFamilies(statistics)),
    showTable(paint, ['Slow to read', 'seconds', 'limit'], listSlow(statistics)),
    showTable(paint, ['Repeated sentence', 'pattern', 'questions'], listSentences(statistics)),
  ]
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}

export function showCounts({counts, partlyCompared}: BankStatistics): string {
  const kinds = Object.entries(counts.kinds).filter(([, number]) => number > 0)
  return [
    `${count(counts.questions, 'question')} in ${count(counts.patterns, 'pattern')}`,
    kinds.map(([kind, count]) => `${count} ${kind}`).join(', '),
    Object.entries(counts.difficulties)
      .map(([name, number]) => `${number} ${name}`)
      .join(', '),
    ...(partlyCompared > 0
      ? [
          `${count(partlyCompared, 'question')} resembled too many others and ${partlyCompared === 1 ? 'was' : 'were'} compared with some of them only; families may be incomplete`,
        ]
      : []),
  ].join('\n')
}

export function listPools({pools}: BankStatistics): string[][] {
  return pools
    .filter(({counts}) => counts.easy + counts.medium + counts.hard > 0)
    .map(({pattern, set, counts, sessions}) => [
      `${pattern} ${set}`,
      String(counts.easy),
      String(counts.medium),
      String(counts.hard),
      sessions === undefined ? '' : String(sessions),
    ])
}

export function listGuessers({guessers}: BankStatistics): string[][] {
  return guessers.map(({name, scope, n, right, expected, interval: [from, to], p, verdict}) => [
    guesserTexts[name],
    scope,
    `${right} of ${n}`,
    expected.toFixed(1),
    n === 0 ? '' : `${percent(from)} to ${percent(to)}`,
    verdict === 'too-few' ? '' : p.toPrecision(2),
    verdict.replace('-', ' '),
  ])
}

export function listFamilies({families}: BankStatistics): string[][] {
  return families.map(({relation, similarity, ids}) => [relation, percent(similarity), ids.join(', ')])
}

export function listSlow({reading}: BankStatistics): string[][] {
  return reading
    .filter(({seconds, limitSeconds}) => limitSeconds !== undefined && seconds > limitSeconds / 2)
    .map(({id, seconds, limitSeconds}) => [id, String(seconds), String(limitSeconds)])
}

export function listSentences({sentences}: BankStatistics): string[][] {
  return sentences.map(({sentence, pattern, count, of}) => [sentence, pattern, `${count} of ${of}`])
}

const percent = (rate: number): string => `${Math.round(rate * 100)} %`

/** Columns of equal width; nothing without rows. */
function showTable(paint: Paint, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const shown = rows.slice(0, maxRows).map((row) => row.map(toVisible))
  const widths = head.map((name, column) =>
    Math.max(name.length, ...shown.map((row) => row[column]?.length ?? 0)),
  )
  const toLine = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        isNumber(cell) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  const more = rows.length > maxRows ? [`and ${rows.length - maxRows} more`] : []
  return [paint('bold', toLine(head)), ...shown.map(toLine), ...more].join('\n')
}

const isNumber = (text: string): boolean => /^[\d.]+$/.test(text)
