/** Where a page keeps texts between visits. */
export interface QuizStore {
  get(key: string): string | undefined
  /** Returns whether the text is kept. */
  set(key: string, value: string): boolean
  remove(key: string): void
}

/** Keeps nothing. */
export const noStore: QuizStore = {get: () => undefined, set: () => true, remove: () => {}}

/** The local storage of the browser; full or forbidden storage keeps nothing and throws nothing. */
export const localStore: QuizStore = {
  get(key) {
    try {
      return localStorage.getItem(key) ?? undefined
    } catch {
      return undefined
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(key, value)
      return true
    } catch {
      return false
    }
  },
  remove(key) {
    try {
      localStorage.removeItem(key)
    } catch {
      // Nothing was kept.
    }
  },
}

/** A kept value, or `undefined` where there is none or it is not JSON. */
export const readJson = (store: QuizStore, key: string): unknown => parseJson(store.get(key))

/** The value of a text; `undefined` if it is not JSON. */
export function parseJson(text: string | undefined): unknown {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
