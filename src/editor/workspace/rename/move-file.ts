import {isPatternFile} from '../../../compile/pattern/pattern-file.ts'
import type {BankFiles} from '../bank-files.ts'
import type {Refactoring, Refusal} from '../workspace-data.ts'
import {moveFiles} from './move-files.ts'

/** Moves a file of questions; each keeps its old id in `formerly`, and all links follow. */
export function moveFile(files: BankFiles, from: string, to: string): Refactoring | Refusal {
  if (files.summary(from) === undefined) return {refused: `There is no file ${from}`}
  if (isPatternFile(from) || isPatternFile(to))
    return {refused: 'A pattern cannot be renamed: the ids of its questions begin with its id'}
  if (!to.endsWith('.md')) return {refused: `${to} is not a Markdown file`}
  return moveFiles(files, [{from, to}])
}
