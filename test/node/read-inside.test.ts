import {execFileSync} from 'node:child_process'
import {mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {readContent} from '../../src/node/build/read-content.ts'
import {FileHashes} from '../../src/node/cache/file-hashes.ts'
import {OperationalError} from '../../src/node/operational-error.ts'
import {readInside} from '../../src/node/read-inside.ts'
import {sampleContent} from '../cli/sample-content.ts'
import {temporaryFolder} from '../cli/temporary-folder.ts'

const path = 'loops/for/once.md'

/** Ways to replace a file of the folder. */
const swaps: readonly (readonly [name: string, swap: (root: string) => void, code: string])[] = [
  ['a link to a file outside', (root) => relink(root, '/etc/passwd'), 'file/symlink-outside'],
  ['a link to a folder outside', (root) => relink(root, '/etc'), 'file/not-regular'],
  ['a link to a device', (root) => relink(root, '/dev/zero'), 'file/not-regular'],
  ['a link to nowhere', (root) => relink(root, 'nowhere'), 'file/unreadable'],
  ['a pipe', (root) => pipe(root), 'file/not-regular'],
  ['a folder', (root) => folder(root), 'file/not-regular'],
  ['nothing', (root) => rmSync(join(root, path)), 'file/unreadable'],
  ['a large file', (root) => grow(root), 'limit/file-size'],
  ['a folder above that leads outside', (root) => moveFolder(root), 'file/symlink-outside'],
]

function relink(root: string, target: string): void {
  rmSync(join(root, path))
  symlinkSync(target, join(root, path))
}

function pipe(root: string): void {
  rmSync(join(root, path))
  execFileSync('mkfifo', [join(root, path)])
}

function folder(root: string): void {
  rmSync(join(root, path))
  mkdirSync(join(root, path))
}

function grow(root: string): void {
  truncateSync(join(root, path), 100_000_000)
}

/** The same files again, outside, through a link. */
function moveFolder(root: string): void {
  const outside = temporaryFolder(sampleContent())
  renameSync(join(root, 'loops'), join(outside, 'moved'))
  symlinkSync(join(outside, 'moved'), join(root, 'loops'))
}

/** Swaps a file after it was listed and before it is opened. */
class SwappingHashes extends FileHashes {
  readonly #swap: () => void
  #isDone = false

  constructor(swap: () => void) {
    super()
    this.#swap = swap
  }

  override get(...parameters: Parameters<FileHashes['get']>): ReturnType<FileHashes['get']> {
    if (parameters[0].endsWith(path) && !this.#isDone) {
      this.#isDone = true
      this.#swap()
    }
    return super.get(...parameters)
  }
}

describe.skipIf(process.platform === 'win32')('a file replaced while the folder is read by', () => {
  test.each(swaps)('%s is reported and not read', (_, swap, code) => {
    const root = temporaryFolder(sampleContent())
    const {diagnostics, files} = readContent(root, new SwappingHashes(() => swap(root)))
    expect(diagnostics.find(({file}) => file === path)).toMatchObject({code})
    expect(files.map((file) => file.path)).not.toContain(path)
  })

  test.each(swaps)('%s after it was recognised as unchanged is an environment error', async (_, swap) => {
    const root = temporaryFolder(sampleContent())
    const cache = temporaryFolder()
    await new Promise((resolve) => setTimeout(resolve, 100))
    const first = new FileHashes(cache)
    readContent(root, first)
    await first.save()
    const found = readContent(root, new FileHashes(cache)).files.find((file) => file.path === path)
    expect(found?.isKnown).toBe(true)
    swap(root)
    expect(() => found?.load()).toThrow(OperationalError)
  })
})

test('reads a file of the folder, also through a link inside it', () => {
  const root = temporaryFolder({'a/b.txt': 'text'})
  symlinkSync('a/b.txt', join(root, 'link.txt'))
  symlinkSync('a', join(root, 'folder'))
  for (const name of ['a/b.txt', 'link.txt', 'folder/b.txt'])
    expect(readInside(root, name).bytes.toString()).toBe('text')
})

test('reads up to the size limit, and an empty file', () => {
  const root = temporaryFolder({'four.txt': 'four'})
  writeFileSync(join(root, 'empty.txt'), '')
  expect(readInside(root, 'four.txt', 4).bytes.toString()).toBe('four')
  expect(() => readInside(root, 'four.txt', 3)).toThrow('too large')
  expect(readInside(root, 'empty.txt', 3).bytes.toString()).toBe('')
})
