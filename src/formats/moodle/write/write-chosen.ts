import {element, type XmlOutput} from '../../../interchange/xml/write-xml.ts'
import type {Kinds} from '../../../kinds/kinds.ts'
import {readOwn} from '../../../matching/read-own.ts'
import {toChoiceFractions} from '../../writing/choice-fractions.ts'
import {escapeHtml} from '../../writing/question-html.ts'
import {type MoodleItem, type MoodleOutput, toPercent} from './moodle-output.ts'

interface WrittenOption {
  readonly html: string
  readonly credit: number
  readonly rationale?: string | undefined
}

function writeOptions(
  output: MoodleOutput,
  options: readonly WrittenOption[],
  {multiple, isShuffled}: {readonly multiple: boolean; readonly isShuffled: boolean},
): MoodleItem {
  const write = ({html, credit, rationale}: WrittenOption): XmlOutput => {
    const percent = toPercent(credit, output)
    const {text, files} = output.inline(html)
    return element(
      'answer',
      {fraction: percent, format: 'html'},
      element('text', {}, text),
      ...files,
      output.html('feedback', rationale ?? ''),
    )
  }
  return {
    type: 'multichoice',
    parts: [
      element('single', {}, `${!multiple}`),
      element('shuffleanswers', {}, isShuffled ? '1' : '0'),
      element('answernumbering', {}, 'abc'),
      ...options.map(write),
    ],
  }
}

export function writeChoice(question: Kinds['choice']['question'], output: MoodleOutput): MoodleItem {
  const {options, multiple, rationales} = question
  const fractions = toChoiceFractions(question, output.report)
  const pinned = options.filter(({pin}) => pin !== undefined)
  const areAllPinned = pinned.every(({pin}) => pin === 'place') && pinned.length === options.length
  if (pinned.length > 0 && !areAllPinned)
    output.report('export/presentation', {part: 'shuffling of some options'})
  const written = options.map(({id, content}, index) => ({
    html: content.html,
    credit: fractions[index] ?? 0,
    rationale: readOwn(rationales, id)?.html,
  }))
  return writeOptions(output, written, {multiple, isShuffled: pinned.length === 0})
}

/** A line to choose becomes an option; lines are numbered, because two may be equal. */
export function writeLine(question: Kinds['line']['question'], output: MoodleOutput): MoodleItem {
  const {stem, fence, key, multiple, rationales} = question
  output.report('export/converted', {kind: 'line', as: 'multichoice'})
  const lines = stem.code?.[fence]?.lines ?? []
  const share = 1 / key.length
  const other = multiple ? -share : 0
  const written = lines.flatMap((line, index): WrittenOption[] => {
    const number = index + 1
    if (line.trim() === '') return []
    return [
      {
        html: `${number}: <code>${escapeHtml(line.trim())}</code>`,
        credit: key.includes(number) ? share : other,
        rationale: readOwn(rationales, `${number}`)?.html,
      },
    ]
  })
  return writeOptions(output, written, {multiple, isShuffled: false})
}
