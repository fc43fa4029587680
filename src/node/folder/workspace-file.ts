import type {BankConfig} from '../../compile/bank/bank-config.ts'
import {compileFile} from '../../compile/file/compile-file.ts'
import type {FileOutline} from '../../compile/file/file-outline.ts'
import type {WorkspaceFile} from '../../editor/workspace/bank-files.ts'
import {patterns} from '../../matching/text/patterns.ts'
import {parseQuestion, type StoredUnit} from '../cache/stored-unit.ts'
import {math} from '../math-engine.ts'
import {once} from '../once.ts'

/** A compiled unit as a file of a workspace. Its questions are parsed, and its places found, when they are asked for. */
export function toWorkspaceFile(unit: StoredUnit, readText: () => string, config: BankConfig): WorkspaceFile {
  const {summary, questions, pattern} = unit
  const {path} = summary
  const text = once(readText)
  // A worker that had to be ended at this file must not be followed by this thread.
  const isGivenUp = summary.diagnostics.some(
    ({code}) => code === 'limit/deadline' || code === 'file/not-compiled',
  )
  const findOutline = (): FileOutline | undefined =>
    isGivenUp ? undefined : compileFile({path, text: text()}, config, {patterns, math, outline: true}).outline
  return {
    path,
    summary,
    text,
    content: once(() => ({
      summary,
      questions: questions.map(parseQuestion),
      ...(pattern && {pattern: JSON.parse(pattern.toString())}),
    })),
    outline: once(findOutline),
  }
}
