import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {runCli} from './run-cli.ts'
import {hasTerminal, runInTerminal} from './run-in-terminal.ts'
import {below, sampleContent} from './sample-content.ts'
import {makeFolder, removeFolder, writeFiles} from './temporary-folder.ts'

const cwd = makeFolder()
beforeAll(async () => {
  writeFiles(cwd, below('content', sampleContent()))
  const {code, stdout} = await runCli(['--no-cache'], {cwd})
  if (code !== 0) throw new Error(stdout)
}, 120_000)
afterAll(() => removeFolder(cwd))

describe('build-bank practice', () => {
  test('ends with the input, where nobody is there to type', async () => {
    const {code, stdout} = await runCli(['practice', '--seed', 'one'], {cwd})
    expect(stdout).toMatch(/^Practice, seed one\n[\s\S]*=== Finished ===/)
    expect(code).toBe(0)
  })
  test('takes the name of a mode as code has it', async () => {
    const {stdout} = await runCli(['practice', '--mode', 'mixedExam', '--seed', 'one'], {cwd})
    expect(stdout).toMatch(/^Mixed exam, seed one\n/)
  })
  test.each([
    [
      'a pattern that is not there',
      ['practice', 'no/pattern'],
      /Expected a pattern of the bank, found no\/pattern/,
    ],
    [
      'a bank that is not there',
      ['practice', '--bank', 'none.json'],
      /Expected a bank at none\.json, found none/,
    ],
    [
      'a bank that is none',
      ['practice', '--bank', 'dist/bank/public.json'],
      /Expected the data of a bank\.json/,
    ],
    ['a misspelt mode', ['practice', '--mode', 'chalenge'], /Did you mean challenge\?/],
  ])('refuses %s', async (_, parameters, message) => {
    const {code, stderr} = await runCli(parameters, {cwd})
    expect(stderr).toMatch(message)
    expect(code).toBe(2)
  })
  test.runIf(hasTerminal).each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('ends by %s, with what it came to so far', async (_, key) => {
    const {code, screen} = await runInTerminal(['practice', '--seed', 'one'], [['Number', key]], {cwd})
    expect(screen).toMatch(/=== Finished ===[\s\S]*1 unanswered/)
    expect(code).toBe(0)
  })
  test.runIf(hasTerminal)('is played by the keyboard', async () => {
    const {code, screen} = await runInTerminal(
      ['practice', '--seed', 'one'],
      [
        ['Number', '/skip\r'],
        ['Enter to go on', '/quit\r'],
      ],
      {cwd},
    )
    expect(screen).toContain('=== Finished ===')
    expect(code).toBe(0)
  })
})
