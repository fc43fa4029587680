import {spawnSync} from 'node:child_process'
import {cliPath} from '../built.ts'
import {type CliSurroundings, runProcess} from './run-process.ts'

export interface TerminalResult {
  readonly code: number
  /** Everything that was shown, including typed keys. */
  readonly screen: string
}

/** Python's standard library can open a pseudo-terminal; Node's cannot. */
export const hasTerminal = spawnSync('python3', ['-c', 'import pty']).status === 0

const driver = `
import json, os, pty, signal, sys
job = json.loads(sys.argv[1])
signal.alarm(50)
child, terminal = pty.fork()
if child == 0:
    os.execvp(job["command"][0], job["command"])
screen, looked = b"", 0
while True:
    try:
        shown = os.read(terminal, 65536)
    except OSError:
        break
    if not shown:
        break
    screen += shown
    if job["steps"] and job["steps"][0][0].encode() in screen[looked:]:
        looked = len(screen)
        os.write(terminal, job["steps"].pop(0)[1].encode())
status = os.waitpid(child, 0)[1]
code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else -os.WTERMSIG(status)
json.dump({"code": code, "screen": screen.decode()}, sys.stdout)
`

/** Runs the built command in a terminal, and types keys after each expected text. */
export async function runInTerminal(
  parameters: readonly string[],
  steps: readonly (readonly [shown: string, typed: string])[],
  {cwd, env, redirection}: CliSurroundings & {/** As a shell has it. */ readonly redirection?: string},
): Promise<TerminalResult> {
  const called = [process.execPath, cliPath, ...parameters]
  const command = redirection ? ['sh', '-c', `exec "$0" "$@" ${redirection}`, ...called] : called
  const job = JSON.stringify({command, steps})
  const surroundings = {cwd, env: {TERM: 'xterm', ...env}}
  const {stdout, stderr} = await runProcess('python3', ['-c', driver, job], surroundings)
  if (stdout === '') throw new Error(`Expected the command to end, found ${stderr || 'that it waits'}`)
  return JSON.parse(stdout)
}
