import {readdirSync, readFileSync} from 'node:fs'

const millisecondsBetweenLooks = 100

/**
 * Calls back once when the descendants of one of our processes exceed the memory limit of a job in total: kernel
 * limits apply to each process separately. Shared memory counts once. Between two checks a job may exceed the limit
 * by what it can touch in that time.
 */
export function watchMemory(pid: number, bytes: number, onExceeded: () => void): {stop: () => void} {
  const timer = setInterval(() => {
    if (measureTree(pid) <= bytes) return
    clearInterval(timer)
    onExceeded()
  }, millisecondsBetweenLooks)
  timer.unref()
  return {stop: () => clearInterval(timer)}
}

/** The memory of a process and its descendants in bytes, counting its share of each shared page. */
function measureTree(pid: number): number {
  return [pid, ...listDescendants(pid)].reduce((sum, process) => sum + measureProcess(process), 0)
}

function listDescendants(pid: number): number[] {
  return listChildren(pid).flatMap((child) => [child, ...listDescendants(child)])
}

function listChildren(pid: number): number[] {
  const folder = `/proc/${pid}/task`
  return list(folder).flatMap((thread) =>
    read(`${folder}/${thread}/children`).split(' ').filter(Boolean).map(Number),
  )
}

/**
 * `smaps_rollup` is readable only for our own processes; resident pages are readable for all, and count shared ones
 * in full.
 */
function measureProcess(pid: number): number {
  const kilobytes =
    /^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`)) ??
    /^VmRSS:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`))
  return Number(kilobytes?.[1] ?? 0) * 1024
}

/** A process may end between two reads. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
