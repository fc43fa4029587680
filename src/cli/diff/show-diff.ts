import {toVisible} from '../../diagnostics/code-frame.ts'
import {toPaint} from '../paint.ts'
import {describeChange} from './describe-change.ts'
import type {DiffReport} from './formats.ts'

/** The difference for people: one line for each change. */
export function showDiff(report: DiffReport, look: {readonly colour: boolean}): string {
  const paint = toPaint(look)
  const {added, removed, renamed, likelyRenamed, changed, faulty} = report
  // Ids and texts are an author's: nothing in them may act on a terminal.
  const lines = [
    ...added.map((id) => `${paint('green', 'added')}    ${toVisible(id)}`),
    ...removed.map((id) => `${paint('red', 'removed')}  ${toVisible(id)}`),
    ...renamed.map(([from, to]) => toVisible(`renamed  ${from} -> ${to}`)),
    ...likelyRenamed.map(([from, to]) =>
      toVisible(`likely renamed  ${from} -> ${to}; add \`formerly: [${from}]\` to its front matter`),
    ),
    ...changed.flatMap(({id, changes, isRaised, revision}) => [
      `${paint('bold', toVisible(id))}${isRaised ? ` (revision ${revision})` : ''}`,
      ...changes.map((change) => toVisible(`  ${describeChange(change)}`)),
    ]),
    ...faulty.map((file) => toVisible(`not compared, because it has errors: ${file}`)),
  ]
  return lines.length === 0 ? 'No changes\n' : `${lines.join('\n')}\n`
}
