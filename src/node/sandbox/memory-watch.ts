import {readdirSync, readFileSync} from 'node:fs'

const millisecondsBetweenLooks = 100

/**
 * Calls back once when the processes below one of ours hold more memory together than a job may: a limit that the kernel
 * sets holds for each process by itself. Memory that processes share counts once. Between two looks a job may go
 * beyond the limit by what it can touch meanwhile.
 */
export function watchMemory(pid: number, bytes: number, onExceeded: () => void): {stop: () => void} {
  const timer = setInterval(() => {
    if (heldBelow(pid) <= bytes) return
    clearInterval(timer)
    onExceeded()
  }, millisecondsBetweenLooks)
  timer.unref()
  return {stop: () => clearInterval(timer)}
}

/** The bytes that a process and all it has started hold, each shared page by the part of it that is theirs. */
function heldBelow(pid: number): number {
  return [pid, ...descendantsOf(pid)].reduce((sum, process) => sum + heldBy(process), 0)
}

function descendantsOf(pid: number): number[] {
  return childrenOf(pid).flatMap((child) => [child, ...descendantsOf(child)])
}

function childrenOf(pid: number): number[] {
  const folder = `/proc/${pid}/task`
  return list(folder).flatMap((thread) =>
    read(`${folder}/${thread}/children`).split(' ').filter(Boolean).map(Number),
  )
}

/** `smaps_rollup` is only for a process we may look into; the resident pages are for any, and count shared ones in full. */
function heldBy(pid: number): number {
  const kilobytes =
    /^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`)) ??
    /^VmRSS:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`))
  return Number(kilobytes?.[1] ?? 0) * 1024
}

/** A process may end while we look. */
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
