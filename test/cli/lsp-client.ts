import {type ChildProcess, spawn} from 'node:child_process'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {
  createMessageConnection,
  type MessageConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import {cliPath} from '../built.ts'
import {plainEnv} from './run-process.ts'

interface Position {
  readonly line: number
  readonly character: number
}

export interface Edit {
  readonly range: {readonly start: Position; readonly end: Position}
  readonly newText: string
}

interface Published {
  readonly uri: string
  readonly diagnostics: readonly {readonly code: string; readonly range: Edit['range']}[]
}

/** What an editor like VS Code can do. */
export const fullAbilities = {
  window: {showDocument: {support: true}},
  workspace: {
    workspaceEdit: {documentChanges: true, resourceOperations: ['create', 'rename', 'delete']},
    didChangeWatchedFiles: {dynamicRegistration: true},
    codeLens: {refreshSupport: true},
  },
}

/** A scripted editor: messages of the protocol over the standard streams of the command. */
export class Client {
  readonly child: ChildProcess
  readonly connection: MessageConnection
  /** Requests and notices of the server, by method. */
  readonly received: {readonly method: string; readonly parameters: unknown}[] = []
  readonly #folder: string
  readonly #published: Published[] = []
  readonly #waiting = new Set<() => void>()

  /** @param refuses whether it refuses all that the server asks for */
  constructor(folder: string, {refuses = false} = {}) {
    this.#folder = folder
    this.child = spawn(process.execPath, [cliPath, 'lsp', '--stdio', `--clientProcessId=${process.pid}`], {
      cwd: folder,
      env: plainEnv,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const {stdin, stdout} = this.child
    if (!stdin || !stdout) throw new Error('Expected pipes')
    this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin))
    this.connection.onNotification((method, parameters) => {
      // The server sends what the protocol says.
      if (method === 'textDocument/publishDiagnostics') this.#published.push(parameters as Published)
      else this.#note(method, parameters)
      this.#wake()
    })
    this.connection.onRequest((method, parameters) => {
      this.#note(method, parameters)
      this.#wake()
      if (refuses) return new ResponseError(-32603, 'Refused by the editor')
      return method === 'window/showDocument' ? {success: true} : null
    })
    this.connection.listen()
    this.child.once('exit', () => this.#wake())
  }

  uri(path: string): string {
    return pathToFileURL(join(this.#folder, path)).href
  }

  request<T>(method: string, parameters: object): Promise<T> {
    return this.connection.sendRequest<T>(method, parameters)
  }

  /** The message with which the server refuses a request. */
  async refusal(method: string, parameters: object): Promise<string> {
    try {
      await this.connection.sendRequest(method, parameters)
    } catch (error) {
      if (error instanceof ResponseError) return error.message
      throw error
    }
    throw new Error('Expected a refusal')
  }

  notify(method: string, parameters: object): void {
    void this.connection.sendNotification(method, parameters)
  }

  open(path: string, text: string): void {
    this.notify('textDocument/didOpen', {
      textDocument: {uri: this.uri(path), languageId: 'markdown', version: 1, text},
    })
  }

  change(path: string, version: number, text: string): void {
    this.notify('textDocument/didChange', {
      textDocument: {uri: this.uri(path), version},
      contentChanges: [{text}],
    })
  }

  /** Waits until the last published codes of a file are these. */
  async codes(path: string, expected: readonly string[]): Promise<Published> {
    const find = (): Published | undefined => {
      const last = this.#published.findLast(({uri}) => uri === this.uri(path))
      return last?.diagnostics.map(({code}) => code).join() === expected.join() ? last : undefined
    }
    return this.#until(find)
  }

  /** Waits for a message of the server, and takes it. */
  async message<T>(method: string): Promise<T> {
    const found = await this.#until(() => {
      const index = this.received.findIndex((one) => one.method === method)
      return index === -1 ? undefined : this.received.splice(index, 1)[0]
    })
    // Each test names the parameters of its method.
    return found.parameters as T
  }

  isPublished(path: string): boolean {
    return this.#published.some(({uri}) => uri === this.uri(path))
  }

  at(path: string, text: string, part: string): object {
    const lines = text.split('\n')
    const line = lines.findIndex((one) => one.includes(part))
    return {
      textDocument: {uri: this.uri(path)},
      position: {line, character: (lines[line] ?? '').indexOf(part) + 1},
    }
  }

  async #until<T>(find: () => T | undefined): Promise<T> {
    for (;;) {
      const found = find()
      if (found !== undefined) return found
      if (this.child.exitCode !== null) throw new Error('The server has ended')
      await new Promise<void>((resolve) => this.#waiting.add(resolve))
    }
  }

  #note(method: string, parameters: unknown): void {
    this.received.push({method, parameters})
  }

  #wake(): void {
    for (const wake of this.#waiting) wake()
    this.#waiting.clear()
  }
}

export function applyAll(text: string, edits: readonly Edit[]): string {
  const lines = text.split('\n')
  const toOffset = ({line, character}: Position): number =>
    lines.slice(0, line).reduce((total, one) => total + one.length + 1, 0) + character
  return [...edits]
    .sort((a, b) => toOffset(b.range.start) - toOffset(a.range.start))
    .reduce(
      (now, {range, newText}) =>
        now.slice(0, toOffset(range.start)) + newText + now.slice(toOffset(range.end)),
      text,
    )
}
