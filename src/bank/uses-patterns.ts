import {clozeUsesPatterns} from '../kinds/cloze/sides.ts'
import type {Kind, Kinds, Question} from '../kinds/kinds.ts'
import {textUsesPatterns} from '../kinds/text/sides.ts'

/** The kinds whose key may have patterns. It is not in `publicSides`, because few clients of sessions ask. */
const patternUses: {readonly [K in Kind]?: (question: Kinds[K]['question']) => boolean} = {
  cloze: clozeUsesPatterns,
  text: textUsesPatterns,
}

/**
 * Whether some responses to a question can be graded only with a pattern engine, such as `patterns` of
 * `quizproof/patterns` or `nativePatterns` of `quizproof/native-patterns`.
 */
export function usesPatterns(question: Question): boolean {
  // The compiler cannot see across the union that the function takes questions of this kind.
  const mayMatch = patternUses[question.kind] as ((own: Question) => boolean) | undefined
  return mayMatch?.(question) ?? false
}
