import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {buildBank} from '../built.ts'
import {readFolder} from '../cli/read-folder.ts'
import {below} from '../cli/sample-content.ts'
import {temporaryFolder, writeFiles} from '../cli/temporary-folder.ts'
import {richContent} from './rich-content.ts'

const project = () => temporaryFolder(below('content', richContent()))
const build = (cwd: string) =>
  buildBank({content: join(cwd, 'content'), out: join(cwd, 'out'), cache: join(cwd, 'cache')})
/** A replaced folder has another inode. */
const idOf = (cwd: string) => statSync(join(cwd, 'out')).ino

test('leaves a folder that already contains the bank, with the same report', async () => {
  const cwd = project()
  const first = await build(cwd)
  const id = idOf(cwd)
  const second = await build(cwd)
  expect(idOf(cwd)).toBe(id)
  const {source, ...rest} = second
  const {source: firstSource, ...firstRest} = first
  expect(rest).toEqual({...firstRest, counts: {...first.counts, compiled: 0}})
  expect(first.files.map(source)).toEqual(first.files.map(firstSource))
})

function flipByte(path: string): void {
  const bytes = readFileSync(path)
  const at = Math.floor(bytes.length / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

const changes: [what: string, change: (out: string) => void][] = [
  ['a byte was changed', (out) => flipByte(join(out, 'public.json'))],
  ['a byte of the manifest was changed', (out) => appendFileSync(join(out, 'manifest.json'), ' ')],
  ['a file was removed', (out) => rmSync(join(out, 'keys.json'))],
  ['an asset was changed', (out) => flipByte(join(out, 'assets/loops/for/picture.png'))],
  ['an empty folder was added', (out) => mkdirSync(join(out, 'more'))],
  ['everything was removed', (out) => rmSync(out, {recursive: true})],
  [
    'a file was replaced by a link',
    (out) => {
      writeFileSync(join(out, '../bank.json'), readFileSync(join(out, 'bank.json')))
      rmSync(join(out, 'bank.json'))
      symlinkSync('../bank.json', join(out, 'bank.json'))
    },
  ],
  ['a killed build left something', (out) => writeFiles(join(out, '..'), {'.out.staged/bank.json': '{'})],
  ['a killed build left its lock', (out) => writeFiles(join(out, '..'), {'.out.lock': '999999999'})],
]

test.each(changes)('rewrites a folder in which %s', async (_, change) => {
  const cwd = project()
  await build(cwd)
  const expected = readFolder(join(cwd, 'out'))
  change(join(cwd, 'out'))
  expect((await build(cwd)).counts.compiled).toBe(0)
  expect(readFolder(join(cwd, 'out'))).toEqual(expected)
  expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([])
  expect(statSync(join(cwd, 'out/bank.json')).isFile()).toBe(true)
})

test('copies a changed asset again', async () => {
  const cwd = project()
  await build(cwd)
  const asset = 'loops/for/picture.png'
  flipByte(join(cwd, 'content', asset))
  await build(cwd)
  expect(readFileSync(join(cwd, 'out/assets', asset))).toEqual(readFileSync(join(cwd, 'content', asset)))
})

test('still refuses a foreign file', async () => {
  const cwd = project()
  await build(cwd)
  writeFiles(cwd, {'out/notes.txt': 'mine'})
  await expect(build(cwd)).rejects.toThrow('notes.txt')
})

test('a changed set-up file invalidates the build, although only proofs read it', async () => {
  const cwd = project()
  writeFiles(join(cwd, 'content'), {'setup.py': 'x = 1\n'})
  appendFileSync(
    join(cwd, 'content/bank.yaml'),
    'environments:\n  - name: python\n    language: python\n    setup: setup.py\n',
  )
  await build(cwd)
  expect((await build(cwd)).counts.compiled).toBe(0)
  const id = idOf(cwd)
  appendFileSync(join(cwd, 'content/setup.py'), 'y = 2\n')
  await build(cwd)
  expect(idOf(cwd)).not.toBe(id)
})
