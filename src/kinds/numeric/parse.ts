import type {Place} from '../../diagnostics/diagnostic.ts'
import {report} from '../../diagnostics/source-file.ts'
import {placeOf} from '../../markdown/node-place.ts'
import type {ContentContext} from '../../markdown/rich-text/check-nodes.ts'
import {toRichText} from '../../markdown/rich-text/to-rich-text.ts'
import {areNumbers} from '../../matching/numeric/are-numbers.ts'
import {readNumericRule} from '../../matching/numeric/parse.ts'
import {collectRationales, readMarkedList} from '../../task-list/read-marked-list.ts'
import {reportContent} from '../../task-list/section-content.ts'
import type {Draft, KindBlock, KindParts} from '../shared/parser.ts'
import {roundScore} from '../shared/score.ts'

const content = {name: 'Answer', expected: 'a task list of numbers such as `- [x] 42`'}

/** Whether there is an `Answer` whose checked items are all numbers. */
export function isNumeric({sections}: KindParts): boolean {
  const section = sections.get('Answer')
  return section !== undefined && areNumbers(section.children)
}

/** Reads the task list of the `Answer` section: checked items are accepted, the others are foreseen mistakes. */
export function parseNumeric(context: ContentContext, block: KindBlock<'numeric'>): Draft<'numeric'> {
  const {source} = context
  const {units = [], unitPenalty = 1, input} = block.fields
  const section = block.sections.get('Answer')
  const heading = placeOf(section?.heading ?? block.heading)
  const {before, items, place, isComplete} = readMarkedList(context, section?.children ?? [], {
    attributes: ['credit'],
    fallbackPlace: heading,
  })
  // A mark without a space after its bullet was already reported.
  if (isComplete) reportContent(context, before, content)
  else toRichText(context, before)
  if (section && isComplete && before.length === 0 && items.length === 0)
    report(source, 'section/content', content, heading)
  const key = readNumericRule(context, items, units, {
    creditWithoutUnit: roundScore(1 - unitPenalty),
    placeOfUnit: (index) => block.placeOfField(`units.${index}`),
  })
  const hasUnit = units.length > 0 || key.units.length > 0
  if (block.fields.unitPenalty !== undefined && key.forms.length > 0 && !hasUnit)
    report(source, 'numeric/unit-penalty', {}, block.placeOfField('unitPenalty'))
  if (input === 'unit' && key.forms.length > 0 && !hasUnit)
    report(source, 'numeric/input', {}, block.placeOfField('input'))
  return {
    stem: block.lead,
    own: {kind: 'numeric', ...(input && {input}), key, rationales: collectRationales(items)},
    places: new Map<string, Place>([
      ['', place],
      ...items.map(({id, place}): [string, Place] => [
        `forms.${key.forms.findIndex((form) => form.id === id)}`,
        place,
      ]),
    ]),
  }
}
