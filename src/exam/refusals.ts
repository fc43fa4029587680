import type {Score} from '../kinds/shared/score.ts'
import {explainReason} from '../matching/explain-reason.ts'

/** The data of a refusal, by code. A minor release may add codes, and fields to the data of a code. */
export interface ExamRefusalData {
  /** Not a token of this server, or one that was changed. */
  token: Record<never, never>
  /** A token of another attempt. */
  attempt: Record<never, never>
  expired: {readonly maxAgeMs: number}
  /** The question has changed since the token was issued. */
  content: {readonly question: string}
  /** The response is empty, cannot be read, or needs a pattern engine that was not passed. The token stays valid. */
  score: {readonly score: Score}
  /** The question was responded to already in this attempt. */
  used: {readonly question: string}
}
export type ExamRefusalCode = keyof ExamRefusalData

/** Why a response was not graded. Translate it by `code` and `data`. */
export type ExamRefusal = {
  [C in ExamRefusalCode]: {
    readonly code: C
    readonly data: ExamRefusalData[C]
    /** The refusal in English, as one sentence without a full stop. */
    readonly text: string
  }
}[ExamRefusalCode]

/** The English text of every refusal. */
export const examRefusalTexts: {readonly [C in ExamRefusalCode]: (data: ExamRefusalData[C]) => string} = {
  token: () => 'The token is not valid',
  attempt: () => 'The token belongs to another attempt',
  expired: () => 'The token has expired',
  content: () => 'The question has changed since it was asked',
  score: ({score}) => ('reason' in score ? explainReason(score.reason) : 'The response is empty'),
  used: () => 'This question was already responded to',
}

export function createExamRefusal<C extends ExamRefusalCode>(code: C, data: ExamRefusalData[C]): ExamRefusal {
  // The compiler cannot see across the union that the code matches its data.
  return {code, data, text: examRefusalTexts[code](data)} as ExamRefusal
}
