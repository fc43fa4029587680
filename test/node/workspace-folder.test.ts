import {mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {checkBank, openWorkspaceFolder} from '../built.ts'
import {faultyOptions, questionText, sampleContent} from '../cli/sample-content.ts'
import {temporaryFolder} from '../cli/temporary-folder.ts'

test('has the diagnostics of `checkBank` after every change, whether all or only the changed files are read', async () => {
  const content = temporaryFolder(sampleContent())
  const cache = temporaryFolder()
  const folder = await openWorkspaceFolder({content, cache})
  const watched = await openWorkspaceFolder({content})
  const changed = new Set<string>()
  const at = (path: string): string => {
    changed.add(path)
    return join(content, path)
  }
  const write = (path: string, text: string): void => writeFileSync(at(path), text)
  const changes: (() => void)[] = [
    () => {},
    () => write('loops/for/once.md', questionText({options: faultyOptions})),
    () => write('loops/for/more.md', questionText({title: 'See [it](once.md) and [none](nothing.md)?'})),
    () => renameSync(at('loops/for/once.md'), at('loops/for/twice.md')),
    () => write('loops/for/nothing.md', questionText({title: 'Nothing?'})),
    () => write('loops/for/nothing.md', questionText({options: faultyOptions})),
    () => write('loops/for/picture.png', ''),
    () => write('loops/for/more.md', questionText({title: 'See ![it](picture.png)?'})),
    () => rmSync(at('loops/for/picture.png')),
    () => rmSync(at('loops/for/nothing.md')),
    () => write('loops/for/README.md', 'No question.'),
    () => write('loops/for/more.md', questionText({title: 'Again without an image?'})),
    () => write('loops/for/picture.markdown', ''),
    () => mkdirSync(at('loops/for/Bad.md')),
    () => write('bank.yaml', 'name: sample\nversion: 1.0.0\ntracks: []\ncategories: [syntax]\n'),
    () => write('bank.yaml', 'name: sample\nversion: 1.0.0\ntracks: [{id: loops, title: L}]\n'),
    () => rmSync(at('loops/for/pattern.md')),
    () => write('proof.lock.json', 'damaged'),
  ]
  for (const change of changes) {
    changed.clear()
    change()
    await folder.refresh()
    await watched.refresh(changed)
    const expected = await checkBank({content})
    expect(folder.diagnostics()).toEqual(expected.diagnostics)
    expect(watched.diagnostics()).toEqual(expected.diagnostics)
    expect(watched.workspace.paths).toEqual(folder.workspace.paths)
    expect(folder.workspace.paths.filter((path) => path !== 'bank.yaml').sort()).toEqual(
      expected.files.filter((path) => path !== 'bank.yaml').sort(),
    )
  }
  await Promise.all([folder.close(), watched.close()])
  // The next build finds everything in the cache.
  expect((await checkBank({content, cache})).counts.compiled).toBe(0)
}, 120_000)

test('puts a text that is not saved in the place of the file', async () => {
  const content = temporaryFolder(sampleContent())
  const folder = await openWorkspaceFolder({content})
  const {workspace} = folder
  const path = 'loops/for/once.md'
  expect(await folder.text(path, questionText({title: 'Not saved?'}))).toEqual({
    touched: [],
    questions: ['loops/for/once'],
  })
  expect(workspace.question('loops/for/once')?.question?.title.text).toBe('Not saved?')
  expect(workspace.outline(path)?.blocks[0]?.title).toBe('Not saved?')
  expect((await folder.text(path, questionText({options: faultyOptions}))).touched).toEqual([path])
  expect(workspace.diagnostics(path).map(({code}) => code)).toEqual(['choice/no-key', 'list/empty-item'])
  expect((await folder.text(path)).touched).toEqual([path])
  expect(workspace.diagnostics()).toEqual([])
  await folder.close()
}, 60_000)
