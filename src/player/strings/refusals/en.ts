import {refusalTexts} from '../../../session/explain-refusal.ts'
import {enQuestion} from '../en-question.ts'
import {toSentences} from './en-reasons.ts'
import type {RefusalTexts} from './refusal-texts.ts'

const {malformed, ...others} = refusalTexts

export const refusals: RefusalTexts = {
  ...toSentences(others),
  ...enQuestion.refusals,
  'no-engine': () => 'This page cannot grade the response.',
  repeated: () => 'That is the same response as before.',
  late: () => 'Time was already up.',
}
