import {toPublicQuestion, toQuestionKey} from '../bank/split.ts'
import type {ContentFile} from '../compile/compile-bank.ts'
import {compileFile} from '../compile/compile-file.ts'
import type {Question} from '../kinds/types.ts'
import type {CompiledUnit, QuestionFragments, WorkerSettings} from './compiled-unit.ts'

export function compileUnit(file: ContentFile, {config, keepMarkdown}: WorkerSettings): CompiledUnit {
  const {summary, questions, pattern} = compileFile(file, config, {keepMarkdown})
  return {
    summary,
    questions: questions.map(toFragments),
    ...(pattern && {pattern: JSON.stringify(pattern)}),
  }
}

export function toFragments(question: Question): QuestionFragments {
  return {
    public: JSON.stringify(toPublicQuestion(question)),
    key: JSON.stringify(toQuestionKey(question)),
  }
}
