import type {ContentFile} from '../../compile/bank/compile-bank.ts'
import {compileFile} from '../../compile/file/compile-file.ts'
import {diagnose} from '../../diagnostics/diagnose.ts'
import {startOfFile} from '../../diagnostics/place.ts'
import {patterns} from '../../matching/text/patterns.ts'
import {math} from '../math-engine.ts'
import type {CompiledUnit, WorkerSettings} from './compiled-unit.ts'
import {toFragments} from './question-fragments.ts'

export function compileUnit(file: ContentFile, {config, keepMarkdown}: WorkerSettings): CompiledUnit {
  const {summary, questions, proofs, pattern} = compileFile(file, config, {keepMarkdown, patterns, math})
  return {
    summary,
    questions: questions.map((question, index) => toFragments(question, proofs[index])),
    ...(pattern && {pattern: JSON.stringify(pattern)}),
  }
}

/** The unit of a file on which the compiler failed: reported as a diagnostic, so that other files still compile. */
export function failedUnit({path}: ContentFile, error: unknown): CompiledUnit {
  const reason = error instanceof Error ? error.message : String(error)
  const fault = diagnose('file/not-compiled', {reason}, {file: path, place: startOfFile})
  return {summary: {path, diagnostics: [fault], questions: [], references: []}, questions: []}
}
