import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {Ajv} from 'ajv'
import {expect, test} from 'vitest'
import {editorSchemas} from '../../src/schema.ts'
import {computeStatistics} from '../../src/stats.ts'
import {runCli} from './run-cli.ts'
import {below, faultyOptions, questionText, sampleContent} from './sample-content.ts'
import {temporaryFolder} from './temporary-folder.ts'

const ajv = new Ajv({strict: false})
const isStatistics = ajv.compile(editorSchemas()['bank-statistics'])
const shipped = fileURLToPath(new URL('../../dist/bank/bank.json', import.meta.url))
const options = '- [x] One query, for all rows\n  > Yes.\n- [ ] Two\n  > No.\n'
const guessable = Object.fromEntries(
  Array.from({length: 24}, (_, index) => [
    `loops/for/q${index}.md`,
    questionText({title: `How many queries does number ${index} run?`, options}),
  ]),
)

test.concurrent('json of a built bank and of its content follow the schema and agree', async () => {
  const cwd = temporaryFolder(below('content', sampleContent(guessable)))
  const ofContent = await runCli(['stats', '--format', 'json'], {cwd})
  expect(ofContent).toMatchObject({code: 0, stderr: ''})
  await runCli(['content'], {cwd})
  const ofBank = await runCli(['stats', 'dist/bank/bank.json', '--format', 'json'], {cwd})
  expect(ofBank.stdout).toBe(ofContent.stdout)
  const statistics: unknown = JSON.parse(ofBank.stdout)
  expect(isStatistics(statistics), ajv.errorsText(isStatistics.errors)).toBe(true)
})

test.concurrent('the statistics of the shipped bank follow the schema', () => {
  const statistics = computeStatistics(JSON.parse(readFileSync(shipped, 'utf8')))
  expect(isStatistics(JSON.parse(JSON.stringify(statistics))), ajv.errorsText(isStatistics.errors)).toBe(true)
  expect(statistics.guessers.filter(({verdict}) => verdict === 'guessable')).toEqual([])
})

test.concurrent('a rule that is always right is guessable, and `check` warns of it', async () => {
  const cwd = temporaryFolder(below('content', sampleContent(guessable)))
  const {stdout} = await runCli(['stats'], {cwd})
  expect(stdout).toMatch(/^Always taking the longest option +bank +24 of 26 .* guessable$/m)
  const checked = await runCli(['check', '--format', 'json'], {cwd})
  const {diagnostics} = JSON.parse(checked.stdout)
  expect(diagnostics).toContainEqual(
    expect.objectContaining({
      code: 'bank/guessable',
      data: expect.objectContaining({guesser: 'longest', n: 26, right: 24}),
    }),
  )
})

test.concurrent('counts a part of the content with the settings of its bank', async () => {
  const cwd = temporaryFolder(
    below(
      'content',
      sampleContent({...guessable, 'loops/while/x.md': questionText({options: faultyOptions})}),
    ),
  )
  const part = await runCli(['stats', 'content/loops/for'], {cwd})
  expect(part).toMatchObject({code: 0, stderr: ''})
  expect(part.stdout).toContain('26 questions in 1 pattern')
  const all = await runCli(['stats'], {cwd})
  expect(all.code).toBe(1)
  expect(all.stderr).toContain('`build-bank check content` lists')
})

test.concurrent('questions that declare their likeness are siblings', async () => {
  const text = (fields: string, name: string) =>
    questionText({
      title: `How often does the loop over the list of all ${name} run its body here, if nothing in the list is removed or added by the body of the loop while it runs?`,
    }).replace('difficulty: easy\n', `difficulty: easy\n${fields}`)
  const find = async (fields: string): Promise<unknown> => {
    const files = {'loops/for/a.md': text('', 'books'), 'loops/for/b.md': text(fields, 'tags')}
    const cwd = temporaryFolder(below('content', sampleContent(files)))
    const {stdout} = await runCli(['stats', '--format', 'json'], {cwd})
    return JSON.parse(stdout).families
  }
  const ids = ['loops/for/a', 'loops/for/b']
  expect(await find('')).toMatchObject([{ids, relation: 'duplicate'}])
  expect(await find('ignore: [bank/near-duplicate]\n')).toMatchObject([{ids, relation: 'sibling'}])
})

test.concurrent('html is one page without scripts or addresses, with a chart', async () => {
  const cwd = temporaryFolder(below('content', sampleContent(guessable)))
  const {code, stdout} = await runCli(['stats', '--format', 'html'], {cwd})
  expect(code).toBe(0)
  expect(stdout).toMatch(/^<!doctype html><html lang="en">/)
  expect(stdout).toContain('<svg')
  expect(stdout).not.toMatch(/<script|https?:|\bon\w+=|<link/)
})

test.concurrent('text of a bank is escaped in html and visible in a terminal', async () => {
  const title = 'What does `<script>` do, `&`?'
  const many = Object.fromEntries(
    Array.from({length: 8}, (_, index) => [
      `loops/for/q${index}.md`,
      questionText({
        title: `${title} ${index}`,
        options: `Look at \`<script>alert(1)</script>\` at first.\n\n${options}`,
      }),
    ]),
  )
  const cwd = temporaryFolder(below('content', sampleContent(many)))
  const {stdout} = await runCli(['stats', '--format', 'html'], {cwd})
  expect(stdout).toContain('Look at &#x3C;script>alert(1)')
  expect(stdout).not.toContain('<script')
})

test.concurrent('questions with errors are left out, and the exit code is 1', async () => {
  const files = {'loops/for/once.md': questionText({options: faultyOptions})}
  const cwd = temporaryFolder(below('content', sampleContent(files)))
  const {code, stdout, stderr} = await runCli(['stats'], {cwd})
  expect({code, stderr}).toEqual({
    code: 1,
    stderr: 'Questions with errors are not counted; `build-bank check content` lists 2\n',
  })
  expect(stdout).toMatch(/^1 question in 1 pattern\n/)
})

test.concurrent.each([
  ['no such path', [], 'No content folder at other'],
  ['a public bank', ['{"type": "public"}'], 'other is not a bank with its keys'],
  ['no JSON', ['{'], 'other is not a bank with its keys'],
])('%s is an environment error', async (_, [text], message) => {
  const cwd = temporaryFolder(text === undefined ? {} : {other: text})
  const {code, stderr} = await runCli(['stats', 'other'], {cwd})
  expect(code).toBe(2)
  expect(stderr).toContain(message)
})
