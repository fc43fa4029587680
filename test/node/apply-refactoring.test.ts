import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {applyRefactoring} from '../../src/node/folder/apply-refactoring.ts'
import {OperationalError} from '../../src/node/operational-error.ts'
import {temporaryFolder} from '../cli/temporary-folder.ts'

const texts: Readonly<Record<string, string>> = {'a/one.md': 'See two.\n', 'a/two.md': 'Two.\n'}
const start = {line: 1, column: 1}
const refactoring = {
  edits: new Map([['a/one.md', [{place: {start, end: start}, text: 'First: '}]]]),
  moves: [{from: 'a/two.md', to: 'a/three.md'}],
}
const apply = (content: string): Promise<void> =>
  applyRefactoring(content, refactoring, {readText: (path) => texts[path] ?? '', about: 'test'})

test('edits and moves files, and leaves no other', async () => {
  const content = temporaryFolder(texts)
  await apply(content)
  expect(readdirSync(join(content, 'a')).sort()).toEqual(['one.md', 'three.md'])
  expect(readFileSync(join(content, 'a/one.md'), 'utf8')).toBe('First: See two.\n')
  expect(readFileSync(join(content, 'a/three.md'), 'utf8')).toBe('Two.\n')
})

test.each<[string, (path: (name: string) => string) => void]>([
  ['an edited file has changed', (path) => writeFileSync(path('a/one.md'), 'Other.\n')],
  ['a moved file has changed', (path) => writeFileSync(path('a/two.md'), 'Other.\n')],
  ['an edited file is gone', (path) => rmSync(path('a/one.md'))],
  ['a moved file is gone', (path) => rmSync(path('a/two.md'))],
  ['a file has appeared at the new path', (path) => writeFileSync(path('a/three.md'), 'Three.\n')],
  ['a folder is at the new path', (path) => mkdirSync(path('a/three.md'))],
  ['a link to nothing is at the new path', (path) => symlinkSync('nowhere', path('a/three.md'))],
])('changes nothing where %s', async (_, change) => {
  const content = temporaryFolder(texts)
  change((name) => join(content, name))
  const list = () => readdirSync(content, {recursive: true, encoding: 'utf8'}).sort()
  const read = () =>
    Object.keys(texts).map(
      (path) => existsSync(join(content, path)) && readFileSync(join(content, path), 'utf8'),
    )
  const before = [list(), read()]
  await expect(apply(content)).rejects.toThrow(OperationalError)
  expect([list(), read()]).toEqual(before)
})
