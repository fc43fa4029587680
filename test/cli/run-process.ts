import {spawn} from 'node:child_process'

export interface CliResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface CliSurroundings {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  /** The text of standard input, for a process of its own. */
  readonly input?: string
}

const {GITHUB_WORKSPACE: _workspace, FORCE_COLOR: _force, NO_COLOR: _no, ...rest} = process.env

/** The environment without the variables that would change what tests see. */
export const plainEnv: NodeJS.ProcessEnv = rest

export function runProcess(
  command: string,
  parameters: readonly string[],
  {cwd, env = {}, input}: CliSurroundings,
): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd,
      env: {...plainEnv, ...env},
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    // A command that ends without reading closes the pipe.
    child.stdin.on('error', () => {}).end(input)
    const text = {stdout: '', stderr: ''}
    child.stdout.setEncoding('utf8').on('data', (data) => {
      text.stdout += data
    })
    child.stderr.setEncoding('utf8').on('data', (data) => {
      text.stderr += data
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({code, ...text}))
  })
}
