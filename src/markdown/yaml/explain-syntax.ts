import {quote} from '../../diagnostics/message-parts.ts'

/** Why YAML cannot be read, where the author made the error, in words that need no knowledge of YAML. */
export interface SyntaxFault {
  readonly reason: string
  readonly start: number
  readonly end: number
  /** What replaces the text from `start` to `end`, if the intent is certain. */
  readonly replacement?: string
}

interface Line {
  readonly text: string
  readonly offset: number
}

/** A line that begins a field: its indent, name, and value. */
const fieldLine = /^( *)([^\s:#"'[\]{},|>@`%&*!?-][^:#]*?)[ \t]*:[ \t]+(.*)$/
/** A Markdown link at the start of a value, which YAML would read as a list. */
const linkStart = /^!?\[[^\]]*\]\(/
/** One in a list on one line. */
const listedLink = /[[,]\s*\[[^\]]*\]\(/
/** A field whose colon is another sign or missing. */
const otherSign =
  /^([A-Za-z][\w-]*)(\s*(?:[-=]>|:?[=;→]|\.(?=\s)|\s[-–—~|](?=\s))\s*|[ \t]+)([^\s:=#][^:#]*?)\s*(?:#.*)?$/

/**
 * Explains an error of the YAML parser by the lines at which it stopped.
 *
 * @param offset where the parser stopped
 */
export function explainSyntax(text: string, offset: number): SyntaxFault {
  const lines = toLines(text)
  const index = Math.max(
    0,
    lines.findLastIndex((line) => line.offset <= offset),
  )
  const line = lines[index] ?? {text: '', offset: 0}
  const next = lines.slice(index + 1).find((other) => other.text.trim() !== '')
  return (
    explainTab(line, lines[index - 1]) ??
    explainField(line, next) ??
    explainList(line) ?? {
      reason: /^ /.test(line.text)
        ? 'This line belongs to no field; indent it like the line above it, or write `name: value` at the margin'
        : 'This line is not a field; write one `name: value` per line',
      start: line.offset + (line.text.length - line.text.trimStart().length),
      end: line.offset + line.text.length,
    }
  )
}

function toLines(text: string): Line[] {
  let offset = 0
  return text.split('\n').map((line) => {
    const found = {text: line, offset}
    offset += line.length + 1
    return found
  })
}

function explainTab({text, offset}: Line, before: Line | undefined): SyntaxFault | undefined {
  const [indent] = /^ *\t[ \t]*/.exec(text) ?? []
  if (indent === undefined) return undefined
  const isBelowName = /:\s*$/.test(before?.text ?? '')
  return {
    reason: `A tab cannot indent a line; ${isBelowName ? 'type spaces' : 'remove it'}`,
    start: offset,
    end: offset + indent.length,
    replacement: isBelowName ? indent.replaceAll('\t', '  ') : '',
  }
}

function explainField({text, offset}: Line, next: Line | undefined): SyntaxFault | undefined {
  const [, indent = '', name = '', value = ''] = fieldLine.exec(text) ?? []
  if (name === '') return undefined
  const start = offset + text.indexOf(value, indent.length + name.length + 1)
  const fault = (reason: string, replacement?: string): SyntaxFault => ({
    reason,
    start,
    end: start + value.length,
    ...(replacement !== undefined && {replacement}),
  })
  const [sign = ''] = value
  if (/^:\s/.test(value))
    return fault(`Second colon after ${quote(name)}; remove it`, value.replace(/^[:\s]+/, ''))
  if (/^- /.test(value)) return fault(`Write the list of \`${name}\` as \`[one, two]\``)
  if (/^[|>]/.test(value))
    return fault(`Text after \`${sign}\`; indent it on the next line, or remove the sign`)
  if (listedLink.test(value)) return fault('A Markdown link in a list needs quotes')
  if (linkStart.test(value)) return fault('A Markdown link needs quotes', quoteValue(value))
  if (/^[@`%*]/.test(value))
    return fault(
      `A value that begins with ${sign === '`' ? 'a backtick' : quote(sign)} needs quotes`,
      quoteValue(value),
    )
  if (/^["']/.test(value))
    return fault(
      sign === "'"
        ? "Text after the closing quote; write a `'` inside single quotes twice"
        : 'Text after the closing quote; write `\\"` inside double quotes',
    )
  if (/[,;]?\s[A-Za-z][\w-]*: /.test(value) && /^[\w-]+[,;]?\s[A-Za-z][\w-]*: [\w-]+$/.test(value))
    return fault('Two fields on one line; write one `name: value` per line')
  if (/:\s|:$/.test(value)) return fault('A value with a colon needs quotes', quoteValue(value))
  const below = next ? next.text.length - next.text.trimStart().length : 0
  if (value !== '' && next && below > indent.length)
    return {
      reason: `This line is indented further than \`${name}\` above it; remove the spaces at its start`,
      start: next.offset,
      end: next.offset + below,
      ...(/^\s*[A-Za-z][\w-]*:/.test(next.text) && {replacement: indent}),
    }
  return undefined
}

function explainList({text, offset}: Line): SyntaxFault | undefined {
  const [, indent = '', dash, value = ''] = /^( *)(- +)(.*)$/.exec(text) ?? []
  if (dash === undefined) return undefined
  const start = offset + indent.length
  if (linkStart.test(value) || value.startsWith('`'))
    return {
      reason: value.startsWith('`')
        ? 'A value that begins with a backtick needs quotes'
        : 'A Markdown link needs quotes',
      start: start + dash.length,
      end: offset + text.length,
      replacement: quoteValue(value),
    }
  return {reason: 'A field begins with its name, not with `- `', start, end: start + 1}
}

const quoteValue = (value: string): string => `"${value.replace(/[\\"]/g, '\\$&')}"`

/** A field without a colon, or with another sign in its place. */
export interface MissingColon {
  readonly key: string
  readonly value: string
  readonly start: number
  readonly end: number
  /** Whether the intent is certain: there is a sign, or the value is one word. */
  readonly isCertain: boolean
}

/** Finds fields without a colon at the margin, in YAML that has an error. */
export function findMissingColons(text: string): MissingColon[] {
  return toLines(text).flatMap(({text: line, offset}) => {
    const [, key, sign = '', value] = otherSign.exec(line) ?? []
    if (key === undefined || value === undefined) return []
    const isCertain = sign.trim() !== '' || !/\s/.test(value)
    return [{key, value, start: offset, end: offset + line.trimEnd().length, isCertain}]
  })
}
