import {execFileSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {lockFolder, lockOf} from '../../src/node/lock-folder.ts'
import {temporaryFolder} from '../cli/temporary-folder.ts'

/** A number that no process has. */
const dead = '999999999'

test('the lock of a process that was killed does not count, and nothing stays', () => {
  const folder = temporaryFolder()
  writeFileSync(lockOf(join(folder, 'out')), dead)
  const release = lockFolder(join(folder, 'out'))
  expect(readFileSync(lockOf(join(folder, 'out')), 'utf8')).toBe(String(process.pid))
  release()
  expect(readdirSync(folder)).toEqual([])
})

test('of two who want it the second waits', () => {
  const folder = temporaryFolder()
  // No child of this process, which could not be told of its end while it waits.
  const holder = execFileSync('sh', ['-c', 'sleep 2 > /dev/null 2>&1 & echo $!'], {encoding: 'utf8'}).trim()
  writeFileSync(lockOf(join(folder, 'out')), holder)
  lockFolder(join(folder, 'out'))()
  expect(existsSync(`/proc/${holder}`)).toBe(false)
})
