import {reasonTexts} from '../../../matching/explain-reason.ts'
import type {ReasonTexts} from './refusal-texts.ts'

/** English texts as sentences of a page: with a full stop, and quotes where a terminal has backticks. */
export function toSentences<T extends Readonly<Record<string, (data: never) => string>>>(texts: T): T {
  const sentences = Object.entries(texts).map(([code, toText]) => [
    code,
    (data: never) => `${toText(data).replace(/`([^`]*)`/g, '“$1”')}.`,
  ])
  return Object.fromEntries(sentences) as T
}

export const reasons: ReasonTexts = toSentences(reasonTexts)
