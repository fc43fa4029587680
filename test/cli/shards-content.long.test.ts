import {cpSync, mkdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {readFolder} from './read-folder.ts'
import {runCli} from './run-cli.ts'
import {temporaryFolder} from './temporary-folder.ts'

const counts = [1, 2, 3, 7]
const content = fileURLToPath(new URL('../../content', import.meta.url))

let shared: Promise<string> | undefined

/** A checkout of the shipped content, built by one machine, whose cache all shards use. */
function built(): Promise<string> {
  shared ??= build()
  return shared
}

async function build(): Promise<string> {
  const cwd = temporaryFolder()
  cpSync(content, join(cwd, 'content'), {recursive: true})
  mkdirSync(join(cwd, 'node_modules'))
  expect(await runCli([], {cwd})).toMatchObject({code: 0, stderr: ''})
  return cwd
}

async function runShards(cwd: string, command: readonly string[], count: number, out: string): Promise<void> {
  for (let index = 1; index <= count; index++) {
    const shard = ['--shard', `${index}/${count}`, '--out', out]
    await runCli([...command, ...shard], {cwd})
  }
}

test.each(counts)('%i shards of the shipped content build the same bank', async (count) => {
  const cwd = await built()
  await runShards(cwd, [], count, `build-${count}`)
  const merged = await runCli(['merge', `build-${count}`, '--out', `bank-${count}`, '-f', 'json'], {cwd})
  expect(merged).toEqual(await runCli(['-f', 'json'], {cwd}))
  expect(readFolder(join(cwd, `bank-${count}`))).toEqual(readFolder(join(cwd, 'dist/bank')))
})

test.each(counts)('%i shards of the shipped content prove the same by its lock', async (count) => {
  const cwd = await built()
  await runShards(cwd, ['verify', '--frozen'], count, `proofs-${count}`)
  for (const format of ['pretty', 'json']) {
    const merged = await runCli(['merge', `proofs-${count}`, '-f', format], {cwd})
    expect(merged).toEqual(await runCli(['verify', '--frozen', '-f', format], {cwd}))
    expect(merged.stdout).toMatch(/[1-9]\d* of \d+ questions proved|"proved":[1-9]/)
  }
  expect(readFileSync(join(cwd, 'content/proof.lock.json'))).toEqual(
    readFileSync(join(content, 'proof.lock.json')),
  )
})

test('a shard leaves the files of others in the cache', async () => {
  const cwd = await built()
  const index = join(cwd, 'node_modules/.cache/quizproof/quizproof-index.json')
  const before = readFileSync(index, 'utf8')
  await runShards(cwd, ['check'], 2, 'checks')
  expect(readFileSync(index, 'utf8')).toBe(before)
})
