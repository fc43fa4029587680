import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {readFolder} from '../cli/read-folder.ts'
import {runCli} from '../cli/run-cli.ts'
import type {CliSurroundings} from '../cli/run-process.ts'
import {below} from '../cli/sample-content.ts'
import {type Files, temporaryFolder, writeFiles} from '../cli/temporary-folder.ts'
import {richContent} from './rich-content.ts'

async function build(
  content: string,
  surroundings: CliSurroundings,
  ...more: string[]
): Promise<Record<string, string>> {
  const out = join(temporaryFolder(), 'out')
  const {code, stdout} = await runCli([content, '--out', out, ...more], surroundings)
  expect({code, stdout}).toMatchObject({code: 0})
  return readFolder(out)
}

const reversed = (files: Files): Files => Object.fromEntries(Object.entries(files).reverse())

test.concurrent('the same content gives the same bytes: again, in another locale and time zone, from another folder', async () => {
  const cwd = temporaryFolder(below('content', richContent()))
  const first = await build('content', {cwd})
  expect(Object.keys(first)).toContain('assets/loops/for/picture.png')
  expect(await build('content', {cwd})).toEqual(first)
  for (const LC_ALL of ['tr_TR.UTF-8', 'C']) {
    const env = {LC_ALL, LANG: LC_ALL, LANGUAGE: 'tr', TZ: 'Asia/Kathmandu'}
    expect(await build('content', {cwd, env})).toEqual(first)
  }
  mkdirSync(join(cwd, 'a/b'), {recursive: true})
  expect(await build('../../content/../content/', {cwd: join(cwd, 'a/b')})).toEqual(first)
})

test.concurrent('the same content gives the same bytes in any order of file creation', async () => {
  const cwd = temporaryFolder()
  writeFiles(cwd, {...below('forwards', richContent()), ...reversed(below('backwards', richContent()))})
  expect(await build('backwards', {cwd})).toEqual(await build('forwards', {cwd}))
})

test.concurrent('the same content gives the same bytes with a cache, empty or full', async () => {
  const cwd = temporaryFolder(below('content', richContent()))
  const without = await build('content', {cwd}, '--no-cache')
  expect(await build('content', {cwd}, '--cache', 'kept')).toEqual(without)
  expect(await build('content', {cwd}, '--cache', 'kept')).toEqual(without)
})

test.concurrent('the shipped bank equals a build of its content', async () => {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  expect(await build('content', {cwd: root}, '--no-cache')).toEqual(readFolder(join(root, 'dist/bank')))
})

test.concurrent('no artefact contains details of the machine', async () => {
  const cwd = temporaryFolder(below('content', richContent()))
  const files = await build('content', {cwd})
  expect(Object.values(files).join('')).not.toContain(cwd)
})
