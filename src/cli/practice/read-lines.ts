import {createInterface} from 'node:readline'
import {onFatalSignal} from './on-fatal-signal.ts'

/** A typed line, or why there is none. Wrapped, so that typed text cannot be mistaken for a signal. */
export type Reply = {readonly typed: string} | 'time' | 'end'

/** Typed lines, on request. */
export interface Lines {
  /** Discards lines typed before they were requested, and returns whether there were any. */
  readonly drop: () => Promise<boolean>
  /** The next line, or `'time'` once `isOver` returns true; it is polled every 250 ms. */
  readonly next: (isOver: () => boolean) => Promise<Reply>
  readonly close: () => void
}

const interval = 250
/** Pasted text is complete after this many milliseconds without input. */
const quiet = 20

export function readLines(): Lines {
  const {stdin, stdout, stderr} = process
  // Echo typed text to a terminal; without one, the terminal of the other side echoes it.
  const echo = [stdout, stderr].find(({isTTY}) => isTTY)
  const isTerminal = stdin.isTTY === true
  const input = createInterface({
    input: stdin,
    ...(echo && {output: echo}),
    terminal: isTerminal && echo !== undefined,
    prompt: '',
  })
  const waiting: string[] = []
  let ended: 'end' | Error | undefined
  let wake = (): void => {}
  const end = (reason: 'end' | Error): void => {
    ended ??= reason
    wake()
  }
  input.on('line', (line) => {
    waiting.push(line)
    wake()
  })
  input.on('close', () => end('end'))
  for (const emitter of [input, stdin]) emitter.on('error', end)
  const forget = onFatalSignal(() => {
    if (input.terminal) stdin.setRawMode(false)
  })
  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  /** Submits a half-typed line, so that the cursor moves to a new line. */
  const breakLine = (): void => {
    if (input.terminal && input.line !== '') input.write('\n')
  }
  return {
    drop: async () => {
      let dropped = false
      while (isTerminal && ended === undefined) {
        await pause(quiet)
        breakLine()
        if (waiting.length === 0) break
        waiting.length = 0
        dropped = true
      }
      return dropped
    },
    next: async (isOver) => {
      for (;;) {
        const typed = waiting.shift()
        if (typed !== undefined) return {typed}
        if (ended instanceof Error) throw ended
        if (ended) return ended
        if (isOver()) {
          breakLine()
          return 'time'
        }
        await pause(interval)
      }
    },
    close: () => {
      forget()
      input.close()
    },
  }
}
