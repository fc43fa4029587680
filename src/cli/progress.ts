import type {OnProgress} from '../node/compile-files.ts'
import type {Output} from './output.ts'

export interface Progress {
  readonly onProgress: OnProgress
  /** Takes the line away again. */
  readonly clear: () => void
}

const millisecondsBetween = 100

/** One line on a terminal that counts up; nothing in a pipe. */
export function createProgress(output: Output): Progress {
  let shownAt = 0
  let shown = false
  return {
    onProgress(done, total) {
      const now = Date.now()
      if (!output.terminal || now - shownAt < millisecondsBetween) return
      shownAt = now
      shown = true
      output.say(`\r\u001B[KCompiling ${done} of ${total} files`)
    },
    clear() {
      if (shown) output.say('\r\u001B[K')
      shown = false
    },
  }
}
