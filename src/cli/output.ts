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
  // A reader that closes the pipe early, such as `head`, is no fault of ours.
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
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
