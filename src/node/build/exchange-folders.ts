import {spawnSync} from 'node:child_process'
import {statSync} from 'node:fs'

/** `renameat2` with `RENAME_EXCHANGE` on Linux, `renamex_np` with `RENAME_SWAP` on macOS. */
const script = `
import ctypes, os, sys
one, other = map(os.fsencode, sys.argv[1:])
system = ctypes.CDLL(None)
exchange = getattr(system, "renameat2", None)
failed = exchange(-100, one, -100, other, 2) if exchange else system.renamex_np(one, other, 2)
sys.exit(1 if failed else 0)
`

/** Commands that may be able to exchange two names atomically; Node has no call for it. */
const commands: readonly (readonly [program: string, ...parameters: string[]])[] = [
  ['mv', '--exchange', '--no-target-directory', '--'],
  ['python3', '-I', '-S', '-c', script],
]

const maximumMilliseconds = 10_000

/**
 * Exchanges two folders atomically, so that both are complete even after a kill. Returns false on Windows, without these
 * programs, and on file systems that cannot exchange names.
 */
export function exchangeFolders(one: string, other: string): boolean {
  if (process.platform === 'win32') return false
  const {ino} = statSync(one)
  return commands.some(([program, ...parameters]) => {
    spawnSync(program, [...parameters, one, other], {stdio: 'ignore', timeout: maximumMilliseconds})
    // A program that was killed may have done it all the same.
    return statSync(one).ino !== ino
  })
}
