import {realpathSync} from 'node:fs'
import {basename, dirname, join, relative, resolve, sep} from 'node:path'
import {OperationalError} from '../operational-error.ts'

/** A build must not remove its own content or cache, or compile its own output. */
export function assertDisjoint(one: string, other: string): void {
  if (
    !isInside(realpathOfExisting(one), realpathOfExisting(other)) &&
    !isInside(realpathOfExisting(other), realpathOfExisting(one))
  )
    return
  throw new OperationalError(
    `Content, output and cache must be separate folders; ${one} and ${other} overlap`,
  )
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way)
}

/** Resolves the links in the existing part of a path. */
function realpathOfExisting(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const whole = resolve(path)
    return dirname(whole) === whole ? whole : join(realpathOfExisting(dirname(whole)), basename(whole))
  }
}
