import {diagnose} from '../diagnostics/diagnose.ts'
import type {Diagnostic} from '../diagnostics/diagnostic.ts'
import {startOfFile} from '../diagnostics/place.ts'
import {sortDiagnostics} from '../diagnostics/sort-diagnostics.ts'
import type {Question} from '../kinds/types.ts'
import {type BankConfig, defaultConfig} from './bank-config.ts'
import {linkTargets} from './check-references.ts'
import {type CompileOptions, compileFile} from './compile-file.ts'
import {linkContent} from './link-content.ts'

export interface QuestionOptions extends CompileOptions {
  /** The path the diagnostics name and the id is made of, such as `django/async-orm/first-row.md`. */
  readonly file: string
  /** What `bank.yaml` says; without it the categories and levels of the format, and any tag. */
  readonly config?: BankConfig
}

export interface CompiledQuestion {
  /** Absent where there is an error. */
  readonly question?: Question
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Compiles the Markdown of one question, without the bank around it: links to other files are not followed.
 * Faults in the Markdown are diagnostics.
 *
 * @throws {TypeError} when it is not called with a text and a file name
 */
export function compileQuestion(markdown: string, options: QuestionOptions): CompiledQuestion {
  const {questions, diagnostics} = compileQuestions(markdown, options)
  const [question, ...others] = questions
  const isSound = !diagnostics.some(({severity}) => severity === 'error')
  if (others.length === 0) return {...(question && isSound && {question}), diagnostics}
  const several = diagnose(
    'question/several',
    {count: questions.length},
    {file: options.file, place: startOfFile},
  )
  return {diagnostics: sortDiagnostics([...diagnostics, several])}
}

/**
 * Compiles a file of one question or several, as `compileQuestion` does.
 *
 * @throws {TypeError} when it is not called with a text and a file name
 */
export function compileQuestions(
  markdown: string,
  options: QuestionOptions,
): {readonly questions: readonly Question[]; readonly diagnostics: readonly Diagnostic[]} {
  if (typeof markdown !== 'string' || typeof options?.file !== 'string') {
    throw new TypeError('Expected the Markdown as text and options with `file`')
  }
  const {file, config = defaultConfig, ...rest} = options
  const {summary, questions} = compileFile({path: file, text: markdown}, config, rest)
  const targets = linkTargets([summary], [])
  return {questions: linkContent(questions, targets), diagnostics: summary.diagnostics}
}
