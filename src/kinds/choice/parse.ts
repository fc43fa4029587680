import type {Code, List, RootContent} from 'mdast'
import type {Edit, Place} from '../../diagnostics/diagnostic.ts'
import {type ContentContext, checkNodes, isUnclosed} from '../../markdown/check-nodes.ts'
import {limits} from '../../markdown/limits.ts'
import {placeOf} from '../../markdown/node-place.ts'
import type {Block} from '../../markdown/sections.ts'
import {report, type SourceFile} from '../../markdown/source-file.ts'
import type {Draft} from '../parser.ts'
import {isOptionList} from './marks.ts'
import {type ParsedOption, parseOption} from './parse-option.ts'

/** Whether a block has options; asked without its text, so an escaped bracket counts as one too. */
export function hasOptions(block: Block): boolean {
  return block.lead.some((node) => node.type === 'list' && isOptionList({lines: []}, node))
}

/** Reads the task list of a block: checked items are the key, the others distractors. */
export function parseChoice(context: ContentContext, block: Block): Draft<'choice'> {
  const {source} = context
  const {lead} = block
  const first = lead.findIndex((node) => node.type === 'list' && isOptionList(source, node))
  const lists = first === -1 ? [] : collectLists(context, lead.slice(first))
  const options = lists
    .flatMap((list) => list.children)
    .map((item, index) => parseOption(context, item, letterOf(index)))
  const place = lists[0] ? placeOf(lists[0]) : placeOf(block.heading)
  // A fence without an end took the options behind it along, so their number says nothing.
  if (!isUnclosed(source, lead.at(-1))) checkCount(source, options, place)
  checkRepetitions(source, options)

  const key = options.filter(({checked}) => checked).map(({option}) => option.id)
  const credits = options.flatMap(({option, credit}) =>
    credit === undefined ? [] : [[option.id, credit] as const],
  )
  const rationales = options.flatMap(({option, rationale}) =>
    rationale ? [[option.id, rationale] as const] : [],
  )
  return {
    stem: first === -1 ? lead : lead.slice(0, first),
    own: {
      kind: 'choice',
      multiple: key.length > 1,
      options: options.map(({option}) => option),
      key,
      ...(credits.length > 0 && {credit: Object.fromEntries(credits)}),
      rationales: Object.fromEntries(rationales),
    },
    places: new Map<string, Place>([
      ['options', place],
      ...options.map((option, index): [string, Place] => [`options.${index}`, option.place]),
    ]),
  }
}

/** The lists of options, with a report of everything else that stands from the first one on. */
function collectLists(context: ContentContext, nodes: readonly RootContent[]): List[] {
  const {source} = context
  const lists: List[] = []
  let interrupted = false
  let reportedText = false
  for (const node of nodes) {
    if (node.type === 'list' && isOptionList(source, node)) {
      if (lists.length > 0 && !interrupted)
        report(source, 'choice/second-list', {}, placeOf(node.children[0] ?? node))
      if (node.ordered) reportNumbers(source, node)
      lists.push(node)
      interrupted = false
    } else if (node.type === 'code') {
      reportFence(context, node)
      interrupted = true
    } else {
      checkNodes(context, [node])
      if (node.type === 'html') continue
      if (!reportedText) report(source, 'choice/text-after-options', {}, placeOf(node))
      reportedText = true
      interrupted = true
    }
  }
  return lists
}

/**
 * A fence at the margin behind an option:
 *
 * ````markdown
 * - [ ] this one:
 * ```python
 * print(1)
 * ```
 * ````
 */
function reportFence(context: ContentContext, node: Code): void {
  const {source} = context
  if (isUnclosed(source, node)) return checkNodes(context, [node])
  const place = placeOf(node)
  const edits: Edit[] = []
  for (let line = place.start.line; line <= place.end.line; line++) {
    if (source.lines[line - 1]?.trim() === '') continue
    edits.push({place: {start: {line, column: 1}, end: {line, column: 1}}, text: '  '})
  }
  report(source, 'choice/fence-outside', {}, place, {fix: {title: 'Indent the fence by two spaces', edits}})
}

function reportNumbers(source: SourceFile, list: List): void {
  const edits = list.children.flatMap((item): Edit[] => {
    const {start} = placeOf(item)
    const number = /^\d+[.)]/.exec(source.lines[start.line - 1]?.slice(start.column - 1) ?? '')?.[0]
    if (number === undefined) return []
    const end = {line: start.line, column: start.column + number.length}
    return [{place: {start, end}, text: '-'}]
  })
  report(source, 'choice/numbered-options', {}, placeOf(list.children[0] ?? list), {
    fix: {title: 'Write `-` for each number', edits},
  })
}

function checkCount(source: SourceFile, options: readonly ParsedOption[], place: Place): void {
  const checked = options.filter((option) => option.checked).length
  if (options.length === 0) report(source, 'question/no-kind', {}, place)
  else if (options.length === 1) report(source, 'choice/one-option', {}, place)
  else if (options.length > limits.options) {
    report(source, 'limit/options', {actual: options.length, limit: limits.options}, place)
  } else if (checked === 0) report(source, 'choice/no-key', {}, place)
  else if (checked === options.length) report(source, 'choice/no-distractor', {}, place)
}

function checkRepetitions(source: SourceFile, options: readonly ParsedOption[]): void {
  const ids = new Map<string, Place>()
  const contents = new Map<string, ParsedOption>()
  for (const parsed of options) {
    const {id, content} = parsed.option
    const sameId = ids.get(id)
    if (sameId) reportSecond(source, 'choice/repeated-id', {id}, parsed.place, sameId)
    ids.set(id, sameId ?? parsed.place)
    const shown = comparable(content)
    const same = contents.get(shown)
    if (same && shown !== '') {
      reportSecond(
        source,
        'choice/repeated-option',
        {other: same.option.content.text},
        parsed.place,
        same.place,
      )
    } else contents.set(shown, parsed)
  }
}

function reportSecond<C extends 'choice/repeated-id' | 'choice/repeated-option'>(
  source: SourceFile,
  code: C,
  data: Parameters<typeof report<C>>[2],
  place: Place,
  first: Place,
): void {
  report(source, code, data, place, {related: [{message: 'the first one', file: source.path, place: first}]})
}

/** What a learner sees of an option; white space tells options apart in code only. */
function comparable({text, html, code}: ParsedOption['option']['content']): string {
  if (html.includes('<img')) return html
  return code ? text.normalize('NFC') : text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** `a` to `z`; what is beyond is over the limit, and still gets an id of its own. */
function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : `option-${index + 1}`
}
