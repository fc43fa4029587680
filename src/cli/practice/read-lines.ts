import {createInterface} from 'node:readline'

/** A line as it was typed, or why there is none: no text that is typed can be taken for a signal. */
export type Reply = {readonly typed: string} | 'time' | 'end'

/** Lines as they are typed, each when it is asked for. */
export interface Lines {
  /** The next line; `'time'` when `isOver`, which is looked at every quarter of a second, says so. */
  readonly next: (isOver: () => boolean) => Promise<Reply>
  readonly close: () => void
}

const interval = 250

export function readLines(): Lines {
  const input = createInterface({
    input: process.stdin,
    output: process.stderr,
    terminal: process.stdin.isTTY === true,
  })
  const waiting: string[] = []
  let isClosed = false
  let wake = (): void => {}
  input.on('line', (line) => {
    waiting.push(line)
    wake()
  })
  input.on('close', () => {
    isClosed = true
    wake()
  })
  return {
    next: async (isOver) => {
      for (;;) {
        const typed = waiting.shift()
        if (typed !== undefined) return {typed}
        if (isClosed) return 'end'
        if (isOver()) return 'time'
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, interval)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
    },
    close: () => input.close(),
  }
}
