import type {OnProgress} from '../node/build/compile-files.ts'
import type {Output} from './output.ts'

export interface Progress {
  readonly onProgress: OnProgress
  /** The same for programs that are run. */
  readonly onRun: OnProgress
  /** Takes the line away again. */
  readonly clear: () => void
}

const millisecondsBetween = 100

/** One line on a terminal that counts up; nothing in a pipe. */
export function createProgress(output: Output): Progress {
  let shownAt = 0
  let shown = false
  const show = (line: string): void => {
    const now = Date.now()
    if (!output.terminal || now - shownAt < millisecondsBetween) return
    shownAt = now
    shown = true
    output.say(`\r\u001B[K${line}`)
  }
  return {
    onProgress: (done, total) => show(`Compiling ${done} of ${total} files`),
    onRun: (done, total) => show(`Running ${done} of ${total}, every program twice`),
    clear() {
      if (shown) output.say('\r\u001B[K')
      shown = false
    },
  }
}
