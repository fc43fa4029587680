/** Parts of several messages. */
import {characterName, codePoint} from './character-name.ts'

/** A value from a file, truncated and in backticks. */
export const quote = (value: string): string =>
  `\`${value.length > 60 ? `${value.slice(0, 57)}...` : value}\``

export const list = (values: readonly string[]): string => values.map((value) => `\`${value}\``).join(', ')

const maxNames = 5

/** The first of many names: `` `a`, `b` and 3 more ``. */
export function firstOf(names: readonly string[]): string {
  const more = names.length - maxNames
  return more > 0 ? `${list(names.slice(0, maxNames))} and ${digits(more)} more` : list(names)
}

/** Digits in groups: `65,536`. */
export const digits = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')

export interface Limit {
  readonly actual: number
  readonly limit: number
}

/** The actual size and its limit: `(70,000 of 65,536 bytes)`. */
export const excess = ({actual, limit}: Limit, unit: string): string =>
  `(${digits(actual)} of ${digits(limit)} ${unit})`

/** An unknown name, the known name nearest to it, and all known names. */
export interface Guess {
  readonly name: string
  readonly nearest?: string | undefined
  readonly expected: readonly string[]
}

export const guess = (nearest: string | undefined): string =>
  nearest === undefined ? '' : ` (did you mean \`${nearest}\`?)`

/** `Unknown track ...`, with the known names or the reason why there are none. */
export function unknown(what: string, {name, nearest, expected}: Guess, none: string): string {
  const [only, ...others] = expected
  if (only !== undefined && others.length === 0) {
    const close = only === nearest
    return `Unknown ${what} ${quote(name)}; ${close ? `did you mean ${quote(only)}?` : `expected ${quote(only)}`}`
  }
  const known = expected.length > 0 ? `expected one of ${list(expected)}` : none
  return `Unknown ${what} ${quote(name)}${guess(nearest)}; ${known}`
}

/** The expected and actual result of a program. */
export interface Seen {
  readonly environment: string
  readonly expected: string
  readonly seen: string
}

export const difference = ({environment, expected, seen}: Seen): string =>
  `expected ${quote(expected)}, got ${quote(seen || 'nothing')} in ${environment}`

/** What is wrong with a text in the position of a mark; `next` is the character after it. */
export function describeLookalike(mark: string, next: string): string {
  if (/^\[[ xX]\]$/.test(mark)) {
    const space = next === '\u00A0' ? 'No-break space' : 'Unusual space'
    return /\s/.test(next)
      ? `${space} (${codePoint(next)}) after ${quote(mark)}; type an ordinary space`
      : `No space after ${quote(mark)}; add one`
  }
  const [, bullet, unspaced] = /^([-*+])(\[[ xX]\])$/.exec(mark) ?? []
  if (bullet !== undefined) return `No space in ${quote(mark)}; write \`${bullet} ${unspaced}\``
  const odd = [...new Set(mark.match(/[^\x20-\x7E]/gu))].map(codePoint).join(', ')
  return `${quote(mark)}${odd === '' ? '' : ` (${odd})`} is not a mark; write \`[x]\` or \`[ ]\``
}

/** A line that looks like structure and is text to Markdown. */
export interface Swallowed {
  readonly structure: string
  readonly cause:
    | 'character'
    | 'space'
    | 'bullet'
    | 'indent'
    | 'blank-line'
    | 'closing'
    | 'head'
    | 'language'
    | 'short'
  /** The sign of the structure. */
  readonly sign: string
  /** The look-alike used instead of the sign or a space. */
  readonly character?: string
}

export function describeSwallowed({structure, cause, sign, character}: Swallowed): string {
  if (cause === 'language')
    return `No language is called ${quote(sign)}; replace the ${characterName(character ?? sign)}`
  const article = /^[aeiou]/.test(structure) ? 'an' : 'a'
  return `Markdown reads this line as text, not as ${article} ${structure}; ${describeCause(cause, sign, character)}`
}

function describeCause(cause: Swallowed['cause'], sign: string, character: string | undefined): string {
  if (character !== undefined) return `replace the ${characterName(character)}`
  if (cause === 'space') return `add a space after ${quote(sign)}`
  if (cause === 'bullet') return `write ${quote(`- ${sign}`)}`
  if (cause === 'indent') return 'indent it less'
  if (cause === 'blank-line') return 'add a blank line above it'
  if (cause === 'short') return 'write three backticks'
  if (cause === 'head') return 'give the table a head with as many cells'
  return 'close the fence above it'
}
