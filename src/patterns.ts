export type {PatternEngine} from './rules/grade-options.ts'
export {patterns} from './rules/text/patterns.ts'
