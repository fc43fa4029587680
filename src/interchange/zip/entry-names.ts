const maxNameLength = 1024

/** Whether a name is a relative path that means the same everywhere; a folder's ends in `/`. */
export function isSafeEntryName(name: string): boolean {
  const path = name.endsWith('/') ? name.slice(0, -1) : name
  if (path === '' || path.length > maxNameLength) return false
  if (/[\p{Cc}\p{Cs}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\\]/u.test(path)) return false
  if (/^[A-Za-z]:/.test(path)) return false
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}

/** The form in which two names are the same file on a system that folds case and composes characters. */
const toFolded = (name: string): string => name.normalize('NFC').toLowerCase().normalize('NFC')

/** The names of files so far, each of which must differ from all others and from all their folders. */
export class EntryNames {
  readonly #files = new Set<string>()
  readonly #folders = new Set<string>()
  readonly #listedFolders = new Set<string>()

  /** Whether the name is new; a folder may be listed once, before or after its files. */
  add(name: string): boolean {
    const isFolder = name.endsWith('/')
    const path = toFolded(isFolder ? name.slice(0, -1) : name)
    if (this.#files.has(path)) return false
    if (isFolder ? this.#listedFolders.has(path) : this.#folders.has(path)) return false
    ;(isFolder ? this.#listedFolders : this.#files).add(path)
    if (isFolder) this.#folders.add(path)
    const parts = path.split('/')
    for (let depth = parts.length - 1; depth > 0; depth -= 1) {
      const folder = parts.slice(0, depth).join('/')
      if (this.#files.has(folder)) return false
      this.#folders.add(folder)
    }
    return true
  }
}
