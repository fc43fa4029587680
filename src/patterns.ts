export type {PatternEngine} from './matching/grade-options.ts'
export {patterns} from './matching/text/patterns.ts'
