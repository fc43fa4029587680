import {existsSync, mkdirSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {readFolder} from './read-folder.ts'
import {runCli} from './run-cli.ts'
import {below, faultyOptions, questionText, sampleContent} from './sample-content.ts'
import {temporaryFolder, writeFiles} from './temporary-folder.ts'

const project = () => temporaryFolder(below('content', sampleContent()))
const faulty = {'content/loops/for/once.md': questionText({options: faultyOptions})}

test.concurrent('builds `content` to `dist/bank` and says so', async () => {
  const cwd = project()
  expect(await runCli([], {cwd})).toEqual({
    code: 0,
    stdout:
      'No problems; 4 files and 2 questions checked\nBuilt dist/bank: 2 questions in 1 pattern, 9 files\n',
    stderr: '',
  })
  expect(Object.keys(readFolder(join(cwd, 'dist/bank')))).toEqual([
    'bank.d.ts',
    'bank.json',
    'index.json',
    'keys.json',
    'keys/loops/for.json',
    'manifest.json',
    'patterns/loops/for.json',
    'public.json',
    'public/loops/for.json',
  ])
  expect(readdirSync(join(cwd, 'dist'))).toEqual(['bank'])
})

test.concurrent('builds another folder to another place, with Markdown on request', async () => {
  const cwd = temporaryFolder(below('questions', sampleContent()))
  const {code, stdout} = await runCli(['questions', '-o', 'out', '--keep-markdown'], {cwd})
  expect({code, stdout}).toMatchObject({code: 0, stdout: expect.stringContaining('Built out: 2 questions')})
  expect(readFolder(join(cwd, 'out'))['bank.json']).toContain('"markdown":"How often?"')
})

test.concurrent('writes nothing if there is an error, and reports all', async () => {
  const cwd = temporaryFolder({...below('content', sampleContent()), ...faulty})
  const {code, stdout, stderr} = await runCli([], {cwd})
  expect({code, stderr}).toEqual({code: 1, stderr: ''})
  expect(stdout).toMatch(/^content\/loops\/for\/once\.md:8:1 {2}error .* {2}choice\/no-key$/m)
  expect(stdout).toMatch(/^content\/loops\/for\/once\.md:10:1 {2}error .* {2}list\/empty-item$/m)
  expect(stdout).toMatch(/Nothing built; dist\/bank is unchanged\n$/)
  expect(existsSync(join(cwd, 'dist'))).toBe(false)
})

test.concurrent('leaves an earlier build untouched if there is an error', async () => {
  const cwd = project()
  await runCli([], {cwd})
  const before = readFolder(join(cwd, 'dist'))
  writeFiles(cwd, faulty)
  expect((await runCli([], {cwd})).code).toBe(1)
  expect(readFolder(join(cwd, 'dist'))).toEqual(before)
})

test.concurrent('builds a bank with a warning', async () => {
  const cwd = project()
  writeFiles(cwd, {'content/loops/for/again.md': questionText()})
  const {code, stdout} = await runCli([], {cwd})
  expect(code).toBe(0)
  expect(stdout).toContain('question/duplicate')
  expect(stdout).toContain('Built dist/bank: 3 questions')
})

test.concurrent.each([
  ['is missing', [], 'No content folder at content; `build-bank new bank` starts one'],
  ['is misspelt', ['contnet'], 'No content folder at contnet'],
  ['is a misspelt command', ['chekc'], 'did you mean `build-bank check`?'],
  ['is a file', ['file.md'], 'No content folder at file.md'],
])('exits with 2 if the content folder %s', async (_, parameters, message) => {
  const cwd = temporaryFolder({'file.md': ''})
  const {code, stdout, stderr} = await runCli(parameters, {cwd})
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toContain(message)
  expect(stderr.split('\n')).toHaveLength(2)
})

test.concurrent.each([
  ['holds files of somebody else', 'taken', 'contains notes.txt'],
  ['is the content folder', 'content', 'must be separate folders'],
  ['is a file', 'file', 'is a file, not a folder'],
  ['would lie below a file', 'file/bank', 'ENOTDIR'],
])('exits with 2 and one line if the output folder %s', async (_, out, message) => {
  const cwd = project()
  writeFiles(cwd, {'taken/notes.txt': 'mine', file: 'mine'})
  const before = readFolder(cwd)
  const {code, stderr} = await runCli(['--out', out], {cwd})
  expect({code, stderr}).toEqual({code: 2, stderr: expect.stringContaining(message)})
  expect(stderr.split('\n')).toHaveLength(2)
  expect(readFolder(cwd)).toEqual(before)
})

test.concurrent('caches compiled files below node_modules, in the folder of --cache, or not at all', async () => {
  const cwd = project()
  mkdirSync(join(cwd, 'node_modules'))
  await runCli(['--no-cache'], {cwd})
  expect(readdirSync(join(cwd, 'node_modules'))).toEqual([])
  await runCli(['--cache', 'kept'], {cwd})
  expect(readdirSync(join(cwd, 'kept'))).toContain('quizproof-index.json')
  expect(readdirSync(join(cwd, 'node_modules'))).toEqual([])
  await runCli([], {cwd})
  expect(readdirSync(join(cwd, 'node_modules/.cache/quizproof'))).toContain('quizproof-index.json')
})
