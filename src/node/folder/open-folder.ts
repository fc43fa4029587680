import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import type {Workspace} from '../../editor/workspace/workspace.ts'
import type {Change} from '../../editor/workspace/workspace-data.ts'
import {finish, type Steps} from '../../lint/steps.ts'
import type {QuestionProofState} from '../../proof/proof-state.ts'
import type {JudgedContent} from '../build/compile-and-judge.ts'
import type {CompiledContent, ContentOptions} from '../build/compile-content.ts'

/** A content folder as a workspace. Changed files are compiled in a worker that can be ended. */
export interface WorkspaceFolder {
  /** The folder as it was at the last call of `text` or `refresh`; change it only through them. */
  readonly workspace: Omit<Workspace, 'set' | 'remove' | 'setOthers'>
  /** Puts a text that is not saved in the place of a file; without a text the file on disk counts again. */
  readonly text: (path: string, text?: string) => Promise<Change>
  /**
   * Reads the folder again.
   *
   * @param paths the files that may have changed, relative to the folder, if they are known: only these are read, unless
   *   more depends on them
   */
  readonly refresh: (paths?: ReadonlySet<string> | 'all') => Promise<Change>
  /** All diagnostics of the folder, sorted; also those of keys that the lock file refutes, and of the bank as a whole. */
  readonly diagnostics: () => readonly Diagnostic[]
  /** Increases with every reading that found a change. */
  readonly version: number
  /** Ends the worker and stores the cache. */
  readonly close: () => Promise<void>
}

/** What our own commands need as well. */
export interface OpenFolder extends WorkspaceFolder {
  /** The content with the diagnostics of the workspace. */
  readonly current: () => CompiledContent
  /** The content with the keys that the lock file proves. */
  readonly judge: () => JudgedContent
  /** As `judge`, in steps; it is of no use once `version` has changed. */
  readonly judgeInSteps: () => Steps<JudgedContent>
  /** What the lock file shows about the questions of a file. */
  readonly proofStates: (path: string) => readonly QuestionProofState[]
}

/**
 * Opens a content folder, with the cache of builds.
 *
 * @throws {OperationalError} if the content folder is missing
 */
export function openWorkspaceFolder(options: ContentOptions): Promise<WorkspaceFolder> {
  return openFolder(options)
}

/** @throws {OperationalError} if the content folder is missing */
export async function openFolder(options: ContentOptions): Promise<OpenFolder> {
  // Loaded on demand, as the compiler is.
  const {FolderSession} = await import('./folder-session.ts')
  const session = new FolderSession(options)
  await session.refresh()
  return {
    workspace: session.workspace,
    text: (path, text) => session.text(path, text),
    refresh: (paths) => session.refresh(paths),
    diagnostics: () => finish(session.judge()).compiled.diagnostics,
    current: () => session.current(),
    judge: () => finish(session.judge()),
    judgeInSteps: () => session.judge(),
    proofStates: (path) => session.proofStates(path),
    get version() {
      return session.version
    },
    close: () => session.close(),
  }
}
