import {readdirSync, readFileSync} from 'node:fs'

const millisecondsBetweenLooks = 100

/**
 * Calls back once when the descendants of one of our processes exceed the memory limit of a job in total: kernel
 * limits apply to each process separately. Shared memory counts once. Between two checks a job may exceed the limit
 * by what it can touch in that time.
 */
export function watchMemory(pid: number, bytes: number, onExceeded: () => void): {stop: () => void} {
  const timer = setInterval(() => {
    if (!exceeds(pid, bytes)) return
    clearInterval(timer)
    onExceeded()
  }, millisecondsBetweenLooks)
  timer.unref()
  return {stop: () => clearInterval(timer)}
}

/**
 * Resident pages count what processes share once for each of them, so they are at least the memory that is used. Only if
 * they exceed the limit, shared pages are told apart, for which the kernel walks over all pages.
 */
function exceeds(pid: number, bytes: number): boolean {
  const processes = [pid, ...listDescendants(pid)]
  const isMore = (measure: (pid: number) => number): boolean =>
    processes.reduce((sum, process) => sum + measure(process), 0) > bytes
  return isMore(measureResident) && isMore(measureShare)
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

function measureResident(pid: number): number {
  return toBytes(/^VmRSS:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`)))
}

/** Counts its share of each shared page. `smaps_rollup` is readable only for our own processes. */
function measureShare(pid: number): number {
  const share = /^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`))
  return share ? toBytes(share) : measureResident(pid)
}

function toBytes(kilobytes: RegExpExecArray | null): number {
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
