import {startOfFile} from '../../diagnostics/place.ts'
import {decodeText} from '../../interchange/decode-text.ts'
import type {DraftOption} from '../../interchange/draft.ts'
import {toLoss} from '../../interchange/loss.ts'
import {fromPlain} from '../../interchange/rich/from-plain.ts'
import {createLocator, type Slice} from '../../interchange/slice.ts'
import type {Source, SourcePlace} from '../../interchange/source.ts'
import type {ReadItem, ReadSource} from '../format.ts'

interface Question {
  readonly stem: string[]
  readonly options: {readonly letter: string; readonly text: string}[]
}

/** Reads Aiken as Moodle's `qformat_aiken` does: an `ANSWER:` line ends a question, and texts are plain. */
export function readAiken({path, bytes}: Source): ReadSource {
  const text = decodeText(bytes)
  if (text === undefined)
    return {items: [], losses: [toLoss('import/encoding', {encoding: 'UTF-8'}, {file: path, ...startOfFile})]}
  const toPlace = createLocator(text)
  const locate = (slice: Slice): SourcePlace => ({file: path, ...toPlace(slice)})
  const items: ReadItem[] = []
  let question: Question = {stem: [], options: []}
  let [from, at] = [0, 0]
  const finish = (end: number, marked?: string): void => {
    const isEmpty = question.stem.length === 0 && question.options.length === 0
    if (!isEmpty || marked !== undefined)
      items.push(toItem(question, marked, locate({text: text.slice(from, end).trimEnd(), at: from})))
    question = {stem: [], options: []}
  }
  for (const line of text.replace(/^\uFEFF/, ' ').split('\n')) {
    const trimmed = line.trim()
    const isStart = question.stem.length === 0 && question.options.length === 0
    const [, marked] = /^ANSWER:\s*(.*)$/i.exec(trimmed) ?? []
    const [, letter, option] = /^([A-Z])[.)]\s*(.*)$/.exec(trimmed) ?? []
    if (isStart && trimmed !== '') from = at
    if (marked !== undefined) finish(at + line.length, marked)
    else if (letter !== undefined && !isStart) question.options.push({letter, text: option ?? ''})
    else if (trimmed !== '') {
      // Text after options without a line `ANSWER:` begins the next question.
      if (question.options.length > 0) {
        finish(at - 1)
        from = at
      }
      question.stem.push(trimmed)
    }
    at += line.length + 1
  }
  finish(text.length)
  return {items}
}

function toItem({stem, options}: Question, marked: string | undefined, place: SourcePlace): ReadItem {
  if (stem.length === 0)
    return refuse('there are options or an `ANSWER:` without a question before them', place)
  if (marked === undefined) return refuse('a line `ANSWER:` is missing', place)
  if (options.length < 2) return refuse('a choice has at least two options, such as `A. text`', place)
  const right = options.findIndex(({letter}) => letter === marked)
  if (right === -1) return refuse(`\`ANSWER: ${marked}\` names no option`, place)
  const written = options.map(
    ({text}, index): DraftOption => ({
      ref: `${index}`,
      content: fromPlain(text),
      isRight: index === right,
    }),
  )
  return {
    place,
    draft: {kind: 'choice', stem: fromPlain(stem.join('\n')), options: written},
    losses: [],
    score: (response) => (response === `${right}` ? 1 : 0),
  }
}

const refuse = (reason: string, place: SourcePlace): ReadItem => ({
  place,
  losses: [toLoss('import/syntax', {reason}, place)],
})
