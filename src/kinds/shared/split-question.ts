import {copyFields, keptNames, toCommonFields} from '../../fields/common-fields.ts'
import type {Guidance, QuestionHeader} from './question.ts'

/** Copies the header, and nothing else. */
export function toPublicHeader(question: QuestionHeader): QuestionHeader {
  const {id, formerly, pattern, title, stem, hintCount} = question
  return {id, ...(formerly && {formerly}), pattern, ...toCommonFields(question), title, stem, hintCount}
}

/** Copies the guidance, and nothing else. */
export function toGuidance(question: Guidance): Guidance {
  // Here, since clients that copy no guidance would keep a constant with a spread.
  const names: {readonly [N in keyof Guidance]-?: true} = {
    hints: true,
    solution: true,
    quickCheck: true,
    commonMistakes: true,
    ...keptNames,
    checked: true,
  }
  return copyFields(question, names)
}
