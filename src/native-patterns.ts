export type {PatternMatcher} from './matching/grade-options.ts'
export {nativePatterns} from './matching/text/native-patterns.ts'
