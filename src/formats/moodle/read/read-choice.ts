import {toCredits} from '../../../interchange/credits.ts'
import type {Blocks, DraftOption} from '../../../interchange/draft.ts'
import {fromPlain} from '../../../interchange/rich/from-plain.ts'
import {textOfNodes} from '../../../interchange/rich/text-of-nodes.ts'
import {childElements, childText, findChild, type XmlElement} from '../../../interchange/xml/xml-tree.ts'
import {scoreChoice} from '../../gift/score-gift.ts'
import type {ReadBody} from '../../shared/read-body.ts'
import type {MoodleQuestion} from './moodle-question.ts'

/** The fraction of an answer, from -1 to 1. */
export const readFraction = (answer: XmlElement): number =>
  Number(answer.attributes.get('fraction') ?? 0) / 100

export function readMultichoice(question: MoodleQuestion): ReadBody {
  const answers = childElements(question.element, 'answer')
  const fractions = answers.map(readFraction)
  const choose =
    (question.value('single') ?? 'true') === 'false' || question.value('single') === '0' ? 'several' : 'one'
  if (answers.length < 2) return question.lose('import/syntax', {reason: 'a choice has at least two options'})
  if (choose === 'one' && fractions.filter((fraction) => fraction >= 0.999).length > 1)
    return question.lose('import/unsupported', {kind: 'single choice with several right options'})
  const {right, credits} = toCredits(fractions, choose)
  if (!right.includes(true)) return question.lose('import/no-key', {})
  const isShuffled = question.value('shuffleanswers') === undefined || question.isOn('shuffleanswers')
  const combined = readCombined(question)
  const options = answers.map((answer, index): DraftOption => {
    const credit = credits[index]
    const fraction = fractions[index] ?? 0
    const rationale = [
      ...question.text(findChild(answer, 'feedback')),
      ...(choose === 'one' ? combined[toOutcome(fraction)] : []),
    ]
    return {
      ref: `${index}`,
      content: question.text(answer),
      isRight: right[index] === true,
      ...(credit !== undefined && {credit}),
      ...(!isShuffled && {pin: 'place'}),
      ...(rationale.length > 0 && {rationale}),
    }
  })
  if (choose === 'several') {
    if (right.filter((own) => own).length === 1) question.lose('import/one-choice', {})
    for (const nodes of Object.values(combined)) loseFeedback(question, nodes)
  }
  return {body: {kind: 'choice', options}, score: scoreChoice(fractions, choose)}
}

type Outcome = 'right' | 'partial' | 'wrong'

function toOutcome(fraction: number): Outcome {
  if (fraction >= 0.999) return 'right'
  return fraction > 0 ? 'partial' : 'wrong'
}

/** What Moodle's form contains already when a teacher opens it; the player says as much itself. */
const isPreset = (text: string): boolean =>
  /^Your answer is (?:correct|partially correct|incorrect)\.$/.test(text.trim())

/** The feedback for a right, a partly right and a wrong response. */
function readCombined(question: MoodleQuestion): Record<Outcome, Blocks> {
  const read = (name: string): Blocks => {
    const nodes = question.text(findChild(question.element, name))
    return isPreset(textOfNodes(nodes)) ? [] : nodes
  }
  return {
    right: read('correctfeedback'),
    partial: read('partiallycorrectfeedback'),
    wrong: read('incorrectfeedback'),
  }
}

function loseFeedback(question: MoodleQuestion, nodes: Blocks): void {
  const found = textOfNodes(nodes).trim()
  if (found !== '') question.lose('import/part-lost', {part: 'feedback for the whole response', found})
}

/** The combined feedback of kinds without options is lost. */
export function loseCombined(question: MoodleQuestion): void {
  for (const nodes of Object.values(readCombined(question))) loseFeedback(question, nodes)
}

export function readTrueFalse(question: MoodleQuestion): ReadBody {
  const answers = childElements(question.element, 'answer')
  const fractions = answers.map(readFraction)
  if (answers.length !== 2) return question.lose('import/syntax', {reason: 'true or false has two options'})
  if (!fractions.some((fraction) => fraction >= 0.999)) return question.lose('import/no-key', {})
  const options = answers.map((answer, index): DraftOption => {
    const isTrue = childText(answer, 'text')?.toLowerCase() === 'true'
    return {
      ref: `${index}`,
      content: fromPlain(isTrue ? 'True' : 'False'),
      isRight: (fractions[index] ?? 0) >= 0.999,
      ...question.rationale(answer),
    }
  })
  return {body: {kind: 'choice', options}, score: scoreChoice(fractions, 'one')}
}
