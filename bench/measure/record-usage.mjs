import {appendFileSync, readFileSync} from 'node:fs'
import {isMainThread} from 'node:worker_threads'

// On Linux `maxRSS` also counts what the parent held when it forked; VmHWM starts again with each program.
function readPeakKilobytes(usage) {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))[1])
  } catch {
    return usage.maxRSS
  }
}

if (isMainThread && process.env.BENCH_USAGE_FILE) {
  process.on('exit', () => {
    const usage = process.resourceUsage()
    const record = {
      cpuMicroseconds: usage.userCPUTime + usage.systemCPUTime,
      peakKilobytes: readPeakKilobytes(usage),
    }
    appendFileSync(process.env.BENCH_USAGE_FILE, `${JSON.stringify(record)}\n`)
  })
}
