import type {Place} from '../../diagnostics/diagnostic.ts'
import {placeAt} from '../../diagnostics/place.ts'
import type {SourceFile} from '../../diagnostics/source-file.ts'
import {limits} from '../limits.ts'
import type {Fields} from '../yaml/yaml-fields.ts'

/** `name: one value` or `name: [a, b]`, without characters that are special in YAML. */
const field = /^([A-Za-z][\w-]{0,63}):( +)(?:([A-Za-z0-9](?:[\w .,/()+-]|:(?=\w))*)|\[([\w ,.-]+)\])$/
const element = /^( *)([A-Za-z0-9](?:[\w .-]*[\w.-])?) *$/
const forbidden = new Set(['constructor', 'prototype'])

interface Collected {
  readonly values: Fields['values']
  readonly places: Map<string, Place>
  readonly keys: Map<string, Place>
}

/**
 * Fast path for YAML of single values and flat lists, which most front matter consists of. The result is the same as from
 * the parser. Returns undefined for any other text.
 */
export function readPlainYaml(
  source: SourceFile,
  text: string,
  firstLine: number,
  place: Place,
): Fields | undefined {
  const lines = text.split('\n')
  if (lines.length > limits.yamlKeys) return undefined
  const collected: Collected = {values: Object.create(null), places: new Map(), keys: new Map()}
  // The mapping comes first, as from the parser; its end is set after all fields were read.
  collected.places.set('', place)
  let end = place.end
  for (const [index, text] of lines.entries()) {
    const line = firstLine + index
    // `text` lacks the indent of an indented fence.
    const column = (source.lines[line - 1]?.length ?? 0) - text.length + 1
    if (column < 1 || !readField(collected, text, line, column)) return undefined
    end = {line, column: column + text.length}
  }
  const [first] = collected.keys.values()
  if (first) collected.places.set('', {start: first.start, end})
  return {...collected, place}
}

function readField({values, places, keys}: Collected, text: string, line: number, column: number): boolean {
  const [, name = '', gap = '', value, list] = field.exec(text) ?? []
  if (name === '' || keys.has(name) || forbidden.has(name) || text.endsWith(' ')) return false
  const at = column + name.length + 1 + gap.length
  keys.set(name, placeAt(line, column, name.length))
  places.set(name, placeAt(line, at, text.length - (at - column)))
  if (value !== undefined) {
    values[name] = value
    return true
  }
  const elements: string[] = []
  let from = at + 1
  for (const piece of (list ?? '').split(',')) {
    const [, indent = '', word] = element.exec(piece) ?? []
    if (word === undefined) return false
    places.set(`${name}.${elements.length}`, placeAt(line, from + indent.length, word.length))
    elements.push(word)
    from += piece.length + 1
  }
  values[name] = elements
  return true
}
