import {appendFileSync, readFileSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, onTestFinished, test, vi} from 'vitest'
import {FileHashes, fileHashesName} from '../../src/node/cache/file-hashes.ts'
import {sha256} from '../../src/node/sha256.ts'
import {temporaryFolder} from '../cli/temporary-folder.ts'

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A folder with a file whose hash is stored; `wait` is the age of the file. */
async function known(wait = 200) {
  const folder = temporaryFolder({'a.txt': 'one'})
  const path = join(folder, 'a.txt')
  await sleep(wait)
  const hashes = new FileHashes(folder)
  expect(hashes.get(path)).toEqual({hash: sha256('one'), bytes: Buffer.from('one')})
  await hashes.save()
  return {folder, path, again: () => new FileHashes(folder).get(path)}
}

test('does not read an unchanged file', async () => {
  const {again} = await known()
  expect(again()).toEqual({hash: sha256('one')})
})

const changes: [string, (path: string) => void][] = [
  ['has more in it', (path) => appendFileSync(path, '!')],
  ['was written with as much', (path) => writeFileSync(path, 'two')],
  [
    'was rewritten with the same size, and its time set back',
    (path) => {
      const {atime, mtime} = statSync(path)
      writeFileSync(path, 'two')
      utimesSync(path, atime, mtime)
    },
  ],
]
test.each(changes)('reads a file that %s', async (_, change) => {
  const {path, again} = await known()
  change(path)
  const bytes = readFileSync(path)
  expect(again()).toEqual({hash: sha256(bytes), bytes})
})

test('rereads a file that changed just before it was read', async () => {
  const folder = temporaryFolder({})
  const path = join(folder, 'a.txt')
  writeFileSync(path, 'one')
  const hashes = new FileHashes(folder)
  vi.spyOn(Date, 'now').mockReturnValue(statSync(path).ctimeMs + 10)
  onTestFinished(() => void vi.restoreAllMocks())
  expect(hashes.get(path).hash).toBe(sha256('one'))
  await hashes.save()
  expect(new FileHashes(folder).get(path).bytes?.toString()).toBe('one')
})

test('waits after a write until a later write gets another time', async () => {
  const folder = temporaryFolder({})
  const path = join(folder, 'a.txt')
  const hashes = new FileHashes(folder)
  writeFileSync(path, 'one')
  hashes.record(path, sha256('one'))
  await hashes.save()
  expect(new FileHashes(folder).get(path)).toEqual({hash: sha256('one')})
  writeFileSync(path, 'two')
  expect(new FileHashes(folder).get(path).hash).toBe(sha256('two'))
})

test('ignores damaged stored hashes', async () => {
  const {folder, path, again} = await known()
  const kept = join(folder, fileHashesName)
  writeFileSync(kept, readFileSync(kept, 'utf8').replace(sha256('one'), sha256('two')))
  expect(again().hash).toBe(sha256('one'))
  writeFileSync(kept, '')
  expect(again().hash).toBe(sha256('one'))
  expect(new FileHashes().get(path).hash).toBe(sha256('one'))
})

test('does not fail if the folder is read-only', async () => {
  const folder = temporaryFolder({'a.txt': 'one', cache: 'a file'})
  const hashes = new FileHashes(join(folder, 'cache'))
  hashes.get(join(folder, 'a.txt'))
  await expect(hashes.save()).resolves.toBeUndefined()
})
