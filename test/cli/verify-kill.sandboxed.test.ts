import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {readProofLock} from '../../src/node/verify/proof-lock.ts'
import {cliPath} from '../built.ts'
import {descendantsOf, isRunning, processesOf} from '../node/sandbox/processes-of.ts'
import {randomNumbers} from '../run-counts.ts'
import {below} from './sample-content.ts'
import {temporaryFolder} from './temporary-folder.ts'
import {programQuestion, verifyBankYaml, verifyContent} from './verify-content.ts'

const random = randomNumbers()
const kills = 50
const millisecondsBetweenLooks = 50
const besideLock = /^(?:proof\.lock\.json|\.proof\.lock\.json\.(?:staged|lock(?:\.\d+)?))$/

/** A bank whose programs leave processes behind. */
function content(): string {
  const program = 'import os, time\nif os.fork() == 0: time.sleep(60)\nprint(1)'
  const cwd = temporaryFolder(
    below(
      'content',
      verifyContent({
        'bank.yaml': verifyBankYaml.replace('setup: setup.py', 'packages: kept'),
        'loops/for/named.md': programQuestion(
          'python',
          program,
          '- [x] `1`\n  > Right.\n- [ ] `2`\n  > No.\n',
        ),
      }),
    ),
  )
  mkdirSync(join(cwd, '.cache/runtimes/kept'), {recursive: true})
  // Read by the user of a sandbox.
  chmodSync(cwd, 0o755)
  return cwd
}

function startVerify(cwd: string) {
  const child = spawn(process.execPath, [cliPath, 'verify', '--no-cache'], {cwd, stdio: 'ignore'})
  return {child, ended: once(child, 'exit')}
}

/** The duration of a run on this machine: kills are spread over it. */
async function measure(cwd: string): Promise<number> {
  const start = performance.now()
  const [code] = await startVerify(cwd).ended
  expect(code).toBe(0)
  return performance.now() - start
}

test(`no process, mount or half-written lock remains after each of ${kills} kills of verify`, async () => {
  const cwd = content()
  const lock = join(cwd, 'content/proof.lock.json')
  const before = new Set(readdirSync(join(cwd, 'content')))
  const span = await measure(cwd)
  const whole = readFileSync(lock, 'utf8')
  let mostRunning = 0
  let written = 0
  for (let kill = 0; kill < kills; kill++) {
    // Without a lock it is written again, so that a half-written one is possible.
    rmSync(lock, {force: true})
    const {child, ended} = startVerify(cwd)
    await wait((span * (kill + random())) / kills)
    const running = descendantsOf(child.pid ?? 0)
    mostRunning = Math.max(mostRunning, running.length)
    child.kill('SIGKILL')
    await ended
    while (running.some(isRunning) || processesOf(cwd).length > 0) await wait(millisecondsBetweenLooks)
    expect(readFileSync('/proc/self/mountinfo', 'utf8')).not.toContain(cwd)
    const others = readdirSync(join(cwd, 'content')).filter((name) => !before.has(name))
    // A temporary file stays next to the lock until the next run removes it.
    expect(others.filter((name) => !besideLock.test(name))).toEqual([])
    if (!existsSync(lock)) continue
    written++
    expect(readFileSync(lock, 'utf8')).toBe(whole)
    expect(readProofLock(join(cwd, 'content')).observations.size).toBe(2)
  }
  // Otherwise the kills hit nothing, and the test shows nothing.
  expect(mostRunning).toBeGreaterThan(3)
  expect(written).toBeLessThan(kills)
}, 3_600_000)
