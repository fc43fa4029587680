import type {Place} from '../diagnostics/diagnostic.ts'
import {nearest} from '../diagnostics/nearest.ts'
import {placeAt} from '../diagnostics/place.ts'
import {report, type SourceFile} from '../diagnostics/source-file.ts'

/** The contents of `{#id flag name=value}`; a flag has the value `''`. */
export interface Attributes {
  readonly id?: string
  readonly values: ReadonlyMap<string, string>
  readonly place: Place
  /** Places of single attributes by name, the id under `#`. */
  readonly places: ReadonlyMap<string, Place>
}

const idPattern = /^(?=.{1,100}$)[a-z0-9]+(?:-[a-z0-9]+)*$/
/** White space around `=` is one invalid token, not three. */
const tokenPattern = /\S+?="[^"]*"|[^\s="]+(?:\s+=\s*|=\s+)\S+|\S+/g

/**
 * The attributes at the end of a text, and the text before them: `ada {#first pin}`.
 * `{1, 2}` or `{ }` at the end is text, as is anything after a backslash.
 */
export function splitAttributes(text: string): {text: string; attributes?: string} {
  const match = /(^|\s)\{(?=[#A-Za-z])([^{}]*)\}\s*$/.exec(text)
  if (!match) return {text}
  return {text: text.slice(0, match.index).trimEnd(), attributes: match[2] ?? ''}
}

/**
 * Reads the text between the braces.
 *
 * @param at the position after `{`
 * @param known the allowed attribute names besides `#id`; any name if undefined
 */
export function readAttributes(
  source: SourceFile,
  text: string,
  at: {line: number; column: number},
  known?: readonly string[],
): Attributes {
  const values = new Map<string, string>()
  const places = new Map<string, Place>()
  let id: string | undefined
  for (const match of text.matchAll(tokenPattern)) {
    const token = match[0]
    const place = placeAt(at.line, at.column + match.index, token.length)
    if (/[\u200B\u2060\uFEFF]/.test(token)) {
      report(source, 'attribute/syntax', {text: token}, place)
      continue
    }
    if (token.startsWith('#')) {
      if (places.has('#')) report(source, 'attribute/repeated', {name: '#'}, place)
      else if (!idPattern.test(token.slice(1))) report(source, 'attribute/id', {value: token.slice(1)}, place)
      else id = token.slice(1)
      places.set('#', place)
      continue
    }
    const [, name, value] = /^([A-Za-z][\w-]*)(?:=(?:"([^"]*)"|[^\s"=]*))?$/.exec(token) ?? []
    if (name === undefined) {
      report(source, 'attribute/syntax', {text: token}, place)
      continue
    }
    if (known && !known.includes(name)) {
      const close = nearest(name, known)
      report(source, 'attribute/unknown', {name, nearest: close, expected: known}, place)
    } else if (places.has(name)) report(source, 'attribute/repeated', {name}, place)
    else values.set(name, value ?? token.slice(name.length + 1))
    places.set(name, place)
  }
  const place = placeAt(at.line, at.column - 1, text.length + 2)
  return {...(id !== undefined && {id}), values, place, places}
}
