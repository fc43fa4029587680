import {toHtml} from 'hast-util-to-html'
import {h, s} from 'hastscript'
import {guesserTexts} from '../../diagnostics/messages/guessers.ts'
import type {BankStatistics} from '../../lint/compute-statistics.ts'
import {
  listFamilies,
  listGuessers,
  listPools,
  listSentences,
  listSlow,
  showCounts,
} from './statistics-table.ts'

const style = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff }
table { border-collapse: collapse; margin: 1rem 0 }
th, td { text-align: start; padding: .25rem .75rem .25rem 0; border-block-end: 1px solid #d0d0d0; vertical-align: top }
svg { display: block; max-width: 100%; height: auto }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #1b1b1b } th, td { border-color: #555 } }
`

/** The statistics as one HTML page without scripts, with charts as inline SVG. */
export function showStatisticsPage(statistics: BankStatistics): string {
  const [title = '', ...lines] = showCounts(statistics).split('\n')
  const tree = h(null, [
    {type: 'doctype'},
    h('html', {lang: 'en'}, [
      h('head', [
        h('meta', {charSet: 'utf-8'}),
        h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
        h('title', 'Bank statistics'),
        h('style', style),
      ]),
      h('body', [
        h('h1', 'Bank statistics'),
        h('p', title),
        ...lines.map((line) => h('p', line)),
        h('h2', 'Pools'),
        h('p', 'Sessions are the tests or challenges that can be drawn without repeating a question.'),
        toTable(['Pool', 'Easy', 'Medium', 'Hard', 'Sessions'], listPools(statistics)),
        h('h2', 'Guessing'),
        h(
          'p',
          'What rules that know nothing of the subject earn, with the 95 % interval; the line is chance.',
        ),
        toChart(statistics),
        toTable(
          ['Rule', 'Scope', 'Right', 'By chance', '95 % interval', 'p', 'Verdict'],
          listGuessers(statistics),
        ),
        h('h2', 'Questions that are alike'),
        toTable(['Relation', 'Similarity', 'Questions'], listFamilies(statistics)),
        h('h2', 'Slow to read'),
        toTable(['Question', 'Seconds to read', 'Limit in seconds'], listSlow(statistics)),
        h('h2', 'Repeated sentences'),
        toTable(['Sentence', 'Pattern', 'Questions'], listSentences(statistics)),
      ]),
    ]),
  ])
  return `${toHtml(tree)}\n`
}

function toTable(head: readonly string[], rows: readonly (readonly string[])[]) {
  if (rows.length === 0) return h('p', 'None.')
  return h('table', [
    h(
      'thead',
      h(
        'tr',
        head.map((name) => h('th', {scope: 'col'}, name)),
      ),
    ),
    h(
      'tbody',
      rows.map((row) =>
        h(
          'tr',
          row.map((cell) => h('td', cell)),
        ),
      ),
    ),
  ])
}

const rowHeight = 28
const labelWidth = 430
const barWidth = 370

/** A bar for each rule of the bank: its rate, the interval, and chance as a line. */
function toChart({guessers}: BankStatistics) {
  const shown = guessers.filter(({scope, n}) => scope === 'bank' && n > 0)
  if (shown.length === 0) return h('p', 'No rule chooses an option.')
  const at = (rate: number): number => Math.round(labelWidth + rate * barWidth)
  const height = shown.length * rowHeight
  return s(
    'svg',
    {role: 'img', viewBox: `0 0 ${labelWidth + barWidth} ${height}`, width: labelWidth + barWidth},
    [
      s('title', 'Rate of right picks by rule'),
      ...shown.flatMap(({name, n, right, expected, interval: [from, to], verdict}, row) => {
        const top = row * rowHeight
        const middle = top + rowHeight / 2
        const colour = verdict === 'guessable' ? '#c0392b' : '#7f8c8d'
        return [
          s('text', {x: 0, y: middle + 5, fill: 'currentColor', 'font-size': 14}, guesserTexts[name]),
          s('rect', {
            x: labelWidth,
            y: top + 6,
            width: at(right / n) - labelWidth,
            height: rowHeight - 12,
            fill: colour,
          }),
          s('line', {
            x1: at(from),
            x2: at(to),
            y1: middle,
            y2: middle,
            stroke: 'currentColor',
            'stroke-width': 2,
          }),
          s('line', {
            x1: at(expected / n),
            x2: at(expected / n),
            y1: top + 2,
            y2: top + rowHeight - 2,
            stroke: '#2980b9',
            'stroke-width': 3,
          }),
        ]
      }),
    ],
  )
}
