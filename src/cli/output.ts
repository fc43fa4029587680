import {toVisible} from '../diagnostics/code-frame.ts'

/** Where a command writes and what it knows of its surroundings; a test hands in its own. */
export interface Output {
  /** Results, for people and programs. */
  readonly print: (text: string) => void
  /** Progress and errors of use; never mixed with results. */
  readonly say: (text: string) => void
  readonly colour: boolean
  /** Whether `say` goes to a terminal, where progress may be shown. */
  readonly terminal: boolean
}

export function processOutput(): Output {
  const {stdout, stderr, env} = process
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // A reader that closes the pipe early, such as `head`, is no fault of ours.
      if (error.code === 'EPIPE') return
      if (stream === stdout) stderr.write(`build-bank: ${toVisible(error.message)}\n`)
      // Nobody waits for an event: half a report must not end as if it were whole.
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

/** As https://no-color.org and https://force-color.org say. */
function wantsColour(env: NodeJS.ProcessEnv, terminal: boolean): boolean {
  if (env['NO_COLOR']) return false
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0'
  return terminal && env['TERM'] !== 'dumb'
}
