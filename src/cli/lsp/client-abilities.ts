import type {InitializeParams} from 'vscode-languageserver'

/** What an editor can do that we do not require. */
export interface ClientAbilities {
  /** Opens pages and addresses. */
  readonly showsDocuments: boolean
  /** Tells us of changed files once we have asked for it. */
  readonly watchesFiles: boolean
  /** Moves files as a part of an edit. */
  readonly movesFiles: boolean
  readonly refreshesLenses: boolean
  /** The commands that the editor offers itself, such as those that need its terminal. */
  readonly commands: readonly string[]
}

export function readAbilities({capabilities, initializationOptions}: InitializeParams): ClientAbilities {
  const {window, workspace} = capabilities
  return {
    showsDocuments: window?.showDocument?.support === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    movesFiles: workspace?.workspaceEdit?.resourceOperations?.includes('rename') === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    commands: readNames(initializationOptions?.commands),
  }
}

/** Options of an editor are whatever its settings contain. */
const readNames = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : []
