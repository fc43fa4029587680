import {cliPath, main} from '../built.ts'
import {type CliResult, type CliSurroundings, plainEnv, runProcess} from './run-process.ts'

let last: Promise<unknown> = Promise.resolve()

/** Runs the built command in this process, without a terminal; runs wait for one another. */
export function runCli(parameters: readonly string[], surroundings: CliSurroundings): Promise<CliResult> {
  const run = last.then(() => runHere(parameters, surroundings))
  last = run.catch(() => {})
  return run
}

/** Runs the built command as a process of its own: for what belongs to the process, such as its streams. */
export function runCliProcess(
  parameters: readonly string[],
  surroundings: CliSurroundings,
): Promise<CliResult> {
  return runProcess(process.execPath, [cliPath, ...parameters], surroundings)
}

/** The folder and the variables belong to the whole process, hence one run at a time. */
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
