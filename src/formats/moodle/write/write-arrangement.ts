import {element} from '../../../interchange/xml/write-xml.ts'
import type {Kinds} from '../../../kinds/kinds.ts'
import {readOwn} from '../../../matching/read-own.ts'
import {escapeHtml} from '../../writing/question-html.ts'
import type {MoodleItem, MoodleOutput} from './moodle-output.ts'

const gradingTypes = {
  'all-or-nothing': 'ALL_OR_NOTHING',
  position: 'ABSOLUTE_POSITION',
  pairs: 'RELATIVE_NEXT_EXCLUDE_LAST',
  subsequence: 'LONGEST_ORDERED_SUBSET',
} as const

export function writeOrder(question: Kinds['order']['question'], output: MoodleOutput): MoodleItem {
  const {items, key, scoring = 'subsequence'} = question
  if (scoring === 'subsequence') output.report('export/scoring', {rule: 'the number of moves'})
  if (items.length > key.length) output.report('export/part-lost', {part: 'items that do not belong'})
  const ordered = key.flatMap((id) => items.filter((item) => item.id === id))
  return {
    type: 'ordering',
    parts: [
      element('layouttype', {}, 'VERTICAL'),
      element('selecttype', {}, 'ALL'),
      element('selectcount', {}, '0'),
      element('gradingtype', {}, gradingTypes[scoring]),
      element('showgrading', {}, 'SHOW'),
      element('numberingstyle', {}, 'none'),
      ...ordered.map(({content}, index) => {
        const {text, files} = output.inline(content.html)
        return element('answer', {fraction: index + 1, format: 'html'}, element('text', {}, text), ...files)
      }),
    ],
  }
}

/** The heads that imported questions get, because other formats have none. */
const plainHeads = ['Item', 'Match']

export function writeMatch(question: Kinds['match']['question'], output: MoodleOutput): MoodleItem {
  const {left, right, key, heads} = question
  if (heads.some(({text}, index) => text !== plainHeads[index]))
    output.report('export/presentation', {part: 'column headings'})
  if (right.some(({content}) => content.html !== escapeHtml(content.text)))
    output.report('export/presentation', {part: 'markup on the right side'})
  const textOf = new Map(right.map(({id, content}) => [id, content.text]))
  const used = new Set(Object.values(key))
  const write = (html: string, answer: string) => {
    const {text, files} = output.inline(html)
    return element(
      'subquestion',
      {format: 'html'},
      element('text', {}, text),
      ...files,
      element('answer', {}, element('text', {}, answer)),
    )
  }
  return {
    type: 'matching',
    parts: [
      element('shuffleanswers', {}, '1'),
      ...left.map(({id, content}) => write(content.html, textOf.get(readOwn(key, id) ?? '') ?? '')),
      ...right.filter(({id}) => !used.has(id)).map(({content}) => write('', content.text)),
    ],
  }
}
