import type {Guidance, QuestionHeader} from './question.ts'

/** The fields of the header, and no others. */
export function toPublicHeader(question: QuestionHeader): QuestionHeader {
  const {
    id,
    formerly,
    pattern,
    category,
    difficulty,
    level,
    sets,
    timeLimit,
    attempts,
    tags,
    title,
    stem,
    hintCount,
  } = question
  return {
    id,
    ...(formerly && {formerly}),
    pattern,
    category,
    difficulty,
    ...(level !== undefined && {level}),
    sets,
    ...(timeLimit !== undefined && {timeLimit}),
    ...(attempts !== undefined && {attempts}),
    tags,
    title,
    stem,
    hintCount,
  }
}

/** The fields of the guidance, and no others. */
export function toGuidance({hints, solution, quickCheck, commonMistakes, checked}: Guidance): Guidance {
  return {
    hints,
    ...(solution && {solution}),
    ...(quickCheck && {quickCheck}),
    commonMistakes,
    ...(checked && {checked}),
  }
}
