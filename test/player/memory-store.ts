import type {QuizStore} from '../../src/player/store.ts'

/** A store that keeps everything until the test ends. */
export function createMemoryStore(): QuizStore & {readonly keys: () => string[]} {
  const kept = new Map<string, string>()
  return {
    get: (key) => kept.get(key),
    set: (key, value) => kept.set(key, value) === kept,
    remove: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  }
}
