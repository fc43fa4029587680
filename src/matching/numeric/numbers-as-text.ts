import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {placeOfNodes} from '../../markdown/node-place.ts'
import type {MarkedItem} from '../../task-list/parse-item.ts'
import {isNumberText} from './are-numbers.ts'
import {isFault, readNotation} from './notation.ts'

const number = '[+\\-\u2212]?(?:\\d+(?:[.,]\\d+)?|[.,]\\d+)'
const unit = '[A-Za-z\u00B0\u00B5\u03A9%/]+'

/** Estimates, bounds, ranges, decimal commas, and numbers followed by a word. */
const intended = [
  `^(?:[~\u2248<>\u2264\u2265=]+|(?:about|approx(?:\\.|imately)?|circa|ca\\.?|around|roughly|at least|at most|up to|less than|more than|over|under)\\s) ?${number}(?: ?${unit})?$`,
  `^${number} ?(?:-|\u2013|\u2014|to|or|\\.\\.\\.?|\u2026) ?${number}(?: ?${unit})?$`,
  `^[+\\-\u2212]?\\d*,\\d+(?: ?${unit})?$`,
  `^${number} ${unit}$`,
].map((source) => new RegExp(source, 'i'))

/**
 * Reports accepted forms of a text that may be meant as numbers, and those that keep other forms from being numbers: as
 * a text, `10 ± 1` does not accept `10`.
 */
export function reportNumbersAsText(source: SourceFile, items: readonly MarkedItem[]): void {
  const accepted = items.filter(({checked}) => checked)
  const plain = accepted.map(toPlain)
  const isExpected = plain.some(isNotation)
  for (const [index, {nodes, content, place}] of accepted.entries()) {
    const text = plain[index]
    if (text !== undefined && isNumberText(text)) continue
    if (isExpected || (text !== undefined && isIntended(text, plain)))
      report(
        source,
        'text/not-a-number',
        {text: content.text.trim()},
        nodes.length > 0 ? placeOfNodes(nodes) : place,
      )
  }
}

/** The text of a form that is neither code nor a pattern. */
function toPlain({content: {text, html}, pattern}: MarkedItem): string | undefined {
  return pattern || /<(?:code|pre)\b/.test(html) ? undefined : text.trim()
}

/** Whether a text can only be a number: it has a margin, is an interval or has a known unit. */
function isNotation(text: string | undefined): boolean {
  if (text === undefined || !isNumberText(text)) return false
  const read = readNotation(text)
  return isFault(read) || read.low !== read.high || read.unit !== ''
}

/** `2 queries` next to `2` is another spelling of it. */
function isIntended(text: string, others: readonly (string | undefined)[]): boolean {
  const isSpelling = others.includes(/^\S+(?= [A-Za-z]+$)/.exec(text)?.[0])
  return !isSpelling && intended.some((pattern) => pattern.test(text))
}
