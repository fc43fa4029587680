import {atKind, type Question} from '../kinds/kinds.ts'
import {publicSides} from '../kinds/sides.ts'

/**
 * Whether some responses to a question can be graded only with a pattern engine, such as `patterns` of
 * `quizproof/patterns` or `nativePatterns` of `quizproof/native-patterns`.
 */
export function usesPatterns(question: Question): boolean {
  return atKind(publicSides, question).usesPatterns?.(question) ?? false
}
