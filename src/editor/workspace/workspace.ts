import type {BankData, Pattern} from '../../bank/bank-data.ts'
import type {LinkOptions} from '../../compile/bank/link-bank.ts'
import type {FileOutline} from '../../compile/file/file-outline.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import type {Question} from '../../kinds/kinds.ts'
import type {FormatOptions, Formatting} from '../format/format-file.ts'
import {BankFiles} from './bank-files.ts'
import {findQuestionAt, findReferences, findTarget} from './find-target.ts'
import {format} from './format.ts'
import {findPattern, findQuestion, toBank} from './linked-content.ts'
import {listNames, type Names} from './list-names.ts'
import {moveFile} from './rename/move-file.ts'
import {moveFiles} from './rename/move-files.ts'
import {rename} from './rename/rename.ts'
import type {At, Change, Move, Refactoring, Refusal, WorkspaceOptions} from './workspace-data.ts'

/** A bank in memory that is updated file by file. */
export interface Workspace {
  /** The paths of all files, in order. */
  readonly paths: readonly string[]
  /** The current text of a file. */
  text(path: string): string | undefined
  /**
   * Adds a file or replaces its text. An invalid `bank.yaml` is reported, and the last valid one stays in use, so that a
   * slip in it does not change what is known about all other files.
   *
   * @throws {TypeError} unless both are strings
   */
  set(path: string, text: string): Change
  remove(path: string): Change
  /** Replaces the lists of files that are not Markdown, could not be read, or are ignored. */
  setOthers(others: LinkOptions): Change
  /**
   * Sorted by file and place; those of a file, or of the whole bank. They are those of `compileBank`, without what only a
   * comparison of all questions shows, such as families of similar ones.
   */
  diagnostics(path?: string): readonly Diagnostic[]
  /** The places of the parts of a file; the last known ones while it cannot be parsed. */
  outline(path: string): FileOutline | undefined
  names(): Names
  /** Where the link or the required pattern at a place leads. */
  target(at: At): At | undefined
  /** The links to what is at a place: a question, a pattern, a concept, or the target of a link. */
  references(of: At): readonly At[]
  /**
   * Renames a question, or moves it to another pattern. Its old id goes into `formerly`, and all links follow.
   *
   * @param from the id of a question; in a file with several questions it stays in its file
   * @param to the new id, whole: with its folders
   */
  rename(from: string, to: string): Refactoring | Refusal
  /** Moves a file of questions: as `rename` for each of its questions. */
  moveFile(from: string, to: string): Refactoring | Refusal
  /**
   * Moves files at once, also patterns and files that questions show. A pattern moves with all files of its folder; its
   * old id is lost, while those of its questions stay valid.
   */
  moveFiles(moves: readonly Move[]): Refactoring | Refusal
  /**
   * Formats a file by edits of the author's text, which change nothing that a build takes from it; no edits if it is
   * formatted. A file whose meaning would change is refused.
   */
  format(path: string, options?: FormatOptions): Formatting | Refusal
  /** A question by its id or a former one, linked; without `question` it is invalid. */
  question(id: string): {readonly question?: Question; readonly at: At} | undefined
  /** The id of the question at a place: of its heading, its fields or its text. */
  questionAt(at: At): string | undefined
  /** A pattern by its id, with the ids of its valid questions. */
  pattern(id: string): {readonly pattern?: Pattern; readonly at: At} | undefined
  /** The valid questions and patterns as a bank, linked; absent without a valid `bank.yaml`. */
  bank(): BankData | undefined
}

/**
 * Opens a bank in memory. A file is compiled when it is set, and only what it can affect is checked again.
 *
 * @throws {TypeError} when `files` is not a list of paths and texts
 */
export function createWorkspace(options: WorkspaceOptions = {}): Workspace {
  return toWorkspace(new BankFiles(options))
}

/** The functions of a workspace over files that may be filled by other means, such as a cache. */
export function toWorkspace(files: BankFiles): Workspace {
  let known: {readonly revision: number; readonly names: Names} | undefined
  const names = (): Names => {
    const {revision} = files
    // Listing the names of a large bank takes longer than using them.
    if (known?.revision !== revision) known = {revision, names: listNames(files)}
    return known.names
  }
  return {
    get paths() {
      return files.paths
    },
    text: (path) => files.get(path)?.text(),
    set: (path, text) => files.set(path, text),
    remove: (path) => files.remove(path),
    setOthers: (others) => files.setOthers(others),
    diagnostics: (path) => files.diagnostics(path),
    outline: (path) => files.outline(path),
    names,
    target: (at) => findTarget(files, at),
    references: (of) => findReferences(files, of),
    rename: (from, to) => rename(files, from, to),
    moveFile: (from, to) => moveFile(files, from, to),
    moveFiles: (moves) => moveFiles(files, moves),
    format: (path, options) => format(files, path, options),
    question: (id) => findQuestion(files, id),
    questionAt: (at) => findQuestionAt(files, at),
    pattern: (id) => findPattern(files, id),
    bank: () => toBank(files),
  }
}
