import {type Connection, DidChangeWatchedFilesNotification} from 'vscode-languageserver/node'
import {assetTypes} from '../../compile/bank/asset-types.ts'
import {watchFolder} from '../../node/folder/watch-folder.ts'
import {lockName} from '../../node/verify/proof-lock.ts'
import type {OpenBank} from './open-banks.ts'

/** Tools write many files in a row, such as a checkout. */
const quietMs = 50

const patterns = ['**/*.md', '**/bank.yaml', `**/${lockName}`, `**/*.{${assetTypes.join(',')}}`]

/** Calls back when files change: by the editor where it can watch them, else by a watcher of our own. */
export class BankWatcher {
  readonly #connection: Connection
  readonly #onChange: () => void
  readonly #watchers: Promise<{readonly close: () => Promise<void>}>[] = []
  /** Whether the editor watches. */
  #asked = Promise.resolve(false)
  #timer: NodeJS.Timeout | undefined

  constructor(connection: Connection, onChange: () => void) {
    this.#connection = connection
    this.#onChange = onChange
    connection.onDidChangeWatchedFiles(() => this.#note())
  }

  /** Asks the editor to watch; if it refuses, banks are watched by our own watcher. */
  askEditor(): void {
    const watchers = patterns.map((globPattern) => ({globPattern}))
    const type = DidChangeWatchedFilesNotification.type
    this.#asked = this.#connection.client.register(type, {watchers}).then(
      () => true,
      () => false,
    )
  }

  async watch({content}: OpenBank): Promise<void> {
    if (await this.#asked) return
    const watcher = watchFolder(content, {
      onChange: () => this.#note(),
      onLimit: (message) => this.#connection.console.warn(message),
    })
    this.#watchers.push(watcher)
    // Without a watcher the bank is read again with every file that is opened or closed.
    watcher.catch(() => {})
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer)
    for (const result of await Promise.allSettled(this.#watchers))
      if (result.status === 'fulfilled') await result.value.close()
  }

  #note(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#onChange, quietMs)
  }
}
