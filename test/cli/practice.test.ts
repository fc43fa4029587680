import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {cliPath} from '../built.ts'
import {runCli, runCliProcess} from './run-cli.ts'
import {hasTerminal, runInTerminal} from './run-in-terminal.ts'
import {runProcess} from './run-process.ts'
import {below, sampleContent} from './sample-content.ts'
import {makeFolder, removeFolder, writeFiles} from './temporary-folder.ts'

const cwd = makeFolder()
beforeAll(async () => {
  writeFiles(cwd, below('content', sampleContent()))
  const {code, stdout} = await runCli(['--no-cache'], {cwd})
  if (code !== 0) throw new Error(stdout)
  const text = readFileSync(join(cwd, 'dist/bank/bank.json'), 'utf8')
  writeFiles(cwd, {
    'untitled.json': text.replaceAll(/"title": ?\{\s*"text": ?"[^"]*"/g, '"title":{"text":null'),
    'unkind.json': text.replaceAll(/"kind": ?"[a-z]+"/g, '"kind":"x"'),
  })
}, 120_000)
afterAll(() => removeFolder(cwd))

describe('build-bank practice', () => {
  test('ends with the input when not interactive', async () => {
    const {code, stdout} = await runCliProcess(['practice', '--seed', 'one'], {cwd})
    expect(stdout).toMatch(/^Practice, seed one\n[\s\S]*=== Finished ===/)
    expect(code).toBe(0)
  })
  test('accepts the mode name used in code', async () => {
    const {stdout} = await runCliProcess(['practice', '--mode', 'mixedExam', '--seed', 'one'], {cwd})
    expect(stdout).toMatch(/^Mixed exam, seed one\n/)
  })
  test.each([
    ['a pattern that is not there', ['practice', 'no/pattern'], /Unknown pattern no\/pattern/],
    ['a bank that is not there', ['practice', '--bank', 'none.json'], /No bank at none\.json/],
    ['an invalid bank', ['practice', '--bank', 'dist/bank/public.json'], /Expected the data of a bank\.json/],
    [
      'a mode whose set is empty, and says how to add questions',
      ['practice', '--mode', 'challenge'],
      /Mode challenge needs questions in the set challenge, but .*`sets: \[practice, test, challenge\]`/,
    ],
    ['a misspelt mode', ['practice', '--mode', 'chalenge'], /Did you mean challenge\?/],
    ['a bank without end', ['practice', '--bank', '/dev/zero'], /not a regular file\n$/],
    ['a bank without a title', ['practice', '--bank', 'untitled.json'], /is not a bank\.json: .*\n$/],
    ['a bank of an unknown kind', ['practice', '--bank', 'unkind.json'], /is not a bank\.json: .*\n$/],
  ])('refuses %s', async (_, parameters, message) => {
    const {code, stderr} = await runCliProcess(parameters, {cwd})
    expect(stderr).toMatch(message)
    expect(stderr).not.toContain('    at ')
    expect(code).toBe(2)
  })
  test('fails if the input is unreadable', async () => {
    const command = ['-c', 'exec "$0" "$@" 0>>written', process.execPath, cliPath, 'practice']
    const {code, stderr} = await runProcess('sh', command, {cwd})
    expect(stderr).toMatch(/^build-bank: EBADF.*\n$/)
    expect(code).toBe(2)
  })
  test.runIf(hasTerminal)('reads pasted lines as one response', async () => {
    const {screen} = await runInTerminal(
      ['practice', '--seed', 'one'],
      [
        ['Number', '9\r1\r2'],
        ['Ignored what was typed before the question appeared', '/quit\r'],
      ],
      {cwd},
    )
    expect(screen).toMatch(/Expected a number[\s\S]*Ignored[\s\S]*1 unanswered/)
  })
  test.runIf(hasTerminal).each(['2>err', '2>&1 | cat'])(
    'shows what is typed with %s',
    async (redirection) => {
      const {screen} = await runInTerminal(
        ['practice', '--seed', 'one'],
        [['Number', `/quit${redirection === '2>err' ? '\r' : '\n'}`]],
        {cwd, redirection},
      )
      expect(screen).toMatch(/Number.*:\r\n\/quit\r*\n/)
    },
  )
  test.runIf(hasTerminal).each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('ends at %s, with the result so far', async (_, key) => {
    const {code, screen} = await runInTerminal(['practice', '--seed', 'one'], [['Number', key]], {cwd})
    expect(screen).toMatch(/=== Finished ===[\s\S]*1 unanswered/)
    expect(code).toBe(0)
  })
  test.runIf(hasTerminal)('can be played with a keyboard', async () => {
    const {code, screen} = await runInTerminal(
      ['practice', '--seed', 'one'],
      [
        ['Number', '/skip\r'],
        ['Enter to continue', '/quit\r'],
      ],
      {cwd},
    )
    expect(screen).toContain('=== Finished ===')
    expect(code).toBe(0)
  })
})
