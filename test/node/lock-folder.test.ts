import {execFileSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {lockFolder, toLockPath} from '../../src/node/cache/lock-folder.ts'
import {temporaryFolder} from '../cli/temporary-folder.ts'

/** A process id that no process has. */
const dead = '999999999'

test('ignores the lock of a killed process, and leaves nothing', () => {
  const folder = temporaryFolder()
  writeFileSync(toLockPath(join(folder, 'out')), dead)
  const release = lockFolder(join(folder, 'out'))
  expect(readFileSync(toLockPath(join(folder, 'out')), 'utf8')).toMatch(new RegExp(`^${process.pid} `))
  release()
  expect(readdirSync(folder)).toEqual([])
})

test.each([
  ['an earlier process with the same id, as in containers', process.pid, performance.timeOrigin - 1000],
  ['a process so old that its number went to another since', process.ppid, Date.now() - 3_600_000],
])('ignores the lock of %s', (_, holder, written) => {
  const folder = temporaryFolder()
  const lock = toLockPath(join(folder, 'out'))
  writeFileSync(lock, String(holder))
  utimesSync(lock, new Date(written), new Date(written))
  lockFolder(join(folder, 'out'))()
  expect(readdirSync(folder)).toEqual([])
})

test('a process that held the lock too long does not remove the lock of the next one', () => {
  const folder = temporaryFolder()
  const lock = toLockPath(join(folder, 'out'))
  const releaseFirst = lockFolder(join(folder, 'out'))
  const longAgo = new Date(Date.now() - 3_600_000)
  utimesSync(lock, longAgo, longAgo)
  const releaseSecond = lockFolder(join(folder, 'out'))
  releaseFirst()
  expect(readdirSync(folder)).toEqual(['.out.lock'])
  releaseSecond()
  expect(readdirSync(folder)).toEqual([])
})

test('ignores an empty lock with a time in the future after a while', () => {
  const folder = temporaryFolder()
  const lock = toLockPath(join(folder, 'out'))
  writeFileSync(lock, '')
  const ahead = new Date(Date.now() + 3_600_000)
  utimesSync(lock, ahead, ahead)
  lockFolder(join(folder, 'out'))()
  expect(readdirSync(folder)).toEqual([])
})

test('makes the second process wait', () => {
  const folder = temporaryFolder()
  // Not a child of this process, which could not be reaped while this process waits.
  const script =
    "sh -c 'sleep 2 & echo $! > holder; wait' > /dev/null 2>&1 & until test -s holder; do sleep 0.1; done; cat holder"
  const holder = execFileSync('sh', ['-c', script], {cwd: folder, encoding: 'utf8'}).trim()
  writeFileSync(toLockPath(join(folder, 'out')), holder)
  lockFolder(join(folder, 'out'))()
  expect(existsSync(`/proc/${holder}`)).toBe(false)
})
