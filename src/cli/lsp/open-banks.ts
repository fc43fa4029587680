import {existsSync} from 'node:fs'
import {dirname, join, relative, sep} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {type OpenFolder, openFolder} from '../../node/folder/open-folder.ts'

/** A content folder that an editor works in. */
export interface OpenBank {
  readonly content: string
  readonly folder: OpenFolder
}

export interface PathInBank {
  readonly bank: OpenBank
  /** Relative to the content folder, with `/`. */
  readonly path: string
}

/** The banks of the open files, each opened once. */
export class OpenBanks {
  readonly #cache: string | undefined
  readonly #onOpen: (bank: OpenBank) => void
  readonly #banks = new Map<string, Promise<OpenBank>>()

  /** @param onOpen called for each bank once it is open */
  constructor(cache: string | undefined, onOpen: (bank: OpenBank) => void) {
    this.#cache = cache
    this.#onOpen = onOpen
  }

  /** The bank of a file: the nearest folder above it with a `bank.yaml`. */
  async find(uri: string): Promise<PathInBank | undefined> {
    const place = this.locate(uri)
    if (!place) return undefined
    const {content, path} = place
    return {bank: await (this.#banks.get(content) ?? this.#open(content)), path}
  }

  /** The content folder of a file, which need not be open. */
  locate(uri: string): {readonly content: string; readonly path: string} | undefined {
    if (!uri.startsWith('file:')) return undefined
    const file = fileURLToPath(uri)
    const content = findBankFolder(dirname(file))
    return content === undefined ? undefined : {content, path: relative(content, file).split(sep).join('/')}
  }

  all(): readonly Promise<OpenBank>[] {
    return [...this.#banks.values()]
  }

  async close(): Promise<void> {
    for (const result of await Promise.allSettled(this.all()))
      if (result.status === 'fulfilled') await result.value.folder.close()
  }

  #open(content: string): Promise<OpenBank> {
    const options = {content, ...(this.#cache !== undefined && {cache: this.#cache})}
    const opening = openFolder(options).then((folder) => ({content, folder}))
    this.#banks.set(content, opening)
    // After a failure the next file is another try.
    opening.then(this.#onOpen, () => this.#banks.delete(content))
    return opening
  }
}

function findBankFolder(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'bank.yaml'))) return folder
    if (dirname(folder) === folder) return undefined
  }
}

export function toUri({content}: {readonly content: string}, path: string): string {
  return pathToFileURL(join(content, path)).href
}
