import {refusalTexts} from '../../../session/explain-refusal.ts'
import {enQuestion} from '../en-question.ts'
import {toSentences} from './en-reasons.ts'
import type {RefusalTexts} from './refusal-texts.ts'

const {malformed, ...others} = refusalTexts

const sentences = toSentences(others)

export const refusals: RefusalTexts = {
  ...sentences,
  ...enQuestion.refusals,
  'no-engine': () => 'This page cannot grade the response.',
  'no-questions': (data) =>
    data.reason === 'kinds'
      ? 'All of its questions ask for programs, and this page cannot run code.'
      : sentences['no-questions'](data),
  repeated: () => 'That is the same response as before.',
  late: () => 'Time was already up.',
}
