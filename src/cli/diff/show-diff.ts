import {toVisible} from '../../diagnostics/code-frame.ts'
import {toPaint} from '../paint.ts'
import {describeChange} from './describe-change.ts'
import type {DiffReport} from './formats.ts'

/** The difference for people: one line for each change. */
export function showDiff(report: DiffReport, look: {readonly colour: boolean}): string {
  const paint = toPaint(look)
  const {added, removed, renamed, likelyRenamed, changed, faulty} = report
  const lines = [
    ...added.map((id) => `${paint('green', 'added')}    ${id}`),
    ...removed.map((id) => `${paint('red', 'removed')}  ${id}`),
    ...renamed.map(([from, to]) => `renamed  ${from} -> ${to}`),
    ...likelyRenamed.map(
      ([from, to]) => `likely renamed  ${from} -> ${to}; add \`formerly: [${from}]\` to its front matter`,
    ),
    ...changed.flatMap(({id, changes, isRaised, revision}) => [
      `${paint('bold', id)}${isRaised ? ` (revision ${revision})` : ''}`,
      ...changes.map((change) => `  ${describeChange(change)}`),
    ]),
    ...faulty.map((file) => `not compared, because it has errors: ${file}`),
  ]
  return lines.length === 0 ? 'No changes\n' : `${lines.map(toLine).join('\n')}\n`
}

/** Text of an author cannot end the line; colours of our own stay. */
const toLine = (line: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences of `paint`
  line.replace(/\u001B\[\d+m|[^\u001B]+|\u001B/g, (part) =>
    /^\u001B\[\d+m$/.test(part) ? part : toVisible(part),
  )
