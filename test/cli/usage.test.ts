import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {catalogue} from '../../src/diagnostics/catalogue.ts'
import {compareText} from '../../src/diagnostics/compare-text.ts'
import {runCli} from './run-cli.ts'
import {temporaryFolder} from './temporary-folder.ts'

const cwd = () => temporaryFolder()
const shared = ['--format', '--cache', '--no-cache', '--help']

test.concurrent.each([
  {
    command: [],
    options: [
      '--out',
      '--strict',
      '--keep-markdown',
      '--single',
      '--watch',
      '--shard',
      '--version',
      ...shared,
    ],
    words: ['check', 'merge', 'new', 'explain', 'dist/bank'],
  },
  {
    command: ['check'],
    options: ['--strict', '--changed-since', '--fix', '--watch', '--shard', '--out', ...shared],
    words: ['[paths...]'],
  },
  {
    command: ['merge'],
    options: ['--content', '--out', '--format', '--strict', '--help'],
    words: ['[shards]', '.quizproof-shards'],
  },
  {
    command: ['new'],
    options: [
      '--content',
      '--title',
      '--kind',
      '--category',
      '--difficulty',
      '--level',
      '--track',
      '--minutes',
      '--summary',
      '--help',
    ],
    words: ['question, pattern, bank', '[id]'],
  },
  {
    command: ['site'],
    options: ['--out', '--base', '--public', '--strict', ...shared],
    words: ['[content]'],
  },
  {
    command: ['preview'],
    options: ['--port', '--host', '--allow-remote', '--since', ...shared],
    words: ['[content]', '4747'],
  },
  {command: ['explain'], options: ['--help'], words: ['[code]']},
])('--help of build-bank $command names every option and no other', async ({command, options, words}) => {
  const {code, stdout, stderr} = await runCli([...command, '--help'], {cwd: cwd()})
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  for (const word of words) expect(stdout).toContain(word)
  const told = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, option]) => option)
  expect(told.sort()).toEqual(options.sort())
})

test.concurrent('--help explains the exit codes', async () => {
  const {stdout} = await runCli(['--help'], {cwd: cwd()})
  expect(stdout).toMatch(/^Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 /m)
})

test.concurrent('--version prints the version of the package', async () => {
  const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  expect(await runCli(['--version'], {cwd: cwd()})).toEqual({code: 0, stdout: `${version}\n`, stderr: ''})
})

test.concurrent.each([
  [['--fromat', 'json'], '--format'],
  [['check', '--fx'], '--fix'],
  [['check', '--format', 'jsn'], 'Did you mean json?'],
  [['--format', 'gihub'], 'Did you mean github?'],
  [['new', 'qestion'], 'Did you mean question?'],
  [['explain', 'choice/nokey'], 'Did you mean choice/no-key?'],
  [['expalin'], 'did you mean `build-bank explain`?'],
  [['chek'], 'did you mean `build-bank check`?'],
  [['chekc'], 'did you mean `build-bank check`?'],
  [['lint'], 'No content folder at lint; `build-bank --help` lists the commands\n'],
  [['explain', 'no-key'], 'Did you mean choice/no-key, import/no-key, list/no-key?'],
])('%j exits with 2 and suggests', async (parameters, suggestion) => {
  const {code, stdout, stderr} = await runCli(parameters, {cwd: cwd()})
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toContain(suggestion)
})

test.concurrent.each([
  ['a flag that is nothing like one', ['--quux'], "unknown option '--quux'"],
  ['a flag without its value', ['--out'], 'argument missing'],
  ['too many folders', ['a', 'b'], 'too many arguments'],
  ['an unknown format', ['--format', 'quux'], 'Allowed choices are pretty, json, github, sarif, junit'],
])('%s exits with 2 and points to the help', async (_, parameters, message) => {
  const {code, stdout, stderr} = await runCli(parameters, {cwd: cwd()})
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toContain(message)
  expect(stderr).toContain('`build-bank --help`')
})

test.concurrent.each([
  ['check', ['check', '--quux']],
  ['new', ['new', 'quux']],
  ['new', ['new']],
  ['explain', ['explain', 'a', 'b']],
])('a usage error of %s points to its help', async (command, parameters) => {
  const {code, stderr} = await runCli(parameters, {cwd: cwd()})
  expect({code, stderr}).toEqual({
    code: 2,
    stderr: expect.stringContaining(`\`build-bank ${command} --help\``),
  })
})

test.concurrent('`new` without required flags points to its help', async () => {
  const folder = temporaryFolder({'content/bank.yaml': 'name: a\nversion: 1.0.0\n'})
  const {stderr} = await runCli(['new', 'question'], {cwd: folder})
  expect(stderr).toMatch(/^build-bank: Missing <id>[\s\S]*`build-bank new --help` shows its options\n$/)
})

test.concurrent('an existing content folder is not a misspelt command', async () => {
  const folder = temporaryFolder({'chek/a.txt': 'a'})
  expect((await runCli(['chek', '--out', 'chek/out'], {cwd: folder})).stderr).not.toContain('did you mean')
})

test.concurrent('`help` equals `--help`, for every command', async () => {
  const folder = cwd()
  for (const [command, flag] of [
    [['help'], ['--help']],
    [
      ['help', 'check'],
      ['check', '--help'],
    ],
  ] as const) {
    expect(await runCli(command, {cwd: folder})).toEqual(await runCli(flag, {cwd: folder}))
  }
})

test.concurrent('`explain` prints the page of a code without Markdown syntax', async () => {
  const {code, stdout} = await runCli(['explain', 'choice/no-key'], {cwd: cwd()})
  expect(code).toBe(0)
  expect(stdout).toMatch(/^choice\/no-key\n\nSeverity: error\n\n/)
  expect(stdout).toContain('\nBad\n\n    ---\n    category: ')
  expect(stdout).not.toMatch(/^(?:#|`{3})/m)
})

test.concurrent('`explain` lists all codes with their meaning', async () => {
  const {code, stdout} = await runCli(['explain'], {cwd: cwd()})
  expect(code).toBe(0)
  const listed = stdout
    .trimEnd()
    .split('\n')
    .map((line) => /^(\S+) {2,}(\S.*)$/.exec(line) ?? [])
  expect(listed.map(([, code]) => code)).toEqual(Object.keys(catalogue).sort(compareText))
  expect(stdout).toMatch(/^choice\/no-key +No option is checked$/m)
})
