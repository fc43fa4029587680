import {appendFileSync, readFileSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, onTestFinished, test, vi} from 'vitest'
import {FileHashes, fileHashesName} from '../../src/node/cache/file-hashes.ts'
import {hashOf} from '../../src/node/hash.ts'
import {temporaryFolder} from '../cli/temporary-folder.ts'

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A folder with a file of which the hash is kept; `wait` is how long it had been there. */
async function known(wait = 200) {
  const folder = temporaryFolder({'a.txt': 'one'})
  const path = join(folder, 'a.txt')
  await sleep(wait)
  const hashes = new FileHashes(folder)
  expect(hashes.of(path)).toEqual({hash: hashOf('one'), bytes: Buffer.from('one')})
  await hashes.save()
  return {folder, path, again: () => new FileHashes(folder).of(path)}
}

test('a file that is as it was is not read', async () => {
  const {again} = await known()
  expect(again()).toEqual({hash: hashOf('one')})
})

const changes: [string, (path: string) => void][] = [
  ['has more in it', (path) => appendFileSync(path, '!')],
  ['was written with as much', (path) => writeFileSync(path, 'two')],
  [
    'was written with as much, and its time was set back',
    (path) => {
      const {atime, mtime} = statSync(path)
      writeFileSync(path, 'two')
      utimesSync(path, atime, mtime)
    },
  ],
]
test.each(changes)('a file that %s is read', async (_, change) => {
  const {path, again} = await known()
  change(path)
  const bytes = readFileSync(path)
  expect(again()).toEqual({hash: hashOf(bytes), bytes})
})

test('a file that was changed just before it was looked at is read again', async () => {
  const folder = temporaryFolder({})
  const path = join(folder, 'a.txt')
  writeFileSync(path, 'one')
  const hashes = new FileHashes(folder)
  vi.spyOn(Date, 'now').mockReturnValue(statSync(path).ctimeMs + 10)
  onTestFinished(() => void vi.restoreAllMocks())
  expect(hashes.of(path).hash).toBe(hashOf('one'))
  await hashes.save()
  expect(new FileHashes(folder).of(path).bytes?.toString()).toBe('one')
})

test('of what was just written is waited until the next who writes to it is seen', async () => {
  const folder = temporaryFolder({})
  const path = join(folder, 'a.txt')
  const hashes = new FileHashes(folder)
  writeFileSync(path, 'one')
  hashes.wrote(path, hashOf('one'))
  await hashes.save()
  expect(new FileHashes(folder).of(path)).toEqual({hash: hashOf('one')})
  writeFileSync(path, 'two')
  expect(new FileHashes(folder).of(path).hash).toBe(hashOf('two'))
})

test('what is kept and spoilt is no knowledge', async () => {
  const {folder, path, again} = await known()
  const kept = join(folder, fileHashesName)
  writeFileSync(kept, readFileSync(kept, 'utf8').replace(hashOf('one'), hashOf('two')))
  expect(again().hash).toBe(hashOf('one'))
  writeFileSync(kept, '')
  expect(again().hash).toBe(hashOf('one'))
  expect(new FileHashes().of(path).hash).toBe(hashOf('one'))
})

test('a folder that cannot be written is no failure', async () => {
  const folder = temporaryFolder({'a.txt': 'one', cache: 'a file'})
  const hashes = new FileHashes(join(folder, 'cache'))
  hashes.of(join(folder, 'a.txt'))
  await expect(hashes.save()).resolves.toBeUndefined()
})
