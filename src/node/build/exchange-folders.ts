import {spawnSync} from 'node:child_process'
import {statSync} from 'node:fs'

/**
 * Ends with the build that started it, because a late exchange would hit the next build. `renameat2` with `RENAME_EXCHANGE` on Linux, `renamex_np` with
 * `RENAME_SWAP` on macOS.
 */
export const exchangeScript = `
import ctypes, os, sys
one, other = map(os.fsencode, sys.argv[1:3])
system = ctypes.CDLL(None)
if hasattr(system, "prctl"): system.prctl(1, 9)
if os.getppid() != int(sys.argv[3]): sys.exit(1)
exchange = getattr(system, "renameat2", None)
failed = exchange(-100, one, -100, other, 2) if exchange else system.renamex_np(one, other, 2)
sys.exit(1 if failed else 0)
`

/** Commands that may be able to exchange two names atomically; Node has no call for it. */
const commands: readonly (readonly [program: string, ...parameters: string[]])[] = [
  ['mv', '--exchange', '--no-target-directory', '--'],
  ['python3', '-I', '-S', '-c', exchangeScript],
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
    const parent = program === 'mv' ? [] : [`${process.pid}`]
    spawnSync(program, [...parameters, one, other, ...parent], {
      stdio: 'ignore',
      timeout: maximumMilliseconds,
    })
    // A program that was killed may have done it all the same.
    return statSync(one).ino !== ino
  })
}
