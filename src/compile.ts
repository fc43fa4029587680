export type {BankConfig, EnvironmentFields} from './compile/bank/bank-config.ts'
export {defaultConfig} from './compile/bank/bank-config.ts'
export type {CompiledBank, ContentFile} from './compile/bank/compile-bank.ts'
export {compileBank} from './compile/bank/compile-bank.ts'
export type {LinkOptions} from './compile/bank/link-bank.ts'
export type {CompileOptions} from './compile/file/compile-file.ts'
export type {CompiledQuestion, QuestionOptions} from './compile/question/compile-question.ts'
export {compileQuestion, compileQuestions} from './compile/question/compile-question.ts'
export type {Code, DataOf} from './diagnostics/catalogue.ts'
export {codes, isCode} from './diagnostics/catalogue.ts'
export {codeFrame} from './diagnostics/code-frame.ts'
export type {
  Diagnostic,
  DiagnosticOf,
  Edit,
  Fix,
  Place,
  Point,
  Related,
  Severity,
} from './diagnostics/diagnostic.ts'
export {applyEdits} from './diagnostics/edits/apply-edits.ts'
export {applyFixes} from './diagnostics/edits/apply-fixes.ts'
export {sortDiagnostics} from './diagnostics/sort-diagnostics.ts'
export {limits} from './markdown/limits.ts'
export {loadMath} from './markdown/math/load-math.ts'
export type {FormulaFault, MathEngine, MathNode} from './markdown/math/math-engine.ts'
