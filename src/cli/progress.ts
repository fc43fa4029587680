import type {OnProgress} from '../node/build/compile-files.ts'
import type {Output} from './output.ts'

export interface Progress {
  readonly onProgress: OnProgress
  /** The same for programs that are run. */
  readonly onRun: OnProgress
  /** The same for questions that are imported. */
  readonly onQuestion: OnProgress
  /** Removes the line. */
  readonly clear: () => void
}

const millisecondsBetween = 100

/** A progress line in a terminal; nothing in a pipe. */
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
    onProgress: (done, total) => show(`Compiled ${done} of ${total} files`),
    onRun: (done, total) => show(`Completed ${done} of ${total} runs; every program runs at least twice`),
    onQuestion: (done, total) => show(`Read ${done} of ${total} questions`),
    clear() {
      if (shown) output.say('\r\u001B[K')
      shown = false
    },
  }
}
