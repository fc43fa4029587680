import type {DraftForm} from '../../../interchange/draft.ts'
import {textOfNodes} from '../../../interchange/rich/text-of-nodes.ts'
import {fromWildcards} from '../../../interchange/wildcards.ts'
import {childElements, childText, findChild} from '../../../interchange/xml/xml-tree.ts'
import {readNumber} from '../../gift/read-gift-number.ts'
import {scoreNumbers, scoreTexts} from '../../gift/score-gift.ts'
import type {ReadBody} from '../../shared/read-body.ts'
import {toMarks} from '../../shared/to-marks.ts'
import type {MoodleQuestion} from './moodle-question.ts'
import {readFraction} from './read-choice.ts'

export function readShortAnswer(question: MoodleQuestion): ReadBody {
  const countsCase = question.isOn('usecase')
  const answers = childElements(question.element, 'answer')
  const written = answers.map((answer) => ({
    value: childText(answer, 'text') ?? '',
    fraction: readFraction(answer),
  }))
  const forms = answers.map((answer, index): DraftForm => {
    const {value = '', fraction = 0} = written[index] ?? {}
    return {...fromWildcards(value, {countsCase}), ...toMarks(fraction), ...question.rationale(answer)}
  })
  if (!forms.some(({isRight}) => isRight)) return question.lose('import/no-key', {})
  return {
    body: {kind: 'text', forms, ...(countsCase && {ignore: ['spaces']})},
    score: scoreTexts(written, {countsCase}),
  }
}

/** Feedback for any other number. */
export const anyNumber = '[-1e300, 1e300]'

export function readNumerical(question: MoodleQuestion): ReadBody {
  const forms: DraftForm[] = []
  const ranges: Parameters<typeof scoreNumbers>[0][number][] = []
  for (const answer of childElements(question.element, 'answer')) {
    const value = childText(answer, 'text') ?? ''
    const fraction = readFraction(answer)
    const marks = {...toMarks(fraction), ...question.rationale(answer)}
    if (value === '*') {
      forms.push({as: 'number', value: anyNumber, ...marks})
      ranges.push({low: -1e300, high: 1e300, fraction})
      continue
    }
    const {notation, low, high} = readNumber(`${value}:${childText(answer, 'tolerance') || 0}`)
    if (notation === undefined || low === undefined || high === undefined)
      return question.lose('import/syntax', {reason: `\`${value}\` is not a number`}, answer)
    forms.push({as: 'number', value: notation, ...marks})
    ranges.push({low, high, fraction})
  }
  if (!forms.some(({isRight}) => isRight)) return question.lose('import/no-key', {})
  loseUnits(question)
  return {body: {kind: 'numeric', forms}, score: scoreNumbers(ranges)}
}

/** Units are a part of the numbers here, and not of the question. */
function loseUnits(question: MoodleQuestion): void {
  const units = findChild(question.element, 'units')
  const names = units ? childElements(units, 'unit').map((unit) => childText(unit, 'unit_name') ?? '') : []
  const found = names.filter((name) => name !== '').join(', ')
  if (found !== '') question.lose('import/part-lost', {part: 'list of units', found}, units)
}

export function readEssay(question: MoodleQuestion): ReadBody {
  const graderInfo = findChild(question.element, 'graderinfo')
  const content = question.text(graderInfo)
  const template = textOfNodes(question.text(findChild(question.element, 'responsetemplate'))).trim()
  if (template !== '') question.lose('import/part-lost', {part: 'response template', found: template})
  const attachments = question.value('attachments') ?? '0'
  if (attachments !== '0') question.lose('import/part-lost', {part: 'file upload', found: attachments})
  const isCode = question.value('responseformat') === 'monospaced'
  const criteria = content.length > 0 ? [{content, points: 1}] : []
  return {body: {kind: 'open', criteria, ...(isCode && {input: 'code'})}}
}
