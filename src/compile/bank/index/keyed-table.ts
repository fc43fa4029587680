import {compareText} from '../../../diagnostics/compare-text.ts'

interface Entry<V> {
  readonly file: string
  readonly value: V
}

/** Values by key, each contributed by a file. */
export class KeyedTable<V> {
  /** Nearly every key has one value, so most entries need no list. */
  readonly #byKey = new Map<string, Entry<V> | Entry<V>[]>()

  /** Adds a value, and adds its key to `shared` if there is another one. */
  add(file: string, key: string, value: V, shared?: Set<string>): void {
    const entries = this.#byKey.get(key)
    if (!entries) this.#byKey.set(key, {file, value})
    else if ('file' in entries) this.#byKey.set(key, [entries, {file, value}])
    else entries.push({file, value})
    if (entries) shared?.add(key)
  }

  /** Removes the values of a file, and adds the key to `shared` if there were others. */
  remove(file: string, key: string, shared?: Set<string>): void {
    const entries = toList(this.#byKey.get(key))
    if (entries.length > 1) shared?.add(key)
    const kept = entries.filter((entry) => entry.file !== file)
    if (kept.length > 0) this.#byKey.set(key, kept)
    else this.#byKey.delete(key)
  }

  /** The values of a key in the order of their files, and in a file in the order in which they were added. */
  get(key: string): readonly V[] {
    const entries = toList(this.#byKey.get(key))
    return entries.toSorted((one, other) => compareText(one.file, other.file)).map(({value}) => value)
  }

  /** The files that contribute to a key. */
  files(key: string): readonly string[] {
    return toList(this.#byKey.get(key)).map(({file}) => file)
  }

  keys(): Iterable<string> {
    return this.#byKey.keys()
  }
}

function toList<V>(entries: Entry<V> | readonly Entry<V>[] | undefined): readonly Entry<V>[] {
  if (!entries) return []
  return 'file' in entries ? [entries] : entries
}
