import type {Nodes, RootContent} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import type {MarkedItem} from '../../task-list/parse-item.ts'

const nouns = '(?:options?|answers?|choices?|alternatives?|responses?|statements?|ones?)'
const holds =
  '(?:(?:is|are) )?(?:both |all )?(?:apply|applies|holds?|correct|right|true|wrong|incorrect|false|possible|valid)'
const end = `(?: ${holds})?[.!]?$`
const ordinal = '(?:the )?(?:1st|2nd|3rd|4th|first|second|third|fourth|last)'
const quantity =
  '(?:all|everything|none|both|any|neither|either|each|some|every|one|two|three|only one|more than one|at least one)'

/** `all of the above`, `None of these options`, `All answers are correct`, `the previous answer`. */
const pointsAtOthers = [
  `^(?:only )?${quantity}(?: of)?(?: the)? (?:above|below|others?|previous|preceding|foregoing|mentioned|listed|given)(?: ${nouns})?${end}`,
  `^${quantity} of (?:these|those|the(?: other)?)(?: ${nouns})${end}`,
  `^${quantity} of (?:these|those)${end}`,
  `^(?:all|both|no|every)(?: the)?(?: other)? (?:options?|answers?|choices?|alternatives?)${end}`,
  `^(?:all|none|neither|both|two|three)(?: of them)? (?:is|are) (?:correct|right|true|wrong|incorrect|false|valid)[.!]?$`,
  `^(?:both )?${ordinal}(?:,? (?:and|or|&) ${ordinal})+${end}`,
  `^(?:not |see |same |as |something |anything |other |than |listed |mentioned |given )+(?:the )?above${end}`,
  `^the above${end}`,
  `^(?:both |all |only )?(?:the |of the )?(?:previous|preceding) (?:two|three)${end}`,
  `\\b${nouns} (?:above|below)\\b`,
  `\\b(?:above|below|previous|preceding) (?:options?|answers?|choices?|alternatives?)\\b`,
  `^(?:only )?the (?:first|second|third|fourth|last)(?: two| three)? (?:options?|answers?|choices?|alternatives?)${end}`,
].map((source) => new RegExp(source, 'i'))

const name = '\\(?(?:[a-fA-F]|10|[1-9])(?:\\)|\\.(?= ))?'
const separator = '(?:,? (?:and|or|nor|&|\\+) |, ?| ?[/&+] ?| ?[-\u2013] ?)'
const namesOthers = new RegExp(
  `^(?<lead>(?:(?:both|either|neither|only|the|(?:options?|answers?|choices?)) )*)(?<names>${name}(?:${separator}${name})*)(?<only> (?:only|both))?${end}`,
  'i',
)

/**
 * Reports options that lose their sense when the options are shuffled: they point at the others, or name them by letter
 * or number. A name that the stem or an option has for something of its own refers to that.
 */
export function checkPositionReferences(
  source: SourceFile,
  items: readonly (MarkedItem & {readonly pin?: unknown})[],
  stem: readonly RootContent[],
): void {
  const texts = items.map(({nodes}) => toProse(nodes))
  const named = texts.map((text) => findPositions(text, items.length))
  // Most options name none.
  const isAnyNamed = named.some((positions) => positions.length > 0)
  const names = isAnyNamed ? namesElsewhere(stem, texts) : new Set<string>()
  for (const [index, {pin, content, place}] of items.entries()) {
    if (pin !== undefined) continue
    const text = texts[index] ?? ''
    const positions = named[index] ?? []
    const isNamed =
      positions.some(({at}) => at !== index && named[at]?.length === 0) &&
      !positions.every(({name}) => names.has(name))
    if (isNamed || pointsAtOthers.some((pattern) => pattern.test(text)))
      report(source, 'choice/position-reference', {text: content.text}, place)
  }
}

interface NamedPosition {
  readonly name: string
  readonly at: number
}

/** The positions that a text names, if it does nothing else and all of them exist. */
function findPositions(text: string, count: number): readonly NamedPosition[] {
  const {lead = '', names = '', only} = namesOthers.exec(text)?.groups ?? {}
  const found = (names.match(/(?<![a-z])[a-f](?![a-z])|\d+/gi) ?? []).map((name) => ({
    name,
    at: toIndex(name),
  }))
  // A lower-case letter alone is likelier to be a name in code.
  const isBare = lead === '' && only === undefined && /^[a-f](?![).])/.test(names)
  const isOne = found.length === 1 && lead === '' && only === undefined
  return isBare || isOne || found.some(({at}) => at >= count) ? [] : found
}

function toIndex(name: string): number {
  return /\d/.test(name) ? Number(name) - 1 : name.toLowerCase().charCodeAt(0) - 97
}

/** Single letters and numbers that stand for something in the stem, or are the whole of an option. */
function namesElsewhere(stem: readonly RootContent[], texts: readonly string[]): ReadonlySet<string> {
  const numbers = stem.flatMap((node) =>
    node.type === 'list' && node.ordered
      ? node.children.map((_, index) => `${index + (node.start ?? 1)}`)
      : [],
  )
  const words = stem.flatMap((node) => toText(node).match(/(?<![\w.])\w+(?![\w)])/g) ?? [])
  return new Set([...numbers, ...words, ...texts])
}

/** The text without its code, in which letters and numbers are not references. */
function toProse(nodes: readonly Nodes[]): string {
  const text = nodes.map((node): string => {
    if (node.type === 'inlineCode' || node.type === 'code') return '`'
    return 'children' in node ? toProse(node.children) : toText(node)
  })
  return text.join('').replace(/\s+/g, ' ').trim()
}
