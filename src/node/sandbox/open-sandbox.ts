import {accessSync, constants} from 'node:fs'
import {delimiter, join} from 'node:path'
import {EnvironmentError} from '../environment-error.ts'
import {type Lane, places, type Tools, toCommand} from './bubblewrap.ts'
import type {Job} from './job.ts'
import {runJob} from './run-job.ts'
import {noSandbox, type Sandbox} from './sandbox.ts'
import {selfTest} from './self-test.ts'
import {withoutFolder} from './without-folder.ts'

/**
 * A sandbox that has shown what it keeps programs from, on this machine, just now.
 *
 * @throws {EnvironmentError} where there can be none, with what to do
 */
export async function openSandbox(signal?: AbortSignal): Promise<Sandbox> {
  const tools = findTools()
  const sandbox: Sandbox = {
    mostAtOnce: Number.POSITIVE_INFINITY,
    async run({toJob, ...lane}, runSignal) {
      const job = toJob(places)
      const {captures, complaint} = await runJob({command: toCommand(job, lane, tools), job}, runSignal)
      if (complaint !== undefined && !(await starts(lane, tools, runSignal)))
        throw new EnvironmentError(`The sandbox does not start: ${complaint}`)
      return captures.map((capture) => withoutFolder(capture, places.work))
    },
  }
  await selfTest(sandbox, signal)
  return sandbox
}

const nothing: Job = {
  files: {},
  argv: ['/bin/true'],
  variables: {},
  limits: {seconds: 10, megabytes: 64, outputKilobytes: 1},
  reservedMegabytes: 0,
  programs: 1,
}

/** Whether there is a sandbox: a program can complain in its name, so it is asked without one. */
async function starts(lane: Lane, tools: Tools, signal?: AbortSignal): Promise<boolean> {
  const {complaint} = await runJob({command: toCommand(nothing, lane, tools), job: nothing}, signal)
  return complaint === undefined
}

function findTools(): Tools {
  const bubblewrap = find('bwrap')
  const choom = find('choom')
  const setpriv = process.getuid?.() === 0 ? find('setpriv') : undefined
  if (bubblewrap === undefined) throw noSandbox('bubblewrap is not installed')
  if (process.getuid?.() === 0 && setpriv === undefined) throw noSandbox('setpriv is not installed')
  return {bubblewrap, ...(setpriv !== undefined && {setpriv}), ...(choom !== undefined && {choom})}
}

function find(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin']
  return folders.map((folder) => join(folder, name)).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return path.startsWith('/')
  } catch {
    return false
  }
}
