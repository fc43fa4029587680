import {createInterface} from 'node:readline'

/** Lines as they are typed, each when it is asked for; `undefined` at the end of the input. */
export interface Lines {
  /** The next line, or `'time'` when `isOver`, which is looked at every quarter of a second, says so. */
  readonly next: (isOver: () => boolean) => Promise<string | undefined | 'time'>
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
        const line = waiting.shift()
        if (line !== undefined) return line
        if (isClosed) return undefined
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
