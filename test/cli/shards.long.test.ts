import {
  appendFileSync,
  copyFileSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {sha256} from '../../src/node/sha256.ts'
import {isInShard} from '../../src/node/shards/shard.ts'
import {readFolder} from './read-folder.ts'
import {runCli} from './run-cli.ts'
import type {CliResult} from './run-process.ts'
import {below, faultyOptions, patternText, questionText, sampleContent} from './sample-content.ts'
import {type Files, temporaryFolder, writeFiles} from './temporary-folder.ts'

const shards = '.quizproof-shards'
const counts = [1, 2, 3, 7]

/** No fault; a link to another file, an image, and a file that ignores a finding. */
const sound: Files = sampleContent({
  'loops/for/linked.md': questionText({
    title: 'Where to?',
    more: `\n## Solution\n\nSee [the other](never.md).\n`,
  }),
  'loops/for/image.md': questionText({
    title: 'What is shown?',
    more: '\n## Solution\n\n![Loop](loop.png)\n',
  }),
  'loops/for/loop.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
  'loops/while/pattern.md': patternText.replace('For loops', 'While loops'),
  'loops/while/ends.md': questionText({title: 'When does it end?'}),
})

/** What only the whole bank can show: colliding ids, a broken link, and a cycle. */
const faulty: Files = {
  ...sound,
  'loops/for/pattern.md': patternText.replace('minutes', 'requires: [loops/while]\nminutes'),
  'loops/while/pattern.md': patternText.replace('minutes', 'requires: [loops/for]\nminutes'),
  'loops/while/ends.md': questionText({title: 'When does it end?'}).replace(
    'category',
    'formerly: [loops/for/once]\ncategory',
  ),
  'loops/while/broken.md': questionText({
    title: 'Where to?',
    more: '\n## Solution\n\nSee [it](gone.md).\n',
  }),
  'loops/while/keyless.md': questionText({title: 'Which one?', options: faultyOptions}),
}

const project = (files: Files = sound): string => temporaryFolder(below('content', files))

async function runShards(cwd: string, command: readonly string[], count: number): Promise<CliResult[]> {
  const results: CliResult[] = []
  for (let index = 1; index <= count; index++)
    results.push(await runCli([...command, '--shard', `${index}/${count}`], {cwd}))
  return results
}

/** What one machine prints and writes, and a merge of shards that each have a checkout of their own. */
async function runBothWays(files: Files, command: readonly string[], count: number) {
  const [whole, merged] = [project(files), project(files)]
  for (let index = 1; index <= count; index++) {
    const cwd = project(files)
    await runCli([...command, '--shard', `${index}/${count}`], {cwd})
    writeFiles(merged, below(shards, readShardFiles(cwd)))
  }
  const expected: CliResult[] = []
  const actual: CliResult[] = []
  for (const format of ['pretty', 'json']) {
    expected.push(await runCli([...command, '-f', format], {cwd: whole}))
    actual.push(await runCli(['merge', '-f', format], {cwd: merged}))
  }
  rmSync(join(merged, shards), {recursive: true})
  return {expected, actual, whole: readFolder(whole), merged: readFolder(merged)}
}

function readShardFiles(cwd: string): Record<string, Uint8Array> {
  const folder = join(cwd, shards)
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]))
}

test.each(counts)('%i shards build the same files and report as one machine', async (count) => {
  const {expected, actual, whole, merged} = await runBothWays(sound, [], count)
  expect(expected.map(({code}) => code)).toEqual([0, 0])
  expect(Object.keys(whole)).toContain('dist/bank/assets/loops/for/loop.png')
  expect(actual).toEqual(expected)
  expect(merged).toEqual(whole)
})

test.each(counts)('the merge of %i shards finds what only the whole bank shows', async (count) => {
  const {expected, actual} = await runBothWays(faulty, ['check'], count)
  expect(actual).toEqual(expected)
  const [, {code, stdout} = {code: 0, stdout: ''}] = actual
  const {diagnostics}: {readonly diagnostics: readonly {readonly code: string}[]} = JSON.parse(stdout)
  expect(code).toBe(1)
  expect(new Set(diagnostics.map((one) => one.code))).toEqual(
    new Set([
      'choice/no-key',
      'id/formerly-collision',
      'link/missing-file',
      'list/empty-item',
      'pattern/requires-cycle',
      'question/duplicate',
    ]),
  )
})

test('a merged build with errors leaves the output folder unchanged', async () => {
  const {expected, actual, whole, merged} = await runBothWays(faulty, [], 3)
  expect(expected.map(({code}) => code)).toEqual([1, 1])
  expect(actual).toEqual(expected)
  expect(merged).toEqual(whole)
})

test('deals every file to one shard, whatever other files there are', () => {
  const paths = Array.from({length: 200}, (_, at) => `loops/for/question-${at}.md`)
  for (const count of counts) {
    const dealt = Array.from({length: count}, (_, at) =>
      paths.filter((path) => isInShard(path, {index: at + 1, count})),
    )
    expect(dealt.flat().sort()).toEqual([...paths].sort())
    expect(Math.min(...dealt.map(({length}) => length))).toBeGreaterThan(paths.length / count / 2)
  }
})

test('a shard reports the problems of its own files and fails for them', async () => {
  const cwd = project(faulty)
  const results = await runShards(cwd, ['check'], 3)
  const failing = [1, 2, 3].findIndex((index) => isInShard('loops/while/keyless.md', {index, count: 3}))
  expect(results.map(({code}) => code)).toEqual([0, 1, 2].map((at) => (at === failing ? 1 : 0)))
  expect(results[failing]?.stdout).toContain('content/loops/while/keyless.md')
  expect(results[0]?.stderr).toBe(
    `Wrote shard 1/3 to ${shards}/check-1-of-3.shard; \`build-bank merge\` joins all shards\n`,
  )
})

test('uses the folders that --out and merge name', async () => {
  const cwd = project()
  for (const index of [1, 2]) await runCli(['--shard', `${index}/2`, '-o', 'parts'], {cwd})
  expect(readdirSync(join(cwd, 'parts'))).toEqual(['build-1-of-2.shard', 'build-2-of-2.shard'])
  expect(await runCli(['merge', 'parts', '--out', 'bank'], {cwd})).toMatchObject({code: 0, stderr: ''})
  expect(readdirSync(join(cwd, 'bank'))).toContain('bank.json')
})

test('--strict of the merge fails for warnings', async () => {
  const options = '- [x] Once\n  > Yes.\n- [ ] All of the above\n  > No.\n'
  const cwd = project({...sound, 'loops/for/once.md': questionText({options})})
  await runShards(cwd, [], 2)
  const [plain, strict] = [await runCli(['merge'], {cwd}), await runCli(['merge', '--strict'], {cwd})]
  expect([plain.code, strict.code]).toEqual([0, 1])
})

let shared: ReturnType<typeof runThree> | undefined

/** Shards of a check, run once. */
function threeShards(): ReturnType<typeof runThree> {
  shared ??= runThree()
  return shared
}

async function runThree(): Promise<Files> {
  const cwd = project()
  await runShards(cwd, ['check'], 3)
  return readShardFiles(cwd)
}

const refusals: readonly (readonly [name: string, change: (cwd: string) => unknown, message: string])[] = [
  [
    'no shards',
    (cwd) => rmSync(join(cwd, shards), {recursive: true}),
    'No folder of shards at .quizproof-shards; run the command with --shard first',
  ],
  [
    'a missing shard',
    (cwd) => rmSync(join(cwd, shards, 'check-2-of-3.shard')),
    'Missing in .quizproof-shards: shard 2/3',
  ],
  [
    'another count',
    (cwd) => runCli(['check', '--shard', '1/2'], {cwd}),
    'Shards 1/2 and 1/3 in .quizproof-shards divide the content differently; remove those of an earlier run',
  ],
  [
    'another command',
    (cwd) => runCli(['--shard', '1/3'], {cwd}),
    'Shards 1/3 and 1/3 in .quizproof-shards are of different commands, build and check; use a folder for each',
  ],
  [
    'a shard of other content',
    async (cwd) => {
      writeFiles(cwd, {'content/loops/for/once.md': questionText({title: 'Once?'})})
      await runCli(['check', '--shard', '2/3'], {cwd})
    },
    'Shards 1/3 and 2/3 in .quizproof-shards were made from different content; run every shard on the same commit',
  ],
  [
    'content that changed since',
    (cwd) => writeFiles(cwd, {'content/bank.yaml': `${sound['bank.yaml']}license: MIT\n`}),
    'The shards in .quizproof-shards were made from other content than content; merge on the same commit',
  ],
  [
    'a cut file',
    (cwd) => truncateSync(join(cwd, shards, 'check-2-of-3.shard'), 100),
    '.quizproof-shards/check-2-of-3.shard is damaged; run its shard again',
  ],
  [
    'an empty file',
    (cwd) => truncateSync(join(cwd, shards, 'check-2-of-3.shard')),
    '.quizproof-shards/check-2-of-3.shard is damaged; run its shard again',
  ],
  [
    'bytes too many',
    (cwd) => appendFileSync(join(cwd, shards, 'check-2-of-3.shard'), 'x'),
    '.quizproof-shards/check-2-of-3.shard is damaged; run its shard again',
  ],
  [
    'a copy under another name',
    (cwd) => copyFileSync(join(cwd, shards, 'check-1-of-3.shard'), join(cwd, shards, 'check-9-of-9.shard')),
    'A shard is twice in .quizproof-shards; remove the renamed copy',
  ],
]

test.each(refusals)('the merge refuses %s', async (_, change, message) => {
  const cwd = project()
  writeFiles(cwd, below(shards, await threeShards()))
  await change(cwd)
  expect(await runCli(['merge'], {cwd})).toEqual({code: 2, stdout: '', stderr: `build-bank: ${message}\n`})
})

test('the merge refuses shards of another version', async () => {
  const cwd = project()
  await runShards(cwd, ['check'], 1)
  const path = join(cwd, shards, 'check-1-of-1.shard')
  writeFileSync(path, withOtherCompiler(readFileSync(path)))
  const {code, stderr} = await runCli(['merge'], {cwd})
  expect(code).toBe(2)
  expect(stderr).toContain(`${shards}/check-1-of-1.shard was made with another version of quizproof`)
})

test.each([
  ['0/3', 'check'],
  ['4/3', 'check'],
  ['1', 'verify'],
])('refuses the shard %s', async (shard, command) => {
  const {code, stderr} = await runCli([command, '--shard', shard], {cwd: project()})
  expect(code).toBe(2)
  expect(stderr).toContain('Give an index from 1 and a count, such as 1/3.')
})

test.each([
  [['check', '--shard', '1/2', '--fix'], '`--shard` cannot be combined with `--fix`'],
  [['check', '--shard', '1/2', '--watch'], '`--shard` cannot be combined with `--watch`'],
  [['--shard', '1/2', '--watch'], '`--shard` cannot be combined with `--watch`'],
  [['verify', '--shard', '1/2', '--changed-since', 'HEAD'], 'cannot be combined with `--changed-since`'],
  [['check', 'content/loops', '--shard', '1/2'], '`--shard` takes the content folder'],
  [['check', '--out', 'parts'], '`--out` needs `--shard`'],
  [['verify', '--out', 'parts'], '`--out` needs `--shard`'],
])('%j is a usage error', async (parameters, message) => {
  const {code, stderr} = await runCli(parameters, {cwd: project()})
  expect(code).toBe(2)
  expect(stderr).toContain(message)
})

/** The same shard as another version would write it. */
function withOtherCompiler(bytes: Buffer): Buffer {
  const body = bytes
    .subarray(0, -64)
    .toString('latin1')
    .replace(/"compiler":"\w{8}/, '"compiler":"00000000')
  const changed = Buffer.from(body, 'latin1')
  return Buffer.concat([changed, Buffer.from(sha256(changed))])
}
