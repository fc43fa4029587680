import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {readFolder} from './read-folder.ts'
import {runCli} from './run-cli.ts'
import {below, faultyOptions, questionText, sampleContent} from './sample-content.ts'
import {temporaryFolder, writeFiles} from './temporary-folder.ts'

const project = () => temporaryFolder(below('content', sampleContent()))
const faulty = {'content/loops/for/once.md': questionText({options: faultyOptions})}

test.concurrent('builds `content` to `site`, and says that the keys are in it', async () => {
  const cwd = project()
  expect(await runCli(['site'], {cwd})).toEqual({
    code: 0,
    stdout: `No problems; 4 files and 2 questions checked
Built site: 1 pattern, 13 files
The site contains the keys: anyone who can open it can read them. \`--public <driver>\` leaves them out.
`,
    stderr: '',
  })
  const files = readFolder(join(cwd, 'site'))
  expect(Object.keys(files)).toContain('loops/for/index.html')
  expect(JSON.parse(files['manifest.json'] ?? '').artefacts.sort()).toEqual(Object.keys(files).sort())
})

test.concurrent('writes the same bytes again, with a cache and without', async () => {
  const cwd = project()
  await runCli(['site', '--no-cache'], {cwd})
  const before = readFolder(join(cwd, 'site'))
  await runCli(['site', '--cache', 'cache'], {cwd})
  await runCli(['site', '--cache', 'cache'], {cwd})
  expect(readFolder(join(cwd, 'site'))).toEqual(before)
})

test.concurrent('builds below a base, to another folder, without keys', async () => {
  const cwd = project()
  const {code, stdout} = await runCli(
    ['site', 'content', '-o', 'out', '--base', '/quiz/', '--public', '/session'],
    {cwd},
  )
  expect({code, stdout}).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('The site contains no keys; /session must drive its sessions'),
  })
  const files = readFolder(join(cwd, 'out'))
  expect(Object.keys(files)).not.toContain('patterns/loops/for.json')
  expect(files['index.html']).toContain('href="/quiz/loops/for/"')
  expect(Object.values(files).join()).not.toContain('No: the list has one element')
})

test.concurrent('prints the report alone with `--format json`', async () => {
  const {stdout} = await runCli(['site', '--format', 'json'], {cwd: project()})
  expect(JSON.parse(stdout)).toMatchObject({summary: {files: 4, errors: 0}})
})

test.concurrent('leaves an earlier site untouched if there is an error', async () => {
  const cwd = project()
  await runCli(['site'], {cwd})
  const before = readFolder(join(cwd, 'site'))
  writeFiles(cwd, faulty)
  const {code, stdout} = await runCli(['site'], {cwd})
  expect({code, stdout}).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/Nothing built; site is unchanged\n$/),
  })
  expect(readFolder(join(cwd, 'site'))).toEqual(before)
})

test.concurrent('does not remove files of other origin', async () => {
  const cwd = project()
  writeFiles(cwd, {'site/notes.txt': 'mine'})
  const {code, stderr} = await runCli(['site'], {cwd})
  expect({code, stderr}).toEqual({code: 2, stderr: expect.stringContaining('contains notes.txt')})
  expect(Object.keys(readFolder(join(cwd, 'site')))).toEqual(['notes.txt'])
})

test.concurrent.each([
  ['--base', 'quiz', 'It begins and ends with /'],
  ['--public', 'session', 'Give an address such as'],
])('refuses %s %s', async (option, value, message) => {
  const cwd = project()
  const {code, stderr} = await runCli(['site', option, value], {cwd})
  expect({code, stderr}).toMatchObject({code: 2, stderr: expect.stringContaining(message)})
  expect(existsSync(join(cwd, 'site'))).toBe(false)
})
