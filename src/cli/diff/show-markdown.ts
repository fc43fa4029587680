import type {ChangedQuestion} from '../../compile/changes/diff-banks.ts'
import {toVisible} from '../../diagnostics/code-frame.ts'
import {describeChange} from './describe-change.ts'
import type {DiffReport} from './formats.ts'

/** Changes that decide what a stored response earns. */
const grave = new Set(['key', 'ids', 'kind'])

/** The difference as Markdown, for the summary of a pull request. */
export function showDiffAsMarkdown(report: DiffReport): string {
  const {added, removed, renamed, likelyRenamed, changed, faulty, diagnostics} = report
  const isGrave = ({changes}: ChangedQuestion): boolean => changes.some(({type}) => grave.has(type))
  const parts = [
    toPart(
      'Denied',
      diagnostics.map(({code, message}) => `${toCode(code)}: ${toText(message)}`),
    ),
    toPart('Stored responses are graded differently', changed.filter(isGrave).map(toItem)),
    toPart(
      'Probably renamed',
      likelyRenamed.map(
        ([from, to]) =>
          `${toCode(from)} to ${toCode(to)}: add ${toCode(`formerly: [${from}]`)} to its front matter`,
      ),
    ),
    toPart('Removed', removed.map(toCode)),
    toPart('Added', added.map(toCode)),
    toPart(
      'Renamed',
      renamed.map(([from, to]) => `${toCode(from)} to ${toCode(to)}`),
    ),
    toPart('Other changes', changed.filter((question) => !isGrave(question)).map(toItem)),
    toPart('Not compared, because of errors', faulty.map(toCode)),
  ].filter((part) => part !== '')
  const body = parts.length === 0 ? 'No question changed.' : parts.join('\n\n')
  return `## Changes of the bank\n\n${body}\n`
}

function toPart(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `### ${title}\n\n${items.map((item) => `- ${item}`).join('\n')}`
}

function toItem({id, revision, isRaised, changes}: ChangedQuestion): string {
  const raised = isRaised ? ` (revision ${revision})` : ''
  return `${toCode(id)}${raised}: ${toText(changes.map(describeChange).join('; '))}`
}

/** Text of an author is shown as it is: it can neither link nor mention anybody. */
const toText = (text: string): string =>
  toVisible(text.replace(/\s+/g, ' '))
    .replace(/[\\`*_{}[\]()#+.:!|~-]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/@/g, '@\u200B')

function toCode(text: string): string {
  const visible = toVisible(text)
  const longest = Math.max(0, ...(visible.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return longest > 0 ? `${fence} ${visible} ${fence}` : `${fence}${visible}${fence}`
}
