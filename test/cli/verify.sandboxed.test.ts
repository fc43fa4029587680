import {existsSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test, vi} from 'vitest'
import {cliPath} from '../built.ts'
import {runCli} from './run-cli.ts'
import {runProcess} from './run-process.ts'
import {below, questionText, sampleContent} from './sample-content.ts'
import {temporaryFolder, writeFiles} from './temporary-folder.ts'
import {programQuestion, twoIsRight, verifyBankYaml, verifyContent} from './verify-content.ts'
import {lockOf, lockPath, named, proved, shell, verified, verify, withoutPrograms} from './verify-runs.ts'

// Programs run concurrently, and no test depends on their duration.
vi.setConfig({testTimeout: 600_000})

const wrongKey = programQuestion('python', 'print(one)', twoIsRight)

test.concurrent.each(['pretty', 'github'])(
  '%s shows the patterns that are not fully proved, and the environments',
  async (format) => {
    const {code, stdout, stderr} = await runCli(['verify', '-f', format], {cwd: await verified()})
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    const lines = stdout.trimEnd().split('\n')
    expect(lines.filter((line) => line !== '')).toEqual([
      expect.stringMatching(/^loops\/for {2}1 of 2 proved, no proof: loops\/for\/[\w-]+$/),
      '2 of 3 questions proved in 2 patterns; 0 programs run, other results from proof.lock.json',
      expect.stringMatching(/^No proof: the question has no Proof section/),
      'Environments:',
      expect.stringMatching(/^ {2}python: python \d+\.\d+\.\d+$/),
      expect.stringMatching(/^ {2}shell: bash \d+\.\d+\.\d+/),
      'No problems; 6 files and 3 questions checked',
    ])
  },
)

test.concurrent('json and sarif contain them as data', async () => {
  const cwd = await verified()
  const json = JSON.parse((await runCli(['verify', '-f', 'json'], {cwd})).stdout)
  const sarif = JSON.parse((await runCli(['verify', '-f', 'sarif'], {cwd})).stdout)
  const of = (pattern: string, questions: number) => ({
    pattern,
    questions,
    proved: 1,
    unproved: [],
    withoutProof: Array(questions - 1).fill(expect.stringMatching(/^loops\/for\//)),
    failed: 0,
  })
  const proofs = {
    patterns: [of('loops/for', 2), of('loops/while', 1)],
    environments: {python: {python: expect.any(String)}, shell: {bash: expect.any(String)}},
    runs: 0,
  }
  expect(json).toMatchObject({diagnostics: [], summary: {questions: 3, errors: 0}})
  expect(json.proofs).toEqual(proofs)
  expect(sarif.runs[0]).toMatchObject({results: [], properties: {proofs}})
})

test.concurrent.each([
  ['pretty', /^content\/loops\/for\/named\.md:\d+:1 {2}error {2}.* {2}proof\/wrong-key\n/m],
  ['github', /^::error file=content\/loops\/for\/named\.md,line=\d+,.*title=proof\/wrong-key::/m],
  ['json', /"code":"proof\/wrong-key"/],
  ['sarif', /"ruleId": "proof\/wrong-key"[\s\S]*"uri": "content\/loops\/for\/named\.md"/],
])('judges a wrong key without a run, exits with 1, and reports it by %s', async (format, expected) => {
  const cwd = await verified({[named]: wrongKey})
  const result = await runCli(['verify', '-f', format], {cwd, env: withoutPrograms})
  expect(result).toMatchObject({code: 1, stderr: ''})
  expect(result.stdout).toMatch(expected)
})

test.concurrent('shows names with control sequences or CI commands without effect', async () => {
  const pattern = sampleContent()['loops/for/pattern.md'] ?? ''
  const folder = '::error file=x::\u001B[2J'
  const cwd = await verified({
    [`${folder}/pattern.md`]: pattern,
    [`${folder}/a.md`]: questionText({title: 'a?'}),
  })
  for (const format of ['github', 'pretty']) {
    const {stdout} = await runCli(['verify', '-f', format], {cwd, env: withoutPrograms})
    expect(stdout).not.toMatch(/\u001B/)
    expect(stdout.split('\n').filter((line) => line.startsWith('::error file=x'))).toEqual([])
  }
})

test.concurrent('--env proves only in the named environments, and keeps results of others', async () => {
  const cwd = await verified()
  const {lock} = await proved()
  expect(await verify(['--env', 'shell'], {cwd})).toMatchObject({code: 0, runs: 0, environments: ['shell']})
  expect(await verify(['--env', 'shell,python'], {cwd})).toMatchObject({
    code: 0,
    environments: ['python', 'shell'],
  })
  expect(await verify(['--env', 'shell', '--no-cache'], {cwd})).toMatchObject({runs: 1})
  expect(lockOf(cwd)).toBe(lock)
})

test.concurrent('does not count a question as proved without a named environment', async () => {
  expect(await verify(['--env', 'shell'], {cwd: await verified()})).toMatchObject({questions: 3, proved: 1})
})

test.concurrent('accepts files and folders of the content from any working folder', async () => {
  const cwd = await verified()
  const counted = async (paths: string[], from = cwd) =>
    (await verify([...paths, '--frozen'], {cwd: from})).questions
  expect(await counted([`content/${named}`])).toBe(1)
  expect(await counted(['content/loops/for'])).toBe(2)
  expect(await counted(['content/loops/for/', `content/${shell}`])).toBe(3)
  expect(await counted(['content/loops/for', 'content'])).toBe(3)
  expect(await counted([join(cwd, 'content')], temporaryFolder())).toBe(3)
  expect(await counted(['while'], join(cwd, 'content/loops'))).toBe(1)
})

test.concurrent('runs from a folder that also exists in the sandbox', async () => {
  const cwd = await verified()
  expect(await verify(['--no-cache', join(cwd, 'content')], {cwd: tmpdir()})).toMatchObject({
    code: 0,
    runs: 2,
  })
})

test.concurrent.each([
  ['a path is not there', ['content/nowhere.md'], 'No file or folder at content/nowhere.md'],
  ['a later one is not', ['content', 'content/nowhere.md'], 'at content/nowhere.md'],
  ['a folder is outside of the bank', ['content', '..'], '.. is outside the content folder content'],
  [
    'an environment is unknown',
    ['--env', 'django'],
    'Unknown environment django; bank.yaml has python, shell',
  ],
  ['there is no repository', ['--changed-since', 'main'], 'content is not in a git repository'],
  ['an option is unknown', ['--frosen'], "unknown option '--frosen'"],
])('exits with 2 if %s', async (_, parameters, message) => {
  const cwd = await verified()
  writeFiles(cwd, {'other.md': ''})
  const env = {GIT_CEILING_DIRECTORIES: join(cwd, '..')}
  const {code, stdout, stderr} = await runCli(['verify', ...parameters], {cwd, env})
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toContain(message)
})

test.concurrent('exits with 2 if a runtime is missing, and says how to get it', async () => {
  const bank = verifyBankYaml.replace('setup: setup.py', 'packages: nowhere')
  const cwd = await verified({'bank.yaml': bank})
  const before = lockOf(cwd)
  const {code, stdout, stderr} = await runCli(['verify'], {cwd})
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toContain('python needs .cache/runtimes/nowhere; run scripts/install-runtimes.sh')
  expect(lockOf(cwd)).toBe(before)
})

/** The sandbox is also found outside PATH, so another PATH is not enough to hide it. */
test.skipIf(process.getuid?.() !== 0)(
  'exits with 2 if there is no sandbox, and says how to get one',
  async () => {
    const cwd = temporaryFolder(below('content', verifyContent()))
    const hide = 'mount --bind /dev/null /usr/bin/bwrap && exec "$@"'
    const command = ['--mount', 'sh', '-c', hide, 'sh', process.execPath, cliPath, 'verify']
    const {code, stdout, stderr} = await runProcess('unshare', command, {cwd, env: {PATH: '/usr/bin:/bin'}})
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toContain('No sandbox to run programs in: bubblewrap is not installed')
    expect(stderr).toContain('run scripts/install-runtimes.sh as root')
    expect(existsSync(join(cwd, lockPath))).toBe(false)
  },
)
