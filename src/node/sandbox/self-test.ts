import {once} from 'node:events'
import {readdirSync} from 'node:fs'
import {createServer, type Server} from 'node:net'
import {resolve} from 'node:path'
import {OperationalError} from '../operational-error.ts'
import type {Capture, Job} from './job.ts'
import {keyctlNumber} from './keyring-filter.ts'
import {type Sandbox, sandboxUnavailable} from './sandbox.ts'

/** A program that a sandbox must stop or let pass, and how to tell. */
interface Trial {
  readonly name: string
  readonly script: string
  readonly seconds?: number
  readonly isPassed: (capture: Capture) => boolean
}

const variables = {PATH: '/usr/bin', TZ: 'UTC'}
/** Includes those that the shell adds. */
const expectedVariables = ['PATH', 'PWD', 'SHLVL', 'TZ', '_']
const processesTried = 120

const isDenied = ({end, status}: Capture): boolean => end === 'exit' && status !== 0

/**
 * Tries what no program may do. Results are checked from outside where possible, not taken from the program.
 *
 * @throws {OperationalError} when a forbidden action succeeds or a harmless program fails
 */
export async function selfTest(sandbox: Sandbox, signal?: AbortSignal): Promise<void> {
  let connections = 0
  const server = createServer((socket) => {
    connections++
    socket.destroy()
  })
  try {
    const port = await listen(server)
    const results = await Promise.all(
      createTrials(port).map(async (trial, number) => ({
        trial,
        capture: await runTrial(sandbox, trial, number, signal),
      })),
    )
    const failed = results.find(({trial, capture}) => !trial.isPassed(capture))
    if (failed) throw sandboxUnavailable(`its self-test "${failed.trial.name}" failed`)
    if (connections > 0) throw sandboxUnavailable('its self-test "no network" failed')
  } finally {
    server.close()
  }
}

async function runTrial(
  sandbox: Sandbox,
  trial: Trial,
  number: number,
  signal?: AbortSignal,
): Promise<Capture> {
  try {
    const [capture] = await sandbox.run({number, toJob: () => toJob(trial)}, signal)
    if (!capture) throw new TypeError('Expected a capture a program')
    return capture
  } catch (error) {
    if (error instanceof OperationalError) throw sandboxUnavailable(error.message)
    throw error
  }
}

function toJob({script, seconds = 10}: Trial): Job {
  return {
    files: {'trial.sh': `printf '{"began": true}\\n' >&3\nexec >&4 2>&5\n${script}\n`},
    argv: ['/bin/bash', 'trial.sh'],
    variables,
    limits: {seconds, megabytes: 256, outputKilobytes: 16},
    reservedMegabytes: 0,
    programs: 1,
  }
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('Expected a port')
  return address.port
}

function createTrials(port: number): Trial[] {
  return [
    {
      name: 'a harmless program passes',
      script: 'echo passed > file; cat file',
      isPassed: ({end, status, stdout}) => end === 'exit' && status === 0 && stdout === 'passed\n',
    },
    {name: 'no file is read', script: `cat /etc/passwd || ls -d ${findHostFile()}`, isPassed: isDenied},
    {
      name: 'no file is written',
      script: 'for file in /usr/trial /etc/trial /dev/trial /trial; do echo > $file && exit 0; done; exit 1',
      isPassed: isDenied,
    },
    {name: 'no network', script: `echo > /dev/tcp/127.0.0.1/${port}`, isPassed: isDenied},
    {
      name: 'an endless loop is killed',
      script: 'while :; do :; done',
      seconds: 0.2,
      isPassed: ({end}) => end === 'time',
    },
    {
      name: 'processes are limited',
      script: `for ((n = 1; n <= ${processesTried}; n++)); do sleep 60 & echo $n; done`,
      seconds: 1,
      isPassed: ({stdout}) => stdout !== '' && !stdout.includes(`\n${processesTried}\n`),
    },
    {
      // 0 to 5 are ours, 6 is the folder that `ls` lists.
      name: 'no file of the caller is handed on',
      script: '/bin/ls /proc/self/fd | sort -n | tail -n 1',
      isPassed: ({stdout}) => stdout === '6\n',
    },
    ...(keyctlNumber === undefined ? [] : [createKeyringTrial(keyctlNumber)]),
    {
      name: 'no variables are handed on',
      script: '/usr/bin/env | cut -d= -f1 | sort',
      isPassed: ({stdout}) => stdout === expectedVariables.map((name) => `${name}\n`).join(''),
    },
  ]
}

/** The kernel says whether a filter is on; with Perl, which Debian always has, the call itself is tried too. */
function createKeyringTrial(call: number): Trial {
  const perl = `exit(syscall(${call}, 0, -3, 1) == -1 && $!+0 == 38 ? 0 : 1)`
  return {
    name: 'no keyring is shared',
    script: `grep -q '^Seccomp:.*2' /proc/self/status || exit 1
[ ! -x /usr/bin/perl ] || /usr/bin/perl -e '${perl}' || exit 1
echo closed`,
    isPassed: ({end, status, stdout}) => end === 'exit' && status === 0 && stdout === 'closed\n',
  }
}

/** A file in the working folder of the host; the folder itself may also exist in the sandbox, such as /tmp. */
function findHostFile(): string {
  const [name = 'package.json'] = readdirSync('.')
  return quote(resolve(name))
}

function quote(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`
}
