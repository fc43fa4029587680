export type {
  ExamBankOptions,
  ExamGrade,
  ExamOptions,
  ExamResponse,
  ExamServer,
  ExamSettings,
  TokenStore,
} from './exam/exam-server.ts'
export {createExamServer} from './exam/exam-server.ts'
export type {ExamRefusal, ExamRefusalCode, ExamRefusalData} from './exam/refusals.ts'
export {examRefusalTexts} from './exam/refusals.ts'
export type {Claims, SubtleHmac, TokenSigner} from './exam/token.ts'
export {createSigner} from './exam/token.ts'
