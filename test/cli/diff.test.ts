import {execFileSync} from 'node:child_process'
import {readFileSync, unlinkSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv} from 'ajv'
import {describe, expect, test} from 'vitest'
import {editorSchemas} from '../../src/schema.ts'
import {runCli} from './run-cli.ts'
import {below, faultyOptions, patternText, questionText, sampleContent} from './sample-content.ts'
import {type Files, temporaryFolder, writeFiles} from './temporary-folder.ts'

const ajv = new Ajv({strict: false})
const isDiff = ajv.compile(editorSchemas()['bank-diff'])
const git = (cwd: string, ...parameters: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...parameters], {
    cwd,
    stdio: 'pipe',
  })

const once = 'loops/for/once.md'
const swapped = questionText({options: '- [ ] Once\n  > No.\n- [x] Twice\n  > Yes.\n'})

/** A repository whose content is committed, and the working tree after a change. */
function change(after: Files): string {
  const cwd = temporaryFolder(below('content', sampleContent()))
  git(cwd, 'init', '-q', '-b', 'main')
  git(cwd, 'add', '.')
  git(cwd, 'commit', '-q', '-m', 'content')
  writeFiles(cwd, below('content', after))
  return cwd
}

test.concurrent('compares the last commit with the working tree', async () => {
  const cwd = change({[once]: swapped, 'loops/for/new.md': questionText({title: 'Something else?'})})
  expect(await runCli(['diff'], {cwd})).toEqual({
    code: 0,
    stdout:
      'added    loops/for/new\nloops/for/once\n  key changed, some gain and some lose: once 1 -> 0, twice 0 -> 1\n  guidance\n',
    stderr: '',
  })
})

test.concurrent('an unchanged bank has no changes', async () => {
  expect(await runCli(['diff', 'main'], {cwd: change({})})).toEqual({
    code: 0,
    stdout: 'No changes\n',
    stderr: '',
  })
})

test.concurrent('compares two commits without checking one out', async () => {
  const cwd = change({[once]: swapped})
  git(cwd, 'commit', '-q', '-a', '-m', 'swap')
  writeFiles(cwd, {'content/loops/for/once.md': 'broken'})
  const {code, stdout} = await runCli(['diff', 'HEAD^', 'HEAD', '--format', 'json'], {cwd})
  const report: unknown = JSON.parse(stdout)
  expect(isDiff(report), ajv.errorsText(isDiff.errors)).toBe(true)
  expect(code).toBe(0)
  expect(report).toMatchObject({added: [], removed: [], changed: [{id: 'loops/for/once', revision: 1}]})
})

test.concurrent('compares built banks', async () => {
  const cwd = change({})
  await runCli(['content', '--out', 'old'], {cwd})
  writeFiles(cwd, below('content', {[once]: swapped}))
  await runCli(['content', '--out', 'new'], {cwd})
  const {stdout} = await runCli(['diff', 'old/bank.json', 'new/bank.json'], {cwd})
  expect(stdout).toMatch(/^loops\/for\/once\n {2}key changed/)
  const withTree = await runCli(['diff', 'old/bank.json'], {cwd})
  expect(withTree.stdout).toBe(stdout)
})

test.concurrent('reports every question that the pattern shows something else with', async () => {
  const given = (text: string) => patternText.replace('minutes: 5', `minutes: 5\ngiven: ${text}`)
  const cwd = change({'loops/for/pattern.md': given('Version 1.')})
  const stem = 'loops/for/never\n  stem\nloops/for/once\n  stem\n'
  expect((await runCli(['diff'], {cwd})).stdout).toBe(stem)
  git(cwd, 'commit', '-q', '-a', '-m', 'given')
  writeFiles(cwd, below('content', {'loops/for/pattern.md': given('Version 1.').replace('For', 'Of')}))
  expect((await runCli(['diff'], {cwd})).stdout).toBe('No changes\n')
})

describe('--deny', () => {
  test.concurrent('fails at the question, by code', async () => {
    const cwd = change({[once]: swapped})
    const {code, stdout} = await runCli(['diff', '--deny', 'key', '--format', 'json'], {cwd})
    const report = JSON.parse(stdout)
    expect(code).toBe(1)
    expect(isDiff(report), ajv.errorsText(isDiff.errors)).toBe(true)
    expect(report.diagnostics).toMatchObject([
      {code: 'diff/key-changed', file: once, data: {id: 'loops/for/once', direction: 'other', revision: 1}},
    ])
    expect((await runCli(['diff', '--deny', 'ids,kind'], {cwd})).code).toBe(0)
  })

  test.concurrent('takes a raised revision', async () => {
    const raised = swapped.replace('difficulty: easy', 'difficulty: easy\nrevision: 2')
    const {code, stdout} = await runCli(['diff', '--deny', 'key,ids,kind'], {cwd: change({[once]: raised})})
    expect(code).toBe(0)
    expect(stdout).toContain('loops/for/once (revision 2)\n')
  })

  test.concurrent('fails on removed questions, unless another one names the id in `formerly`', async () => {
    const title = 'How often does the body of this loop run if the list has one element in all?'
    const gone = change({[once]: questionText({title})})
    git(gone, 'commit', '-q', '-a', '-m', 'long')
    unlinkSync(join(gone, 'content', once))
    const {code, stdout} = await runCli(['diff', '--deny', 'removed', '--format', 'json'], {cwd: gone})
    expect([code, JSON.parse(stdout).diagnostics]).toMatchObject([
      1,
      [{code: 'diff/removed', file: once, data: {id: 'loops/for/once'}}],
    ])
    expect(JSON.parse(stdout).diagnostics[0].data).not.toHaveProperty('likely')
    expect((await runCli(['diff', '--deny', 'key,ids,kind'], {cwd: gone})).code).toBe(0)

    writeFiles(gone, below('content', {'loops/for/twice.md': questionText({title})}))
    const moved = await runCli(['diff', '--deny', 'removed', '-f', 'json'], {cwd: gone})
    expect(isDiff(JSON.parse(moved.stdout))).toBe(true)
    expect([moved.code, JSON.parse(moved.stdout).diagnostics]).toMatchObject([
      1,
      [{code: 'diff/removed', file: 'loops/for/twice.md', data: {likely: 'loops/for/twice'}}],
    ])
    const named = questionText({title}).replace('difficulty: easy', 'difficulty: easy\nformerly: [once]')
    writeFiles(gone, below('content', {'loops/for/twice.md': named}))
    expect((await runCli(['diff', '--deny', 'removed'], {cwd: gone})).code).toBe(0)
  })

  test.concurrent('annotates a pull request', async () => {
    const {code, stdout} = await runCli(['diff', '--deny', 'key', '-f', 'github'], {
      cwd: change({[once]: swapped}),
    })
    expect(code).toBe(1)
    expect(stdout).toContain('::error file=content/loops/for/once.md,line=6')
  })
})

test.concurrent.each([
  ['an option without a key', questionText({options: faultyOptions})],
  ['front matter that cannot be read', questionText().replace('category: output', 'category output')],
  ['no front matter', 'How often?'],
])('a file with %s is named, and its questions are neither new nor removed', async (_, faulty) => {
  const report = 'not compared, because it has errors: loops/for/once.md\n'
  const cwd = change({[once]: faulty})
  expect(await runCli(['diff'], {cwd})).toEqual({code: 0, stdout: report, stderr: ''})
  git(cwd, 'commit', '-q', '-a', '-m', 'break')
  writeFiles(cwd, below('content', {[once]: questionText()}))
  expect(await runCli(['diff'], {cwd})).toEqual({code: 0, stdout: report, stderr: ''})
  await runCli(['content', '--out', 'old'], {cwd})
  expect(await runCli(['diff', 'old/bank.json', 'HEAD'], {cwd})).toEqual({
    code: 0,
    stdout: report,
    stderr: '',
  })
})

test.concurrent('markdown shows text of authors as text', async () => {
  const options =
    '- [x] Once\n  > Right.\n- [ ] `<img src=x>` @everyone [a](b) `https://c.example`\n  > No.\n'
  const {stdout} = await runCli(['diff', '-f', 'markdown'], {cwd: change({[once]: questionText({options})})})
  expect(stdout).toMatch(/^## Changes of the bank\n\n### Other changes\n\n- `loops\/for\/once`: /)
  expect(stdout).not.toMatch(/<img|@everyone|\]\(b|https:\/\/c/)
})

test.concurrent('text of an author is no command in a log of GitHub', async () => {
  const options = '- [x] Once\n  > Right.\n- [ ] `##[stop-commands]x`\n  > No.\n'
  const {stdout} = await runCli(['diff', '-f', 'github'], {cwd: change({[once]: questionText({options})})})
  expect(stdout).toContain('options added: #＃[stop-commands]x')
  expect(stdout).not.toContain('##[')
})

test.concurrent('text of a bank cannot act on a terminal', async () => {
  const cwd = change({})
  await runCli(['content', '--out', 'old'], {cwd})
  const text = readFileSync(join(cwd, 'old/bank.json'), 'utf8')
  writeFiles(cwd, {'new.json': text.replaceAll('Twice', 'Twi\\u001b[31mce')})
  const {stdout} = await runCli(['diff', 'old/bank.json', 'new.json'], {cwd})
  expect(stdout).toContain('options added: Twi')
  expect(stdout).not.toContain('\u001B')
})

test.concurrent.each([
  [['nowhere'], 'Unknown git ref nowhere'],
  [['--deny', 'keys'], 'Allowed choices are key, ids, kind, removed. Did you mean key?'],
  [['--content', 'none'], 'No content folder at none'],
])('%j is a usage or environment error', async (parameters, message) => {
  const {code, stderr} = await runCli(['diff', ...parameters], {cwd: change({})})
  expect(code).toBe(2)
  expect(stderr).toContain(message)
})

test.concurrent('a repository without a commit is an environment error that says so', async () => {
  const cwd = temporaryFolder(below('content', sampleContent()))
  git(cwd, 'init', '-q')
  const {code, stderr} = await runCli(['diff'], {cwd})
  expect({code, stderr}).toEqual({
    code: 2,
    stderr: 'build-bank: The git repository of content has no commit yet\n',
  })
})
