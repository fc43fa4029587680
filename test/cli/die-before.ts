import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import {join} from 'node:path'

/** The calls that change files. */
const changes = [
  'writeFileSync',
  'renameSync',
  'rmSync',
  'mkdirSync',
  'chmodSync',
  'linkSync',
  'unlinkSync',
] as const
export type ChangeName = (typeof changes)[number]

// Overloads keep a function from being replaced by one that passes everything on.
const files = fs as unknown as Record<ChangeName, (path: unknown, ...rest: unknown[]) => unknown>

/** A process that has ended. */
const deadPid = spawnSync(process.execPath, ['--version']).pid

/**
 * Runs a command in this process that stops instead of its n-th change below `folder`: from then on every call that
 * changes a file fails, as if the process had been killed.
 *
 * @returns the call it stopped at; undefined if it made fewer changes
 */
export async function dieBefore(
  folder: string,
  change: number,
  run: () => Promise<unknown>,
): Promise<ChangeName | undefined> {
  let left = change
  let died: ChangeName | undefined
  const originals = changes.map((name) => [name, files[name]] as const)
  for (const [name, original] of originals)
    files[name] = (path, ...rest) => {
      if (died === undefined && String(path).startsWith(`${folder}/`) && --left === 0) died = name
      if (died !== undefined) throw new Error('killed')
      return original(path, ...rest)
    }
  syncBuiltinESMExports()
  try {
    await run()
  } catch (error) {
    if (died === undefined) throw error
  } finally {
    for (const [name, original] of originals) files[name] = original
    syncBuiltinESMExports()
  }
  if (died !== undefined) orphanLocks(folder)
  return died
}

/** This process lives on, but the one that wrote these locks does not. */
function orphanLocks(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    if (!name.endsWith('.lock')) continue
    const path = join(folder, name)
    fs.writeFileSync(path, fs.readFileSync(path, 'utf8').replace(String(process.pid), String(deadPid)))
  }
}

/** A module that kills its process instead of the n-th change below `folder`. */
export const killBefore = (folder: string, change: number): string =>
  `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs'
  import {syncBuiltinESMExports} from 'node:module'
  let left = ${change}
  for (const name of ${JSON.stringify(changes)}) {
    const original = fs[name]
    fs[name] = (path, ...rest) => {
      if (String(path).startsWith(${JSON.stringify(`${folder}/`)}) && --left === 0)
        process.kill(process.pid, 'SIGKILL')
      return original(path, ...rest)
    }
  }
  syncBuiltinESMExports()
`)}`
