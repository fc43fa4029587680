import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {build} from 'tsup'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {readProofLock, writeProofLock} from '../../../src/node/verify/proof-lock.ts'
import {emptyLock} from '../../../src/proof/lock.ts'
import {randomNumbers} from '../../run-counts.ts'
import {processesOf} from './processes-of.ts'

const random = randomNumbers()
/** Fewer kills than for `verify` itself (verify-kill.sandboxed.test.ts), while locks are written continuously. */
const kills = 20
const millisecondsBetweenLooks = 50
const besideLock = /^(?:packages|proof\.lock\.json|\.proof\.lock\.json\.(?:staged|lock(?:\.\d+)?))$/

/** The program as one file, since it starts for each kill. */
const bundle = mkdtempSync(join(tmpdir(), 'quizproof-bundle-'))
beforeAll(() =>
  build({
    config: false,
    entry: {observe: fileURLToPath(new URL('observe-repeatedly.ts', import.meta.url))},
    outDir: bundle,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outExtension: () => ({js: '.mjs'}),
    noExternal: [/.*/],
    silent: true,
  }),
)
afterAll(() => rmSync(bundle, {recursive: true}))

interface Run {
  readonly child: ChildProcess
  /** Resolves when the first round has begun. */
  readonly begun: Promise<unknown>
  readonly ended: Promise<unknown>
}

function startRun(folder: string): Run {
  const child = spawn(process.execPath, [join(bundle, 'observe.mjs'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return {child, begun: once(child.stdout, 'data'), ended: once(child, 'exit')}
}

/** The time until the first lock is written on this machine: kills are spread over it. */
async function measure(folder: string): Promise<number> {
  const {child, ended} = startRun(folder)
  const start = performance.now()
  while (!existsSync(join(folder, 'proof.lock.json'))) {
    // It runs forever, so an exit is a failure, and waiting for its lock would never end.
    expect(child.exitCode).toBeNull()
    await wait(millisecondsBetweenLooks)
  }
  const span = performance.now() - start
  child.kill('SIGKILL')
  await ended
  return span
}

/** Kills a run at a random time; returns how many processes it had. */
async function killOnce(folder: string, kill: number, span: number): Promise<number> {
  const {child, begun, ended} = startRun(folder)
  // Some are killed during start or self-test, the others in later rounds.
  if (kill % 3 > 0) await begun
  await wait(random() * span)
  const running = processesOf(folder).length
  child.kill('SIGKILL')
  await ended
  return running
}

test(`no process, mount or half-written lock remains after each of ${kills} kills`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quizproof-kill-'))
  // Read by the user of a sandbox.
  chmodSync(folder, 0o755)
  mkdirSync(join(folder, 'packages'))
  const lock = join(folder, 'proof.lock.json')
  const span = await measure(folder)
  const locks = new Set<string>()
  let mostRunning = 0
  for (let kill = 0; kill < kills; kill++) {
    mostRunning = Math.max(mostRunning, await killOnce(folder, kill, span))
    while (processesOf(folder).length > 0) await wait(millisecondsBetweenLooks)
    expect(readFileSync('/proc/self/mountinfo', 'utf8')).not.toContain(folder)
    // A temporary file stays next to the lock; the next run removes all but `.lock.PID`, which exists for a moment.
    expect(readdirSync(folder).filter((name) => !besideLock.test(name))).toEqual([])
    expect(readProofLock(folder).observations.size).toBe(4)
    locks.add(readFileSync(lock, 'utf8'))
  }
  writeProofLock(folder, emptyLock)
  expect(readdirSync(folder).filter((name) => !/\.lock\.\d+$/.test(name))).toEqual([
    'packages',
    'proof.lock.json',
  ])
  // Otherwise the kills hit nothing, and the test shows nothing.
  expect(mostRunning).toBeGreaterThan(3)
  expect(locks.size).toBeGreaterThan(2)
  rmSync(folder, {recursive: true})
}, 3_600_000)
