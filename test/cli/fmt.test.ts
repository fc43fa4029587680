import {readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {readFolder} from './read-folder.ts'
import {runCli, runCliProcess} from './run-cli.ts'
import {below, questionText, sampleContent} from './sample-content.ts'
import {temporaryFolder} from './temporary-folder.ts'

const once = 'content/loops/for/once.md'
const formatted = questionText()
const unformatted = formatted.replace('[x]', '[X]').replace('# How', '\n\n# How')
const withOnce = (text: string | Uint8Array) =>
  temporaryFolder({...below('content', sampleContent()), [once]: text})

test.concurrent('formats, and then has nothing to do', async () => {
  const cwd = withOnce(unformatted)
  expect(await runCli(['fmt'], {cwd})).toEqual({
    code: 0,
    stdout: `Formatted: ${once}\n1 of 3 files changed\n`,
    stderr: '',
  })
  expect(readFileSync(join(cwd, once), 'utf8')).toBe(formatted)
  const after = readFolder(cwd)
  const {mtimeMs} = statSync(join(cwd, once))
  expect(await runCli(['fmt'], {cwd})).toEqual({code: 0, stdout: '3 files formatted already\n', stderr: ''})
  expect(readFolder(cwd)).toEqual(after)
  expect(statSync(join(cwd, once)).mtimeMs).toBe(mtimeMs)
})

test.concurrent('writes nothing with --check, and fails', async () => {
  const cwd = withOnce(unformatted)
  const before = readFolder(cwd)
  expect(await runCli(['fmt', '--check', 'content'], {cwd})).toEqual({
    code: 1,
    stdout: `Not formatted: ${once}\n1 of 3 files not formatted; run \`build-bank fmt\`\n`,
    stderr: '',
  })
  expect(readFolder(cwd)).toEqual(before)
  expect((await runCli(['fmt', '--check', 'content/loops/for/never.md'], {cwd})).code).toBe(0)
})

test.concurrent('reports as JSON, with edits that format', async () => {
  const cwd = withOnce(unformatted)
  const {code, stdout} = await runCli(['fmt', '--check', '--format', 'json'], {cwd})
  const report = JSON.parse(stdout)
  expect({code, ...report}).toMatchObject({
    code: 1,
    diagnostics: [{code: 'fmt/unformatted', file: once, place: {start: {line: 6, column: 1}}}],
    formatted: [],
    summary: {files: 3, unformatted: 1, unsafe: 0},
  })
  const written = await runCli(['fmt', '--format', 'json'], {cwd})
  expect(JSON.parse(written.stdout)).toEqual({
    diagnostics: [],
    formatted: [once],
    summary: {files: 3, unformatted: 1, unsafe: 0},
  })
})

test.concurrent('annotates files on GitHub', async () => {
  const {stdout} = await runCli(['fmt', '--check', '--format', 'github'], {cwd: withOnce(unformatted)})
  expect(stdout).toMatch(/^::error .*file=content\/loops\/for\/once\.md,line=6/)
})

test.concurrent('keeps a link to a file, and its mode', async () => {
  const cwd = withOnce(unformatted)
  symlinkSync('once.md', join(cwd, 'content/loops/for/twin.md'))
  await runCli(['fmt'], {cwd})
  expect(readFileSync(join(cwd, once), 'utf8')).toBe(formatted)
  expect(readFileSync(join(cwd, 'content/loops/for/twin.md'), 'utf8')).toBe(formatted)
})

test.concurrent('does not touch a file that is not UTF-8', async () => {
  const latin1 = Buffer.from(unformatted.replace('How', 'Où'), 'latin1')
  const cwd = withOnce(latin1)
  expect((await runCli(['fmt'], {cwd})).stdout).toBe('3 files formatted already\n')
  expect(readFileSync(join(cwd, once)).equals(latin1)).toBe(true)
})

test.concurrent('refuses paths without content', async () => {
  const cwd = withOnce(formatted)
  writeFileSync(join(cwd, 'other.txt'), '')
  const {code, stderr} = await runCli(['fmt', 'content/bank.yaml'], {cwd})
  expect({code, stderr}).toEqual({code: 2, stderr: 'build-bank: No content files at content/bank.yaml\n'})
})

test.concurrent('formats standard input as a file that need not exist', async () => {
  const cwd = withOnce(formatted)
  const parameters = ['fmt', '--stdin-file-path', 'content/loops/for/new.md']
  expect(await runCliProcess(parameters, {cwd, input: unformatted})).toEqual({
    code: 0,
    stdout: formatted,
    stderr: '',
  })
  expect(await runCliProcess([...parameters, '--check'], {cwd, input: unformatted})).toEqual({
    code: 1,
    stdout: '',
    stderr: 'content/loops/for/new.md is not formatted\n',
  })
  const outside = await runCliProcess(['fmt', '--stdin-file-path', 'new.md'], {cwd, input: unformatted})
  expect(outside).toMatchObject({code: 2, stdout: ''})
  expect(readFolder(cwd)).toEqual(readFolder(withOnce(formatted)))
})

test.concurrent('writes ids with --ids, also into standard output', async () => {
  const cwd = withOnce(formatted)
  const after = formatted.replace(
    /^(- \[.\] )(\w+).*$/gm,
    (line, _, word) => `${line} {#${word.toLowerCase()}}`,
  )
  expect(after).not.toBe(formatted)
  const input = await runCliProcess(['fmt', '--ids', '--stdin-file-path', once], {cwd, input: formatted})
  expect(input).toEqual({code: 0, stdout: after, stderr: ''})
  expect((await runCli(['fmt', '--ids', '--check', once], {cwd})).code).toBe(1)
  expect((await runCli(['fmt', '--ids', once], {cwd})).code).toBe(0)
  expect(readFileSync(join(cwd, once), 'utf8')).toBe(after)
  expect((await runCli(['fmt', '--ids', '--check', once], {cwd})).code).toBe(0)
})
