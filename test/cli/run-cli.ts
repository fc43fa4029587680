import {spawn} from 'node:child_process'
import {fileURLToPath} from 'node:url'

export const cliPath = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

export interface CliResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface CliSurroundings {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
}

// What the machine that runs the tests happens to set must not change what they see.
const {GITHUB_WORKSPACE: _workspace, FORCE_COLOR: _force, NO_COLOR: _no, ...plainEnv} = process.env

/** Runs the built command as a process of its own, without a terminal. */
export function runCli(parameters: readonly string[], {cwd, env}: CliSurroundings): Promise<CliResult> {
  return runProcess(process.execPath, [cliPath, ...parameters], {cwd, env: env ?? {}})
}

export function runProcess(
  command: string,
  parameters: readonly string[],
  {cwd, env = {}}: CliSurroundings,
): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd,
      env: {...plainEnv, ...env},
      stdio: ['ignore', 'pipe', 'pipe'],
    })
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
