import type {Document} from 'yaml'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {quote} from '../../diagnostics/message-parts.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {limits} from '../limits.ts'
import {explainSyntax, findMissingColons} from './explain-syntax.ts'
import {findUnclosed} from './find-unclosed.ts'

type PlaceOf = (range: readonly number[] | null | undefined) => Place

/** A field without a space after its colon, or with a character that only looks like one of the two. */
const unspacedField = /^( *(?:- +)?)([A-Za-z][\w-]*)(:(?:[^\S \t\r\n]|(?=[^\s:=/]))|\uFF1A *)/gm

/** Reports fields without a space, in YAML that cannot be read: elsewhere, they may be text. */
export function reportMissingSpaces(source: SourceFile, text: string, placeOf: PlaceOf): boolean {
  const found = [...text.matchAll(unspacedField)]
  for (const {index, 1: indent = '', 2: key = '', 3: colon = ''} of found) {
    const start = index + indent.length
    const place = placeOf([start, start + key.length + 1])
    const edits = [{place: placeOf([start + key.length, start + key.length + colon.length]), text: ': '}]
    report(source, 'yaml/missing-space', {key}, place, {fix: {title: 'Add a space', edits}})
  }
  return found.length > 0
}

/** Reports fields without a colon, or with another sign in its place. */
export function reportMissingColons(source: SourceFile, text: string, placeOf: PlaceOf): boolean {
  if (findUnclosed(text)) return false
  const found = findMissingColons(text)
  for (const {key, value, start, end, isCertain} of found) {
    const place = placeOf([start, end])
    const fix = {title: 'Write a colon', edits: [{place, text: `${key}: ${value}`}]}
    report(source, 'yaml/missing-colon', {key, value}, place, isCertain ? {fix} : {})
  }
  return found.length > 0
}

/** Whether the YAML can be read; if not, reports why. */
export function isWellFormed(
  source: SourceFile,
  document: Document.Parsed,
  text: string,
  placeOf: PlaceOf,
): boolean {
  const directive = /^%.*/m.exec(text)
  if (directive) {
    report(source, 'yaml/directive', {}, placeOf([directive.index, directive.index + directive[0].length]))
    return false
  }
  const [first] = document.errors
  if (!first) return true
  const placed = placeOf(first.pos)
  if (first.code === 'MULTIPLE_DOCS') report(source, 'yaml/document', {}, placed)
  else if (first.code === 'RESOURCE_EXHAUSTION')
    report(source, 'limit/yaml-depth', {limit: limits.yamlDepth}, placed)
  else reportSyntax(source, first, text, placeOf)
  return false
}

/** Reports an error where the author made it, which may be lines above the place where a parser gives up. */
function reportSyntax(
  source: SourceFile,
  {pos}: Document.Parsed['errors'][number],
  text: string,
  placeOf: PlaceOf,
): void {
  const unclosed = findUnclosed(text)
  if (unclosed) {
    const {sign, offset} = unclosed
    return report(source, 'yaml/unclosed', {sign}, placeOf([offset, offset + 1]))
  }
  const indented = findIndentedStart(text)
  if (indented)
    return report(
      source,
      'yaml/syntax',
      {reason: 'The first field is indented further than those below it'},
      placeOf(indented),
    )
  const {reason, start, end, replacement} = explainSyntax(text, pos[0])
  const place = placeOf([start, end])
  const fix =
    replacement === undefined
      ? undefined
      : {
          title: replacement.trim() === '' ? 'Correct the indent' : `Replace with ${quote(replacement)}`,
          edits: [{place, text: replacement}],
        }
  return report(source, 'yaml/syntax', {reason}, place, {fix})
}

/** The indent of the first field, where a field below it has less. */
function findIndentedStart(text: string): readonly [number, number] | undefined {
  const lines = text.split('\n').filter((line) => !/^\s*(?:#|$)/.test(line))
  const indentOf = (line: string): number => line.search(/[^ ]/)
  const [first = '', ...others] = lines
  if (!others.some((line) => indentOf(line) < indentOf(first))) return undefined
  const start = text.indexOf(first)
  return [start, start + indentOf(first)]
}
