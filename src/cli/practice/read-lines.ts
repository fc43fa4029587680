import {createInterface} from 'node:readline'
import {onFatalSignal} from './on-fatal-signal.ts'

/** A line as it was typed, or why there is none: no text that is typed can be taken for a signal. */
export type Reply = {readonly typed: string} | 'time' | 'end'

/** Lines as they are typed, each when it is asked for. */
export interface Lines {
  /** Lets go of what was typed before anything asked for it, and tells whether there was something. */
  readonly drop: () => Promise<boolean>
  /** The next line; `'time'` when `isOver`, which is looked at every quarter of a second, says so. */
  readonly next: (isOver: () => boolean) => Promise<Reply>
  readonly close: () => void
}

const interval = 250
/** Milliseconds without a key, after which what was pasted has all come in. */
const quiet = 20

export function readLines(): Lines {
  const {stdin, stdout, stderr} = process
  // What is typed has to be seen. Where neither is a terminal, that at which it is typed shows it by itself.
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
  /** Begins a new line below a half-typed one, which then waits as any other. */
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
