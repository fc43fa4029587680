import {diagnose} from '../../diagnostics/diagnose.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {startOfFile} from '../../diagnostics/place.ts'
import {sortDiagnostics} from '../../diagnostics/sort-diagnostics.ts'
import type {Question} from '../../kinds/kinds.ts'
import {type BankConfig, defaultConfig} from '../bank/bank-config.ts'
import {toTarget} from '../bank/check-references.ts'
import {withoutIgnored} from '../bank/finish-diagnostics.ts'
import {linkContent} from '../bank/link-content.ts'
import {type CompileOptions, compileFile} from '../file/compile-file.ts'
import {isPatternFile} from '../pattern/pattern-file.ts'

export interface QuestionOptions extends CompileOptions {
  /** The path used in diagnostics and for the id, such as `django/async-orm/first-row.md`. */
  readonly file: string
  /** The contents of `bank.yaml`; by default the categories and levels of the format, and any tag. */
  readonly config?: BankConfig
}

export interface CompiledQuestion {
  /** Absent if there is an error. */
  readonly question?: Question
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Compiles the Markdown of one question outside a bank: links to other files are not checked. Problems in the
 * Markdown become diagnostics.
 *
 * @throws {TypeError} when it is not called with a text and the name of a file of questions
 */
export function compileQuestion(markdown: string, options: QuestionOptions): CompiledQuestion {
  const {blocks, questions, diagnostics} = compile(markdown, options)
  const [question] = questions
  const isSound = !diagnostics.some(({severity}) => severity === 'error')
  if (blocks < 2) return {...(question && isSound && {question}), diagnostics}
  const several = diagnose('question/several', {count: blocks}, {file: options.file, place: startOfFile})
  return {diagnostics: sortDiagnostics([...diagnostics, several])}
}

/**
 * Compiles a file with one or several questions, as `compileQuestion` does.
 *
 * @throws {TypeError} when it is not called with a text and the name of a file of questions
 */
export function compileQuestions(
  markdown: string,
  options: QuestionOptions,
): {readonly questions: readonly Question[]; readonly diagnostics: readonly Diagnostic[]} {
  const {questions, diagnostics} = compile(markdown, options)
  return {questions, diagnostics}
}

function compile(markdown: string, options: QuestionOptions) {
  if (typeof markdown !== 'string' || typeof options?.file !== 'string') {
    throw new TypeError('Expected the Markdown as text and options with `file`')
  }
  // A pattern file would give no diagnostics and no questions, which would be confusing.
  if (isPatternFile(options.file)) {
    throw new TypeError(
      `Expected a file of questions, found the pattern ${options.file}; compileBank takes both`,
    )
  }
  const {file, config = defaultConfig, ...rest} = options
  const {summary, blocks, questions} = compileFile({path: file, text: markdown}, config, rest)
  const targets = {files: new Map([[file, toTarget(summary)]]), assets: new Set<string>()}
  const diagnostics = withoutIgnored(summary.diagnostics, [summary], config)
  return {blocks, questions: linkContent(questions, targets), diagnostics}
}
