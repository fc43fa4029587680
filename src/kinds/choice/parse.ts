import type {RootContent} from 'mdast'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {type ContentContext, isUnclosed} from '../../markdown/check-nodes.ts'
import {placeOf} from '../../markdown/node-place.ts'
import type {Block} from '../../markdown/sections.ts'
import type {Draft} from '../parser.ts'
import {checkCount, checkRepetitions} from './check-options.ts'
import {isGluedOption, reportGluedMarks} from './glued-marks.ts'
import {isOptionList} from './marks.ts'
import {collectLists} from './option-lists.ts'
import {parseOption} from './parse-option.ts'

/** Whether there are options; asked without the text, so an escaped bracket counts as one too. */
export function hasOptions(nodes: readonly RootContent[]): boolean {
  return nodes.some(
    (node) => (node.type === 'list' && isOptionList({lines: []}, node)) || isGluedOption(node),
  )
}

/** Reads the task list of a block: checked items are the key, the others distractors. */
export function parseChoice(
  context: ContentContext,
  block: Pick<Block, 'heading' | 'lead'>,
): Draft<'choice'> {
  const {source} = context
  const {lead} = block
  const first = lead.findIndex((node) => node.type === 'list' && isOptionList(source, node))
  const lists = first === -1 ? [] : collectLists(context, lead.slice(first))
  const options = lists
    .flatMap((list) => list.children)
    .map((item, index) => parseOption(context, item, letterOf(index)))
  const isGlued = reportGluedMarks(source, lead, lists)
  const place = lists[0] ? placeOf(lists[0]) : placeOf(block.heading)
  // A fence without an end took the options behind it along, so their number says nothing.
  if (!isGlued && !isUnclosed(source, lead.at(-1))) checkCount(source, options, place)
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

/** `a` to `z`; what is beyond is over the limit, and still gets an id of its own. */
function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : `option-${index + 1}`
}
