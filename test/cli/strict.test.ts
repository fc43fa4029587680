import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {runCli} from './run-cli.ts'
import {below, questionText, sampleContent} from './sample-content.ts'
import {temporaryFolder} from './temporary-folder.ts'

const once = 'content/loops/for/once.md'
const options = '- [x] Once\n  > Yes.\n- [ ] All of the above\n  > No.\n'
const text = questionText({options})

const folderWith = (question: string, bank = '') => {
  const files = below('content', sampleContent())
  return temporaryFolder({
    ...files,
    [once]: question,
    'content/bank.yaml': `${files['content/bank.yaml']}${bank}`,
  })
}

test.concurrent.each([
  ['check', [], 0],
  ['check', ['--strict'], 1],
  ['verify', ['--frozen'], 0],
  ['verify', ['--frozen', '--strict'], 1],
])('%s %j of a bank with a warning exits with %d', async (command, flags, code) => {
  const result = await runCli([command, ...flags], {cwd: folderWith(text)})
  expect([result.code, result.stderr]).toEqual([code, ''])
  expect(result.stdout).toContain('choice/position-reference')
})

test.concurrent.each([
  ['in its file', text.replace('---\n\n', 'ignore: [choice/position-reference] # a quote\n---\n\n'), ''],
  ['in bank.yaml', text, 'ignore: [choice/position-reference] # a quote\n'],
])('a warning that is ignored %s does not fail', async (_, question, bank) => {
  const {code, stdout} = await runCli(['check', '--strict'], {cwd: folderWith(question, bank)})
  expect({code, stdout}).toEqual({code: 0, stdout: 'No problems; 4 files and 2 questions checked\n'})
})

test.concurrent('a strict build writes nothing for a warning, also where an earlier build is up to date', async () => {
  const cwd = folderWith(text)
  const cache = ['--cache', 'cache']
  const refused = await runCli(['--strict', ...cache], {cwd})
  expect(refused.code).toBe(1)
  expect(refused.stdout).toContain('Nothing built')
  expect(existsSync(join(cwd, 'dist/bank/bank.json'))).toBe(false)
  expect((await runCli(cache, {cwd})).code).toBe(0)
  expect(existsSync(join(cwd, 'dist/bank/bank.json'))).toBe(true)
  expect((await runCli(['--strict', ...cache], {cwd})).code).toBe(1)
})

test.concurrent('infos never fail', async () => {
  const {code} = await runCli(['check', '--strict'], {
    cwd: folderWith(questionText({options: '- [x] Once\n- [ ] Twice\n'})),
  })
  expect(code).toBe(0)
})
