import {reasonTexts} from '../../../matching/explain-reason.ts'
import {refusalTexts} from '../../../session/explain-refusal.ts'
import type {ReasonTexts, RefusalTexts} from './refusal-texts.ts'

/** English texts as sentences of a page: with a full stop, and quotes where a terminal has backticks. */
function toSentences<T extends Readonly<Record<string, (data: never) => string>>>(texts: T): T {
  const sentences = Object.entries(texts).map(([code, toText]) => [
    code,
    (data: never) => `${toText(data).replace(/`([^`]*)`/g, '“$1”')}.`,
  ])
  return Object.fromEntries(sentences) as T
}

const {malformed, ...others} = refusalTexts

export const refusals: RefusalTexts = {
  ...toSentences(others),
  unanswered: () => 'There is no response yet.',
  'no-engine': () => 'This page cannot grade the response.',
  repeated: () => 'That is the same response as before.',
  late: () => 'The time was over.',
}

export const reasons: ReasonTexts = toSentences(reasonTexts)
