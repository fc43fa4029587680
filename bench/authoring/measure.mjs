import {execFileSync, spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'

export const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
}

/** Processor and wall time of a call, in milliseconds. */
export async function timeCall(call) {
  const before = process.cpuUsage()
  const start = performance.now()
  await call()
  const wall = performance.now() - start
  const {user, system} = process.cpuUsage(before)
  return {cpu: (user + system) / 1000, wall}
}

/** The middle and the 95th percentile of processor and wall times. */
export function summarise(times) {
  return Object.fromEntries(
    ['cpu', 'wall'].flatMap((name) => {
      const values = times.map((time) => time[name])
      return [
        [name, quantile(values, 0.5)],
        [`${name}95`, quantile(values, 0.95)],
      ]
    }),
  )
}

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], {encoding: 'utf8'}))

/** Processor time of a process with all its threads, in milliseconds; the kernel counts in steps of about 10. */
export function readProcessorTime(pid) {
  const [, rest = ''] = /\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
  const fields = rest.split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond
}

/** The largest resident set of a process so far, in MB. */
export function readPeakMemory(pid) {
  const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}

const running = new Set()
// What stays must not outlive a bench that is stopped.
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130))

/** Starts a Node process that stays; `lines` are those of its standard output. */
export function startProcess(commandArguments, folder) {
  const child = spawn(process.execPath, commandArguments, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {...process.env, NODE_ENV: 'production'},
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  const waiting = []
  const lines = []
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop() ?? ''
    for (const line of parts) {
      const take = waiting.shift()
      if (take) take(line)
      else lines.push(line)
    }
  })
  return {
    pid: child.pid,
    nextLine: () =>
      new Promise((resolve) => (lines.length > 0 ? resolve(lines.shift()) : waiting.push(resolve))),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    },
  }
}
