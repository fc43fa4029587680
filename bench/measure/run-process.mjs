import {spawn} from 'node:child_process'
import {readFileSync, rmSync} from 'node:fs'
import {performance} from 'node:perf_hooks'

const preload = new URL('record-usage.mjs', import.meta.url).href

function readUsage(file) {
  const records = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  return {
    cpuSeconds: records.reduce((sum, record) => sum + record.cpuMicroseconds, 0) / 1e6,
    peakMegabytes: records.reduce((sum, record) => sum + record.peakKilobytes, 0) / 1024,
  }
}

/** Runs one whole Node process and says what it and the Node processes below it cost. */
export async function runProcess({commandArguments, folder, usageFile}) {
  rmSync(usageFile, {force: true})
  const startedAt = Date.now()
  const start = performance.now()
  const child = spawn(process.execPath, commandArguments, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_OPTIONS: `--import=${preload}`,
      BENCH_USAGE_FILE: usageFile,
    },
  })
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => resolve(performance.now()))
  })
  const output = {stdout: '', stderr: ''}
  for (const stream of ['stdout', 'stderr']) {
    child[stream].setEncoding('utf8').on('data', (chunk) => {
      output[stream] += chunk
    })
  }
  const closed = new Promise((resolve) => child.once('close', resolve))
  const [end, exitCode] = await Promise.all([ended, closed])
  if (exitCode !== 0) {
    throw new Error(`Exit code ${exitCode}: ${(output.stderr + output.stdout).slice(-2000)}`)
  }
  return {
    startedAt,
    standardOutput: output.stdout,
    wallSeconds: (end - start) / 1000,
    ...readUsage(usageFile),
  }
}
