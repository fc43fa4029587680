import {
  type Connection,
  createConnection,
  type DocumentUri,
  type Position,
  ProposedFeatures,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceEdit,
} from 'vscode-languageserver/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {isCode} from '../../diagnostics/catalogue.ts'
import {complete} from '../../editor/lsp/complete.ts'
import {toPlace, toRange, toTextEdit} from '../../editor/lsp/convert.ts'
import {findNamed} from '../../editor/lsp/find-named.ts'
import {listActions} from '../../editor/lsp/list-actions.ts'
import {listFolds} from '../../editor/lsp/list-folds.ts'
import {listSymbols} from '../../editor/lsp/list-symbols.ts'
import {toLspDiagnostic} from '../../editor/lsp/to-lsp-diagnostic.ts'
import type {At, Refactoring} from '../../editor/workspace/workspace-data.ts'
import {isContentPath} from '../../node/build/read-content.ts'
import {readPage} from '../explain/read-page.ts'
import {cacheFolder} from '../options.ts'
import {type OpenBank, OpenBanks, type PathInBank, toUri} from './open-banks.ts'

/** How long an author must pause before problems are shown. */
const pauseMs = 80

/** Serves an editor over the standard streams until it disconnects. */
export function runLsp(): Promise<number> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout)
  const server = new Server(connection, new OpenBanks(cacheFolder(true).cache))
  return server.run()
}

class Server {
  readonly #connection: Connection
  readonly #banks: OpenBanks
  readonly #documents = new TextDocuments(TextDocument)
  readonly #timers = new Map<DocumentUri, NodeJS.Timeout>()
  /** Compilations that have begun; the last of a document ends last. */
  readonly #compiling = new Map<DocumentUri, Promise<void>>()
  /** Published diagnostics of each bank by address, so that what is gone is taken back. */
  readonly #published = new Map<OpenBank, Map<DocumentUri, string>>()

  constructor(connection: Connection, banks: OpenBanks) {
    this.#connection = connection
    this.#banks = banks
  }

  run(): Promise<number> {
    this.#registerDocuments()
    this.#registerLookups()
    this.#registerEdits()
    this.#documents.listen(this.#connection)
    this.#connection.listen()
    return new Promise((resolve) => {
      this.#connection.onShutdown(() => this.#banks.close())
      // An editor that crashed closes the stream without a word.
      this.#connection.onExit(() => resolve(0))
      process.stdin.once('close', () => resolve(0))
    })
  }

  #registerDocuments(): void {
    this.#connection.onInitialize(() => ({
      serverInfo: {name: 'quizproof'},
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        codeActionProvider: {codeActionKinds: ['quickfix']},
        completionProvider: {triggerCharacters: ['(', '#', ':', '[', ' ']},
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        renameProvider: {prepareProvider: true},
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        documentFormattingProvider: true,
      },
    }))
    this.#documents.onDidChangeContent(({document}) => this.#schedule(document))
    this.#documents.onDidClose(({document}) => void this.#leave(document.uri))
    this.#documents.onDidSave(() => void this.#refresh())
    this.#connection.onDidChangeWatchedFiles(() => void this.#refresh())
  }

  #registerLookups(): void {
    this.#connection.onDocumentSymbol(async ({textDocument}) => {
      const outline = await this.#outline(textDocument.uri)
      return outline ? listSymbols(outline) : []
    })
    this.#connection.onFoldingRanges(async ({textDocument}) => {
      const outline = await this.#outline(textDocument.uri)
      return outline ? listFolds(outline) : []
    })
    this.#connection.onDefinition(async ({textDocument, position}) => {
      const found = await this.#at(textDocument.uri, position)
      const target = found?.bank.folder.workspace.target(found.at)
      return found && target ? toLocation(found.bank, target) : null
    })
    this.#connection.onReferences(async ({textDocument, position}) => {
      const found = await this.#at(textDocument.uri, position)
      if (!found) return []
      return found.bank.folder.workspace.references(found.at).map((at) => toLocation(found.bank, at))
    })
    this.#connection.onHover(async ({textDocument, position}) => {
      const found = await this.#at(textDocument.uri, position)
      if (!found) return null
      const {code} = this.#diagnosticsAt(found)[0] ?? {}
      // The examples of a page are for people who want to read it whole.
      const page = code !== undefined && isCode(code) ? readPage(code).split('\n## Bad')[0] : undefined
      return page === undefined ? null : {contents: {kind: 'markdown', value: page.trim()}}
    })
    this.#connection.onCompletion(async ({textDocument, position}) => {
      const found = await this.#at(textDocument.uri, position)
      if (!found) return []
      const {workspace} = found.bank.folder
      const {path, place} = found.at
      return complete({path, text: workspace.text(path) ?? '', at: place.start, names: workspace.names()})
    })
  }

  #registerEdits(): void {
    this.#connection.onCodeAction(async ({textDocument, range}) => {
      const found = await this.#find(textDocument.uri)
      if (!found) return []
      const {bank, path} = found
      return listActions(bank.folder.workspace.diagnostics(path), toPlace(range), (one) => toUri(bank, one))
    })
    this.#connection.onDocumentFormatting(async ({textDocument}) => {
      const found = await this.#find(textDocument.uri)
      if (!found) return []
      const result = found.bank.folder.workspace.format(found.path)
      return 'refused' in result
        ? new ResponseError(requestFailed, result.refused)
        : result.edits.map(toTextEdit)
    })
    this.#connection.onPrepareRename(async ({textDocument, position}) => {
      const found = await this.#at(textDocument.uri, position)
      const named = found && findNamed(found.bank.folder.workspace, found.at)
      return named ? {range: toRange(named.place), placeholder: named.name} : null
    })
    this.#connection.onRenameRequest(async ({textDocument, position, newName}) => {
      const found = await this.#at(textDocument.uri, position)
      const named = found && findNamed(found.bank.folder.workspace, found.at)
      if (!found || !named) return null
      const to = newName.includes('/') ? newName : `${named.id.slice(0, -named.name.length)}${newName}`
      const result = found.bank.folder.workspace.rename(named.id, to)
      return 'refused' in result
        ? new ResponseError(requestFailed, result.refused)
        : toWorkspaceEdit(found.bank, result)
    })
  }

  /** A document as the workspace has it: what was typed a moment ago counts. */
  async #find(uri: DocumentUri): Promise<PathInBank | undefined> {
    const document = this.#documents.get(uri)
    if (document && this.#timers.has(uri)) void this.#compile(document)
    await this.#compiling.get(uri)
    return this.#banks.find(uri)
  }

  async #at(uri: DocumentUri, position: Position): Promise<{bank: OpenBank; at: At} | undefined> {
    const found = await this.#find(uri)
    return (
      found && {bank: found.bank, at: {path: found.path, place: toPlace({start: position, end: position})}}
    )
  }

  async #outline(uri: DocumentUri) {
    const found = await this.#find(uri)
    return found?.bank.folder.workspace.outline(found.path)
  }

  #diagnosticsAt({bank, at}: {readonly bank: OpenBank; readonly at: At}) {
    const {line, column} = at.place.start
    return bank.folder.workspace
      .diagnostics(at.path)
      .filter(
        ({place: {start, end}}) =>
          (start.line < line || (start.line === line && start.column <= column)) &&
          (line < end.line || (line === end.line && column <= end.column)),
      )
  }

  #schedule(document: TextDocument): void {
    clearTimeout(this.#timers.get(document.uri))
    this.#timers.set(
      document.uri,
      setTimeout(() => void this.#compile(document), pauseMs),
    )
  }

  #compile(document: TextDocument): Promise<void> {
    const {uri} = document
    clearTimeout(this.#timers.get(uri))
    this.#timers.delete(uri)
    const compiling = this.#guard(async () => {
      const found = await this.#banks.find(uri)
      if (!found || !isContentPath(found.path)) return
      await found.bank.folder.text(found.path, document.getText())
      this.#publish(found.bank)
    })
    this.#compiling.set(uri, compiling)
    return compiling
  }

  /** The file on disk counts again. */
  async #leave(uri: DocumentUri): Promise<void> {
    clearTimeout(this.#timers.get(uri))
    this.#timers.delete(uri)
    this.#compiling.delete(uri)
    await this.#guard(async () => {
      const found = await this.#banks.find(uri)
      if (!found || !isContentPath(found.path)) return
      await found.bank.folder.text(found.path)
      this.#publish(found.bank)
    })
  }

  async #refresh(): Promise<void> {
    await this.#guard(async () => {
      for (const bank of await this.#banks.all()) {
        await bank.folder.refresh()
        this.#publish(bank)
      }
    })
  }

  #publish(bank: OpenBank): void {
    const toUriOf = (path: string): string => toUri(bank, path)
    const {diagnostics} = bank.folder.judge().compiled
    const published = this.#published.get(bank) ?? new Map<DocumentUri, string>()
    this.#published.set(bank, published)
    const byUri = new Map<DocumentUri, ReturnType<typeof toLspDiagnostic>[]>()
    for (const uri of published.keys()) byUri.set(uri, [])
    for (const one of diagnostics) {
      const uri = toUriOf(one.file)
      byUri.set(uri, [...(byUri.get(uri) ?? []), toLspDiagnostic(one, toUriOf)])
    }
    for (const [uri, list] of byUri) {
      const text = JSON.stringify(list)
      if (published.get(uri) === text) continue
      if (list.length === 0) published.delete(uri)
      else published.set(uri, text)
      void this.#connection.sendDiagnostics({uri, diagnostics: list})
    }
  }

  /** A folder that went away must not end the server. */
  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.#connection.console.error(error instanceof Error ? error.message : String(error))
    }
  }
}

/** `RequestFailed` of the protocol: the message is shown to the author. */
const requestFailed = -32803

const toLocation = (bank: OpenBank, {path, place}: At) => ({uri: toUri(bank, path), range: toRange(place)})

function toWorkspaceEdit(bank: OpenBank, {edits, moves}: Refactoring): WorkspaceEdit {
  return {
    documentChanges: [
      ...[...edits].map(([path, list]) => ({
        textDocument: {uri: toUri(bank, path), version: null},
        edits: list.map(toTextEdit),
      })),
      ...moves.map(({from, to}) => ({
        kind: 'rename' as const,
        oldUri: toUri(bank, from),
        newUri: toUri(bank, to),
      })),
    ],
  }
}
