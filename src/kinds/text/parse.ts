import type {RootContent} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {placeOf} from '../../markdown/node-place.ts'
import type {ContentContext} from '../../markdown/rich-text/check-nodes.ts'
import {reportNumbersAsText} from '../../matching/numeric/numbers-as-text.ts'
import {checkStates} from '../../matching/text/check-states.ts'
import {readTextRule, textAttributes} from '../../matching/text/parse.ts'
import type {TextForm} from '../../matching/text/schema.ts'
import {collectRationales, readMarkedList} from '../../task-list/read-marked-list.ts'
import {reportContent} from '../../task-list/section-content.ts'
import type {Draft, KindBlock, KindParts} from '../shared/parser.ts'

/** Whether there is an `## Answer` that no other kind recognises. */
export function isText({sections}: KindParts): boolean {
  return sections.has('Answer')
}

/** Whether the lead has a gap such as `___`, where added brackets may not be allowed. */
const hasGap = (lead: readonly RootContent[]): boolean => lead.some((node) => toText(node).includes('__'))

/** Reads a task list of responses: checked items are accepted, the others are foreseen mistakes. */
export function parseText(context: ContentContext, block: KindBlock<'text'>): Draft<'text'> {
  const section = block.sections.get('Answer')
  const heading = placeOf(section?.heading ?? block.heading)
  const list = readMarkedList(context, section?.children ?? [], {
    attributes: textAttributes,
    fallbackPlace: heading,
  })
  reportContent(context, list.before, {name: 'Answer', expected: 'a task list such as `- [x] accepted`'})
  const isListed = list.items.length > 0
  if (!block.isKindStated) reportNumbersAsText(context.source, list.items)
  const {fields, patterns} = block
  const key = isListed
    ? readTextRule(context, list, {ignore: fields.ignore, patterns, standsAlone: !hasGap(block.lead)})
    : {forms: [], ignore: []}
  const placeOfForm = new Map(list.items.map(({id, place}) => [id, place]))
  const forms = key.forms.map((form) => ({form, place: placeOfForm.get(form.id) ?? list.place}))
  checkStates(context.source, forms, patterns)
  const input = fields.input === 'line' ? undefined : fields.input
  if (!input) reportLines(context.source, forms)
  return {
    stem: block.lead,
    own: {kind: 'text', ...(input && {input}), key, rationales: collectRationales(list.items)},
    places: new Map<string, Place>([
      ['', list.place],
      ...list.items.map(({id, place}): [string, Place] => [`forms.${id}`, place]),
    ]),
  }
}

/** Nobody can type several lines into an input of one line. */
function reportLines(
  source: SourceFile,
  forms: readonly {readonly form: TextForm; readonly place: Place}[],
): void {
  for (const {form, place} of forms) {
    const lines = form.value.split('\n').length
    if (form.as !== 'pattern' && form.credit > 0 && lines > 1) report(source, 'text/input', {lines}, place)
  }
}
