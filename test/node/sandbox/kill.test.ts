import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {readProofLock} from '../../../src/node/proof-lock.ts'

const kills = 50
const millisecondsBetweenLooks = 50

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** Processes that see the folder or were told of it: what is in a sandbox sees it as a mount. */
function processesOf(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter(
      (name) =>
        read(`/proc/${name}/cmdline`).includes(folder) || read(`/proc/${name}/mountinfo`).includes(folder),
    )
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Kills a run at a moment of its own; tells how many processes it had then. */
async function killOnce(folder: string, kill: number): Promise<number> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      here('transpile.mjs'),
      here('observe-repeatedly.ts'),
      join(folder, 'proof.lock.json'),
      folder,
    ],
    {stdio: ['ignore', 'pipe', 'inherit']},
  )
  const ended = once(child, 'exit')
  // Some are killed as they start, in the self-test or before; the others in the rounds that follow.
  if (kill % 3 > 0) await once(child.stdout, 'data')
  await wait(Math.random() * 3000)
  const running = processesOf(folder).length
  child.kill('SIGKILL')
  await ended
  return running
}

test(`after each of ${kills} kills no process, mount or half-written lock is left`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quizproof-kill-'))
  // Read by the user of a sandbox.
  chmodSync(folder, 0o755)
  mkdirSync(join(folder, 'packages'))
  const lock = join(folder, 'proof.lock.json')
  let mostRunning = 0
  let mostSeen = 0
  for (let kill = 0; kill < kills; kill++) {
    mostRunning = Math.max(mostRunning, await killOnce(folder, kill))
    while (processesOf(folder).length > 0) await wait(millisecondsBetweenLooks)
    expect(readFileSync('/proc/self/mountinfo', 'utf8')).not.toContain(folder)
    expect(
      readdirSync(folder).filter((name) => !/^(?:packages|\.?proof\.lock\.json(?:\.staged)?)$/.test(name)),
    ).toEqual([])
    mostSeen = Math.max(mostSeen, readProofLock(lock).observations.size)
  }
  // Otherwise the kills met nothing, and the test shows nothing.
  expect(mostRunning).toBeGreaterThan(3)
  expect(mostSeen).toBe(12)
  rmSync(folder, {recursive: true})
}, 3_600_000)
