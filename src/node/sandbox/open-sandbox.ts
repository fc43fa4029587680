import {accessSync, constants} from 'node:fs'
import {delimiter, join} from 'node:path'
import {OperationalError} from '../operational-error.ts'
import {type Lane, sandboxPaths, type Tools, toCommand} from './bubblewrap.ts'
import type {Job} from './job.ts'
import {runJob} from './run-job.ts'
import {type Sandbox, sandboxUnavailable} from './sandbox.ts'
import {selfTest} from './self-test.ts'
import {stripFolder} from './strip-folder.ts'

/**
 * Opens a sandbox and tests its isolation on this machine.
 *
 * @throws {OperationalError} when no sandbox is available, with instructions
 */
export async function openSandbox(signal?: AbortSignal): Promise<Sandbox> {
  const tools = findTools()
  const sandbox: Sandbox = {
    maximumPrograms: Number.POSITIVE_INFINITY,
    async run({toJob, ...lane}, runSignal) {
      const job = toJob(sandboxPaths)
      const {captures, complaint} = await runJob({command: toCommand(job, lane, tools), job}, runSignal)
      if (complaint !== undefined && !(await canStart(lane, tools, runSignal)))
        throw new OperationalError(`The sandbox failed to start: ${complaint}`)
      return captures.map((capture) => stripFolder(capture, sandboxPaths.work))
    },
  }
  await selfTest(sandbox, signal)
  return sandbox
}

const emptyJob: Job = {
  files: {},
  argv: ['/bin/true'],
  variables: {},
  limits: {seconds: 10, megabytes: 64, outputKilobytes: 1},
  reservedMegabytes: 0,
  programs: 1,
}

/** Whether the sandbox starts. A program can fake its messages, so this is tested with an empty job. */
async function canStart(lane: Lane, tools: Tools, signal?: AbortSignal): Promise<boolean> {
  const {complaint} = await runJob({command: toCommand(emptyJob, lane, tools), job: emptyJob}, signal)
  return complaint === undefined
}

function findTools(): Tools {
  const bubblewrap = findExecutable('bwrap')
  const choom = findExecutable('choom')
  const setpriv = process.getuid?.() === 0 ? findExecutable('setpriv') : undefined
  if (bubblewrap === undefined) throw sandboxUnavailable('bubblewrap is not installed')
  if (process.getuid?.() === 0 && setpriv === undefined) throw sandboxUnavailable('setpriv is not installed')
  return {bubblewrap, ...(setpriv !== undefined && {setpriv}), ...(choom !== undefined && {choom})}
}

function findExecutable(name: string): string | undefined {
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
