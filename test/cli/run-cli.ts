import {cliPath, main} from '../built.ts'
import {type CliResult, type CliSurroundings, plainEnv, runProcess} from './run-process.ts'

let last: Promise<unknown> = Promise.resolve()

/** Runs the built command in this process, without a terminal; runs are serialised. */
export function runCli(parameters: readonly string[], surroundings: CliSurroundings): Promise<CliResult> {
  const run = last.then(() => runHere(parameters, surroundings))
  last = run.catch(() => {})
  return run
}

/** Runs the built command in its own process, for tests of streams and signals. */
export function runCliProcess(
  parameters: readonly string[],
  surroundings: CliSurroundings,
): Promise<CliResult> {
  return runProcess(process.execPath, [cliPath, ...parameters], surroundings)
}

/** The working folder and the variables belong to the whole process, so runs are serialised. */
async function runHere(parameters: readonly string[], {cwd, env}: CliSurroundings): Promise<CliResult> {
  const before = {cwd: process.cwd(), env: process.env}
  const text = {stdout: '', stderr: ''}
  process.chdir(cwd)
  process.env = {...plainEnv, ...env}
  try {
    const code = await main(parameters, {
      print: (part) => {
        text.stdout += part
      },
      say: (part) => {
        text.stderr += part
      },
      colour: false,
      terminal: false,
    })
    return {code, ...text}
  } finally {
    process.chdir(before.cwd)
    process.env = before.env
  }
}
