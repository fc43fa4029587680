import {type CompletionItem, CompletionItemKind, type Range} from 'vscode-languageserver'
import {folderOf} from '../../compile/file/path-id.ts'
import {isPatternFile} from '../../compile/pattern/pattern-file.ts'
import {sectionTitles} from '../../compile/question/sort-sections.ts'
import type {Point} from '../../diagnostics/diagnostic.ts'
import {kinds} from '../../kinds/kinds.ts'
import {listFields} from '../list-fields.ts'
import type {Names} from '../workspace/list-names.ts'
import {toRelativePath} from '../workspace/rename/link-edits.ts'
import {toRange} from './convert.ts'

export interface CompletionPlace {
  readonly path: string
  readonly text: string
  readonly at: Point
  readonly names: Names
}

/** What can be written at a point: fields, their values, sections, and addresses of links. */
export function complete(place: CompletionPlace): CompletionItem[] {
  const {path, text, at} = place
  const lines = text.split(/\r\n?|\n/)
  const before = (lines[at.line - 1] ?? '').slice(0, at.column - 1)
  if (isInFrontMatter(lines, at.line)) return completeField(place, before, lines)
  const section = /^##\s+([\w ]*)$/.exec(before)?.[1]
  if (section !== undefined && !isPatternFile(path))
    return toItems(sectionTitles, CompletionItemKind.Class, toTyped(at, section))
  const address = /\]\(([^()\s]*)$/.exec(before)?.[1]
  if (address === undefined) return []
  return toItems(listAddresses(place), CompletionItemKind.File, toTyped(at, address))
}

function isInFrontMatter(lines: readonly string[], line: number): boolean {
  if (lines[0]?.replace(/^\uFEFF/, '').trim() !== '---' || line === 1) return false
  const end = lines.findIndex((text, index) => index > 0 && text.trim() === '---')
  return end === -1 || line <= end
}

function completeField(
  {path, names, at}: CompletionPlace,
  before: string,
  lines: readonly string[],
): CompletionItem[] {
  const field =
    /^([\w-]+):/.exec(before)?.[1] ?? (/^\s*-\s/.test(before) ? findListField(before, lines) : undefined)
  if (field !== undefined) {
    const value = /[^\s,[\]:'"]*$/.exec(before)?.[0] ?? ''
    return toItems(listValues(field, names, path), CompletionItemKind.Value, toTyped(at, value))
  }
  if (/^\s/.test(before)) return []
  const range = toTyped(at, before)
  const written = new Set(lines.flatMap((line) => /^([\w-]+):/.exec(line)?.[1] ?? []))
  return listFields(path)
    .filter((name) => !written.has(name))
    .map((label) => ({label, kind: CompletionItemKind.Field, textEdit: {range, newText: `${label}: `}}))
}

/** The field of a list whose items are on lines of their own. */
function findListField(before: string, lines: readonly string[]): string | undefined {
  const index = lines.findIndex((line) => line.startsWith(before))
  const above = lines.slice(0, index).reverse()
  return above.flatMap((line) => /^([\w-]+):/.exec(line)?.[1] ?? [])[0]
}

function listValues(field: string, names: Names, path: string): readonly string[] {
  const values: Readonly<Record<string, readonly string[]>> = {
    kind: kinds,
    category: names.categories,
    difficulty: ['easy', 'medium', 'hard'],
    level: names.levels,
    tags: names.tags,
    track: names.tracks,
    requires: names.patterns.filter((id) => id !== folderOf(path)),
    environments: names.environments,
  }
  return values[field] ?? []
}

/** Files of the same folder first. */
function listAddresses({path, names}: CompletionPlace): readonly string[] {
  const targets = [...names.files, ...names.assets].filter((target) => target !== path)
  const isNear = (target: string): boolean => folderOf(target) === folderOf(path)
  const sorted = [...targets.filter(isNear), ...targets.filter((target) => !isNear(target))]
  return sorted.map((target) => toRelativePath(folderOf(path), target))
}

/** What an item replaces: editors disagree on whether a word can contain `-`, `/` or a space. */
const toTyped = (at: Point, typed: string): Range =>
  toRange({start: {line: at.line, column: at.column - typed.length}, end: at})

function toItems(labels: readonly string[], kind: CompletionItemKind, range: Range): CompletionItem[] {
  return labels.map((label, index) => ({
    label,
    kind,
    textEdit: {range, newText: label},
    // Editors sort by label, which would lose the order.
    sortText: String(index).padStart(6, '0'),
  }))
}
