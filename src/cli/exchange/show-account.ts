import {toVisible} from '../../diagnostics/code-frame.ts'
import type {Totals} from '../../formats/account/account.ts'
import type {Status} from '../../formats/account/judge-item.ts'
import type {Loss} from '../../interchange/loss.ts'
import type {Output} from '../output.ts'
import {toPaint} from '../paint.ts'

const meanings: Readonly<Record<Status, string>> = {
  exact: 'same text, key and score',
  presentation: 'looks different',
  lossy: 'something is missing, or the score differs',
  refused: 'not carried over',
  duplicate: 'there already',
}

/** How many of which status, and the statuses that occur. */
export function showTotals(totals: Totals, output: Output): string {
  const paint = toPaint(output)
  const width = String(totals.read).length
  const rows = (Object.keys(meanings) as Status[])
    .filter((status) => totals[status] > 0)
    .map(
      (status) =>
        `  ${String(totals[status]).padStart(width)}  ${status.padEnd(12)}  ${paint('dim', meanings[status])}`,
    )
  return [`  ${String(totals.read).padStart(width)}  questions`, ...rows].join('\n')
}

const placesShown = 3

/** The reasons by number, each with its first places. */
export function showReasons(losses: readonly Loss[], output: Output): string {
  const paint = toPaint(output)
  const groups = new Map<string, Loss[]>()
  for (const loss of losses) groups.set(loss.code, [...(groups.get(loss.code) ?? []), loss])
  const order: readonly string[] = ['refused', 'scoring', 'content', 'presentation']
  const sorted = [...groups.values()].sort(
    ([a], [b]) => order.indexOf(a?.effect ?? '') - order.indexOf(b?.effect ?? ''),
  )
  return sorted
    .map((group) => {
      const [first] = group
      if (!first) return ''
      const style = {error: 'red', warning: 'yellow', info: 'cyan'} as const
      const head = `${paint(style[first.severity], `${group.length} ${first.effect}`)}  ${paint('dim', first.code)}`
      const lines = group
        .slice(0, placesShown)
        .map((loss) => `  ${toPosition(loss)}  ${toVisible(loss.message)}`)
      const more = group.length - placesShown
      return [head, ...lines, ...(more > 0 ? [paint('dim', `  and ${more} more`)] : [])].join('\n')
    })
    .join('\n')
}

function toPosition({file, entry, place: {start}}: Loss): string {
  const where = entry === undefined ? file : `${file}!${entry}`
  return `${toVisible(where)}:${start.line}:${start.column}`
}
