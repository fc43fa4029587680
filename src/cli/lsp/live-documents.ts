import {setTimeout as wait} from 'node:timers/promises'
import {
  type CancellationToken,
  type Connection,
  type DocumentUri,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Change} from '../../editor/workspace/workspace-data.ts'
import {isContentPath} from '../../node/build/read-content.ts'
import {compileAlone} from './compile-alone.ts'
import type {OpenBank, OpenBanks, PathInBank} from './open-banks.ts'
import type {Publisher} from './publisher.ts'

/** How long an author must at least pause before problems are shown. */
const minPauseMs = 80
/** A file that takes long to compile is compiled less often. */
const pausePerCompile = 1.5

/** For so long nothing is shown while a bank is opened. */
const slowOpeningMs = 400

export type OnChange = (bank: OpenBank, change: Change) => void

/** The documents that are open in the editor, and what has been typed into them. */
export class LiveDocuments {
  readonly #connection: Connection
  readonly #banks: OpenBanks
  readonly #publisher: Publisher
  readonly #onChange: OnChange
  readonly #documents = new TextDocuments(TextDocument)
  readonly #timers = new Map<DocumentUri, NodeJS.Timeout>()
  /** Compilations that have begun; the last of a document ends last. */
  readonly #compiling = new Map<DocumentUri, Promise<void>>()
  #lastCompileMs = 0

  constructor(connection: Connection, banks: OpenBanks, publisher: Publisher, onChange: OnChange) {
    this.#connection = connection
    this.#banks = banks
    this.#publisher = publisher
    this.#onChange = onChange
  }

  listen(): void {
    this.#documents.onDidChangeContent(({document}) => this.#schedule(document))
    this.#documents.onDidClose(({document}) => void this.#leave(document.uri))
    this.#documents.listen(this.#connection)
  }

  /** A document as the workspace has it: what was typed a moment ago counts. */
  async find(uri: DocumentUri): Promise<PathInBank | undefined> {
    const document = this.#documents.get(uri)
    if (document && this.#timers.has(uri)) void this.#compile(document)
    await this.#compiling.get(uri)
    return this.#banks.find(uri)
  }

  /** A handler of requests about a document. One that was cancelled meanwhile does nothing. */
  handle<P extends {readonly textDocument: {readonly uri: DocumentUri}}, R>(
    none: R,
    run: (file: PathInBank, parameters: P) => R | ResponseError<void>,
  ): (parameters: P, token: CancellationToken) => Promise<R | ResponseError<void>> {
    return async (parameters, token) => {
      const found = await this.find(parameters.textDocument.uri)
      if (token.isCancellationRequested)
        return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled by the editor')
      return found ? run(found, parameters) : none
    }
  }

  /** Reads the folders again, after files have changed that may not be open. */
  async refresh(): Promise<void> {
    for (const opening of this.#banks.all())
      await this.#guard(async () => {
        const bank = await opening
        this.#finish(bank, await bank.folder.refresh())
      })
  }

  #schedule(document: TextDocument): void {
    clearTimeout(this.#timers.get(document.uri))
    const pauseMs = Math.max(minPauseMs, this.#lastCompileMs * pausePerCompile)
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
      const opening = this.#findContent(uri)
      const isOpen = await Promise.race([opening.then(() => true), wait(slowOpeningMs, false, {ref: false})])
      if (!isOpen) await this.#compileAlone(document, opening)
      const found = await opening
      if (!found) return
      const began = performance.now()
      const change = await found.bank.folder.text(found.path, document.getText())
      this.#lastCompileMs = performance.now() - began
      this.#finish(found.bank, change, [found.path])
    })
    this.#compiling.set(uri, compiling)
    return compiling
  }

  /** Shows what is wrong with a file by itself, because a large bank without a cache takes long to open. */
  async #compileAlone(document: TextDocument, opening: Promise<unknown>): Promise<void> {
    const place = this.#banks.locate(document.uri)
    if (!place?.path.endsWith('.md') || !isContentPath(place.path)) return
    const {content, path} = place
    let isOpen = false
    const note = (): void => {
      isOpen = true
    }
    opening.then(note, note)
    const diagnostics = await compileAlone(content, {path, text: document.getText()})
    if (!isOpen) this.#publisher.publishAlone(content, path, diagnostics)
  }

  /** The file on disk counts again. */
  async #leave(uri: DocumentUri): Promise<void> {
    clearTimeout(this.#timers.get(uri))
    this.#timers.delete(uri)
    this.#compiling.delete(uri)
    await this.#guard(async () => {
      const found = await this.#findContent(uri)
      if (found) this.#finish(found.bank, await found.bank.folder.text(found.path))
    })
  }

  async #findContent(uri: DocumentUri): Promise<PathInBank | undefined> {
    const found = await this.#banks.find(uri)
    return found && isContentPath(found.path) ? found : undefined
  }

  /** @param paths files that are published in any case */
  #finish(bank: OpenBank, change: Change, paths: readonly string[] = []): void {
    this.#publisher.publish(bank, [...change.touched, ...paths])
    this.#onChange(bank, change)
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
