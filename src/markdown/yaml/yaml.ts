import {isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type Scalar} from 'yaml'
import type {Code, DataOf} from '../../diagnostics/catalogue.ts'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {limits} from '../limits.ts'
import {checkDecoded} from '../preflight/scan-characters.ts'
import {readPlainYaml} from '../shortcuts/shortcuts.ts'
import {isAscii, oddSpaces} from '../swallowed/look-alikes.ts'
import {isWellFormed, reportMissingColons, reportMissingSpaces} from './report-syntax.ts'
import type {Fields, YamlValue} from './yaml-fields.ts'
import {createPlacer} from './yaml-places.ts'

interface Traversal {
  readonly source: SourceFile
  readonly text: string
  readonly placeOf: (range: readonly number[] | null | undefined) => Place
  readonly places: Map<string, Place>
  readonly keys: Map<string, Place>
  count: number
  tooDeep: boolean
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Reads a strict subset of YAML: mappings, lists and scalars, without anchors, aliases, tags, merge keys,
 * directives or second documents. Returns undefined if the text has an error.
 *
 * @param firstLine the line of the file on which the YAML begins
 */
export function readYaml(
  source: SourceFile,
  text: string,
  firstLine: number,
  place: Place,
): Fields | undefined {
  return readPlainYaml(source, text, firstLine, place) ?? parseYaml(source, text, firstLine, place)
}

/** The general path, with a parser. */
export function parseYaml(
  source: SourceFile,
  text: string,
  firstLine: number,
  place: Place,
): Fields | undefined {
  const faultsBefore = source.diagnostics.length
  const document = parseDocument(text, {
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: false,
    merge: false,
    // 'silent' would ignore second documents.
    logLevel: 'error',
  })
  const placeIn = createPlacer(source, text, firstLine)
  const placeOf: Traversal['placeOf'] = (range) => (range ? placeIn(range) : place)
  const isMapping = document.contents === null || isMap(document.contents)
  if (document.errors.length > 0 || !isMapping) {
    const areSpacesMissing = reportMissingSpaces(source, text, placeOf)
    const areColonsMissing = reportMissingColons(source, text, placeOf)
    if (areSpacesMissing || areColonsMissing) return undefined
  }
  if (!isWellFormed(source, document, text, placeOf)) return undefined

  const traversal: Traversal = {
    source,
    text,
    placeOf,
    places: new Map(),
    keys: new Map(),
    count: 0,
    tooDeep: false,
  }
  const {contents} = document
  if (contents !== null && !isMap(contents)) report(source, 'yaml/not-a-mapping', {}, placeOf(contents.range))
  const values = contents === null ? {} : readNode(traversal, contents, '', 0)
  if (traversal.count > limits.yamlKeys) {
    report(source, 'limit/yaml-keys', {actual: traversal.count, limit: limits.yamlKeys}, place)
  }
  if (source.diagnostics.length > faultsBefore || typeof values === 'string' || Array.isArray(values))
    return undefined
  return {values, places: traversal.places, keys: traversal.keys, place}
}

function readNode(traversal: Traversal, node: Node | null, path: string, depth: number): YamlValue {
  if (node === null) return ''
  const place = traversal.placeOf(node.range)
  traversal.places.set(path, place)
  if (depth > limits.yamlDepth) {
    if (!traversal.tooDeep) report(traversal.source, 'limit/yaml-depth', {limit: limits.yamlDepth}, place)
    traversal.tooDeep = true
    return ''
  }
  if (isAlias(node)) {
    report(traversal.source, 'yaml/alias', {name: node.source}, place)
    return ''
  }
  if (node.anchor !== undefined) {
    report(
      traversal.source,
      'yaml/anchor',
      {name: node.anchor},
      placeBefore(traversal, node, `&${node.anchor}`),
    )
  }
  if (node.tag !== undefined) {
    report(traversal.source, 'yaml/tag', {tag: node.tag}, placeBefore(traversal, node, '!'))
  }
  if (isSeq<Node>(node)) {
    if (node.flow) checkCommas(traversal, node.items)
    return node.items.map((item, index) => readNode(traversal, item, join(path, String(index)), depth + 1))
  }
  if (isMap<Node, Node>(node)) return readMap(traversal, node.items, path, depth)
  if (!isScalar(node) || typeof node.value !== 'string') return ''
  checkDecoded(traversal.source, node.value, place)
  if (!isAscii(node.value)) checkLookAlike(traversal.source, node, place)
  return node.value
}

/** Between values of one line a comma of another script makes one value of two. */
function checkCommas({source, placeOf}: Traversal, items: readonly Node[]): void {
  for (const item of items) {
    const [comma] = isScalar(item) && item.type === 'PLAIN' ? (/[，、﹐]/.exec(String(item.value)) ?? []) : []
    if (comma !== undefined) report(source, 'yaml/look-alike', {character: comma}, placeOf(item.range))
  }
}

const oddEdge = new RegExp(`^[${oddSpaces}\\u200B\\u2060\\uFEFF]|[${oddSpaces}\\u200B\\u2060\\uFEFF]$`)
const pairs = ['“”', '‘’', '„“', '«»', '""', "''"]

/** A space, quote, comma or backslash that YAML does not know is part of the value. */
function checkLookAlike(source: SourceFile, {type, value}: Scalar, place: Place): void {
  if (typeof value !== 'string') return
  const [backslash] = type === 'QUOTE_DOUBLE' ? (/＼(?=[\\/"abefnrtuUxvLNP_ 0])/.exec(value) ?? []) : []
  const character = type === 'PLAIN' ? findOddEdge(value) : backslash
  if (character !== undefined) report(source, 'yaml/look-alike', {character}, place)
}

/** A pair of typographic quotes is meant. */
function findOddEdge(value: string): string | undefined {
  const [space] = oddEdge.exec(value) ?? []
  const edges = value.charAt(0) + value.charAt(value.length - 1)
  const isQuoted = /^["'“”„‟‘’‚‛«»＂＇]{2}$/.test(edges) && value.length > 1 && !pairs.includes(edges)
  const quote = isQuoted ? /[^"']/.exec(edges)?.[0] : undefined
  return space ?? quote
}

/** The place of the anchor or tag before a value, which the range of the value excludes. */
function placeBefore({text, placeOf}: Traversal, {range}: Node, sign: string): Place {
  const found = text.lastIndexOf(sign, range?.[0] ?? 0)
  if (found === -1) return placeOf(range)
  // A tag may contain a second `!`.
  const at = found - (/[^\s[\]{},]*$/.exec(text.slice(Math.max(found - 200, 0), found))?.[0].length ?? 0)
  return placeOf([at, at + (/^\S+/.exec(text.slice(at, at + 200))?.[0].length ?? 1)])
}

function readMap(
  traversal: Traversal,
  pairs: readonly {key: Node; value: Node | null}[],
  path: string,
  depth: number,
): {[key: string]: YamlValue} {
  const result: {[key: string]: YamlValue} = Object.create(null)
  const seen = new Map<string, Place>()
  for (const {key, value} of pairs) {
    traversal.count++
    const place = traversal.placeOf(key.range)
    if (!isScalar(key) || typeof key.value !== 'string') {
      report(traversal.source, 'yaml/complex-key', {}, place)
      continue
    }
    checkDecoded(traversal.source, key.value, place)
    const name = key.value.normalize('NFC')
    const fault = keyFault(name, seen)
    if (fault) {
      const [code, data] = fault
      const before = seen.get(name)
      const related = before
        ? [{message: 'the first one', file: traversal.source.path, place: before}]
        : undefined
      report(traversal.source, code, data, place, related && {related})
      continue
    }
    seen.set(name, place)
    traversal.keys.set(join(path, name), place)
    result[name] = readNode(traversal, value, join(path, name), depth + 1)
  }
  return result
}

function keyFault(name: string, seen: ReadonlyMap<string, Place>): [Code, DataOf<Code>] | undefined {
  if (name === '') return ['yaml/syntax', {reason: 'No name before the colon; write `name: value`'}]
  if (name === '<<') return ['yaml/merge-key', {}]
  if (forbidden.has(name)) return ['yaml/forbidden-key', {key: name}]
  if (seen.has(name)) return ['yaml/duplicate-key', {key: name}]
  return undefined
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}
