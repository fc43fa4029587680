import {readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {readFolder} from './read-folder.ts'
import {runCli} from './run-cli.ts'
import {below, fixableOptions, questionText, sampleContent} from './sample-content.ts'
import {temporaryFolder} from './temporary-folder.ts'

const once = 'content/loops/for/once.md'
const withOnce = (text: string | Uint8Array) =>
  temporaryFolder({...below('content', sampleContent()), [once]: text})

test.concurrent('applies safe fixes, and then has nothing to do', async () => {
  const cwd = withOnce(questionText({options: fixableOptions, more: '\n## Hnt\n\nLook at the list.\n'}))
  expect(await runCli(['check', '--fix'], {cwd})).toEqual({
    code: 0,
    stdout: 'No problems; 4 files and 2 questions checked\n',
    stderr: 'Applied 2 fixes\n',
  })
  expect(readFileSync(join(cwd, once), 'utf8')).toBe(questionText({more: '\n## Hint\n\nLook at the list.\n'}))
  const fixed = readFolder(cwd)
  expect((await runCli(['check', '--fix'], {cwd})).stderr).toBe('')
  expect(readFolder(cwd)).toEqual(fixed)
})

test.concurrent('counts a fix with several edits once', async () => {
  const fence = '- [x] This:\n```python\nprint(1)\n```\n- [ ] That\n  > No.\n'
  const {stderr} = await runCli(['check', '--fix'], {cwd: withOnce(questionText({options: fence}))})
  expect(stderr).toBe('Applied 1 fix\n')
})

test.concurrent('changes nothing without --fix', async () => {
  const cwd = withOnce(questionText({options: fixableOptions}))
  const before = readFolder(cwd)
  const {code, stdout} = await runCli(['check'], {cwd})
  expect({code, stdout}).toEqual({code: 1, stdout: expect.stringContaining('fix: Replace with `[x]`')})
  expect(readFolder(cwd)).toEqual(before)
})

test.concurrent('fixes what it can and reports the rest', async () => {
  const options = fixableOptions.replace('Twice', '<b>Twice</b>')
  const cwd = withOnce(questionText({options}))
  const {code, stdout, stderr} = await runCli(['check', '--fix', '-f', 'json'], {cwd})
  expect({code, stderr}).toEqual({code: 1, stderr: 'Applied 1 fix\n'})
  expect(new Set(JSON.parse(stdout).diagnostics.map(({code}: {code: string}) => code))).toEqual(
    new Set(['markdown/html']),
  )
})

test.concurrent.each([
  ['carriage returns', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ['a missing last line end', (text: string) => text.trimEnd()],
  ['a bare carriage return', (text: string) => text.replaceAll('\n', '\r')],
])('keeps %s', async (_, change) => {
  const fence = '- [x] This:\n```python\nprint(1)\n```\n- [ ] That\n  > No.\n'
  const indented = '- [x] This:\n  ```python\n  print(1)\n  ```\n- [ ] That\n  > No.\n'
  const cwd = withOnce(change(questionText({options: fence})))
  const {code, stdout} = await runCli(['check', '--fix'], {cwd})
  expect({code, stdout}).toEqual({code: 0, stdout: expect.not.stringContaining('error')})
  expect(readFileSync(join(cwd, once), 'utf8')).toBe(change(questionText({options: indented})))
})

test.concurrent('does not touch a file that is not UTF-8', async () => {
  const latin1 = Buffer.from(questionText({title: 'Où?', options: fixableOptions}), 'latin1')
  const bytes = Buffer.from(latin1.toString('latin1').replace('[ x]', '(x)'), 'latin1')
  const cwd = withOnce(bytes)
  const {code, stdout} = await runCli(['check', '--fix'], {cwd})
  expect({code, stdout}).toEqual({code: 1, stdout: expect.stringContaining('file/not-utf8')})
  expect(readFileSync(join(cwd, once)).equals(bytes)).toBe(true)
})

test.concurrent('fixes a file with two names once', async () => {
  const several =
    '---\ncategory: output\ndifficulty: easy\n---\n\n# One?\n\n- [x] a\n- [ ] b\n\n# Two?\n\n- [x] a\n- [ ] b\n'
  const cwd = withOnce(several)
  symlinkSync('once.md', join(cwd, 'content/loops/for/twin.md'))
  const {code, stderr} = await runCli(['check', '--fix'], {cwd})
  expect({code, stderr}).toEqual({code: 0, stderr: 'Applied 2 fixes\n'})
  expect(readFileSync(join(cwd, once), 'utf8')).toBe(
    several.replace('# One?', '# One? {#one}').replace('# Two?', '# Two? {#two}'),
  )
})

test.concurrent('fixes bank.yaml too, and then fixes what a fix uncovers', async () => {
  const cwd = withOnce(questionText())
  writeFileSync(
    join(cwd, 'content/loops/for/late.md'),
    `\n\n${questionText({title: 'Late?', options: fixableOptions})}`,
  )
  const {code, stderr} = await runCli(['check', '--fix'], {cwd})
  expect({code, stderr}).toEqual({code: 0, stderr: 'Applied 2 fixes\n'})
})
