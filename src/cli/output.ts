import {toVisible} from '../diagnostics/code-frame.ts'

/** Where a command writes, and what kind of terminal it has; tests pass their own. */
export interface Output {
  /** Results, for people and programs. */
  readonly print: (text: string) => void
  /** Progress and usage errors; never mixed with results. */
  readonly say: (text: string) => void
  readonly colour: boolean
  /** Whether `say` goes to a terminal, where progress may be shown. */
  readonly terminal: boolean
}

export function processOutput(): Output {
  const {stdout, stderr, env} = process
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // A reader such as `head` may close the pipe early.
      if (error.code === 'EPIPE') return
      if (stream === stdout) stderr.write(`build-bank: ${toVisible(error.message)}\n`)
      // A truncated report must not end with exit code 0.
      process.exit(2)
    })
  }
  return {
    print: (text) => void stdout.write(text),
    say: (text) => void stderr.write(text),
    colour: wantsColour(env, stdout.isTTY === true),
    terminal: stderr.isTTY === true && env['TERM'] !== 'dumb',
  }
}

/** See https://no-color.org and https://force-color.org. */
function wantsColour(env: NodeJS.ProcessEnv, terminal: boolean): boolean {
  if (env['NO_COLOR']) return false
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0'
  return terminal && env['TERM'] !== 'dumb'
}
