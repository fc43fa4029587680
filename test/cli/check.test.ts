import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {cliPath} from '../built.ts'
import {readFolder} from './read-folder.ts'
import {runCli, runCliProcess} from './run-cli.ts'
import {runProcess} from './run-process.ts'
import {below, faultyOptions, questionText, sampleContent} from './sample-content.ts'
import {temporaryFolder} from './temporary-folder.ts'

const once = 'content/loops/for/once.md'
const sound = () => temporaryFolder(below('content', sampleContent()))
const faulty = () =>
  temporaryFolder({...below('content', sampleContent()), [once]: questionText({options: faultyOptions})})

test.concurrent('a valid bank is clean, and nothing is written', async () => {
  const cwd = sound()
  const before = readFolder(cwd)
  const result = await runCli(['check'], {cwd})
  expect(result).toEqual({code: 0, stdout: 'No problems; 4 files and 2 questions checked\n', stderr: ''})
  expect(readFolder(cwd)).toEqual(before)
})

test.concurrent('json prints one object on standard output and nothing else', async () => {
  const {code, stdout, stderr} = await runCli(['check', '--format', 'json'], {cwd: faulty()})
  expect({code, stderr}).toEqual({code: 1, stderr: ''})
  const {diagnostics, summary, ...rest} = JSON.parse(stdout)
  expect(rest).toEqual({})
  expect(summary).toEqual({files: 4, questions: 2, patterns: 1, errors: 2, warnings: 0, infos: 0})
  expect(diagnostics).toMatchObject([
    {code: 'choice/no-key', severity: 'error', file: once, place: {start: {line: 8, column: 1}}},
    {code: 'list/empty-item', severity: 'error', file: once, place: {start: {line: 10, column: 1}}},
  ])
})

test.concurrent('json of a build prints one object too', async () => {
  const {code, stdout} = await runCli(['--format', 'json'], {cwd: sound()})
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({diagnostics: [], summary: {questions: 2, errors: 0}})
})

test.concurrent.each([
  ['pretty', /^content\/loops\/for\/once\.md:8:1 {2}error {2}.* {2}choice\/no-key\n[\s\S]*^ {2}> 8 \|/m],
  [
    'github',
    /^::error file=content\/loops\/for\/once\.md,line=8,.*title=choice\/no-key::No option is checked/m,
  ],
  ['sarif', /"ruleId": "choice\/no-key"[\s\S]*"uri": "content\/loops\/for\/once\.md"/],
  ['junit', /<testcase name="content\/loops\/for\/once\.md"[\s\S]*<failure type="choice\/no-key"/],
])('%s names the fault and exits with 1', async (format, expected) => {
  const {code, stdout, stderr} = await runCli(['check', '-f', format], {cwd: faulty()})
  expect({code, stderr}).toEqual({code: 1, stderr: ''})
  expect(stdout).toMatch(expected)
  expect(stdout).toMatch(/\S\n$/)
})

test.concurrent('paths are relative to the working folder; for a code host to the checkout', async () => {
  const root = temporaryFolder({
    ...below('bank/content', sampleContent()),
    [`bank/${once}`]: questionText({options: faultyOptions}),
  })
  const cwd = join(root, 'bank')
  const env = {GITHUB_WORKSPACE: root}
  expect((await runCli(['check', '-f', 'github'], {cwd, env})).stdout).toContain(`file=bank/${once},`)
  expect((await runCli(['check', '-f', 'sarif'], {cwd, env})).stdout).toContain(`"uri": "bank/${once}"`)
  expect((await runCli(['check'], {cwd, env})).stdout).toContain(`\n${once}:10:1 `)
  const fromInside = await runCli(['check', '.'], {cwd: join(cwd, 'content')})
  expect(fromInside.stdout).toContain('\nloops/for/once.md:10:1 ')
})

test.concurrent('uses colour only at a terminal or with FORCE_COLOR, and never with NO_COLOR', async () => {
  const cwd = faulty()
  const start = '\u001B['
  expect((await runCliProcess(['check'], {cwd})).stdout).not.toContain(start)
  expect((await runCliProcess(['check'], {cwd, env: {FORCE_COLOR: '1'}})).stdout).toContain(start)
  expect(
    (await runCliProcess(['check'], {cwd, env: {FORCE_COLOR: '1', NO_COLOR: '1'}})).stdout,
  ).not.toContain(start)
})

test.concurrent('writes nothing to standard error in a pipe, however long it takes', async () => {
  const many = Object.fromEntries(
    Array.from({length: 100}, (_, index) => [
      `loops/for/q${index}.md`,
      questionText({title: `Question ${index}?`}),
    ]),
  )
  const {code, stderr} = await runCli(['check'], {
    cwd: temporaryFolder(below('content', sampleContent(many))),
  })
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
})

test.concurrent('checks a single file or folder against the whole bank', async () => {
  const cwd = temporaryFolder({
    ...below('content', sampleContent({'loops/for/again.md': questionText(), 'picture.png': ''})),
    ...below('content/loops/while', {'pattern.md': '', 'faulty.md': questionText({options: faultyOptions})}),
  })
  const faultsOf = async (...paths: string[]) => {
    const {code, stdout} = await runCli(['check', ...paths, '-f', 'json'], {cwd})
    const {diagnostics, summary} = JSON.parse(stdout)
    return [
      code,
      diagnostics.map(({file}: {file: string}) => file.slice('content/loops/'.length)),
      summary.elsewhere,
    ]
  }
  const ofWhile = ['while/faulty.md', 'while/faulty.md', 'while/pattern.md']
  expect(await faultsOf('content/loops/for/never.md')).toEqual([0, [], 4])
  // A duplicate in two files is reported at one of them.
  expect(await faultsOf('content/loops/for/again.md')).toEqual(await faultsOf('content/loops/for'))
  expect(await faultsOf(once)).toEqual([0, ['for/once.md'], 3])
  expect(await faultsOf('content/loops/while')).toEqual([1, ofWhile, 1])
  expect(await faultsOf(once, 'content/loops/while/pattern.md')).toEqual([
    1,
    ['for/once.md', 'while/pattern.md'],
    2,
  ])
  expect(await runCli(['check', 'content/picture.png'], {cwd})).toEqual({
    code: 0,
    stdout: 'No problems here; 4 problems elsewhere; 0 of 7 files checked\n',
    stderr: '',
  })
  expect((await runCli(['check', 'content/loops/for/never.md'], {cwd})).stdout).toBe(
    'No problems here; 4 problems elsewhere; 1 of 7 files checked\n',
  )
})

/** A bank with a fault in one file, and other repository files next to it. */
const repository = () =>
  temporaryFolder({
    ...below('content', sampleContent({[faultyPath]: questionText({options: faultyOptions})})),
    'content/README.md': '# Read me',
    'content/loops/for/a.png': 'x',
    'README.md': '# Read me',
    'docs/guide.md': '# Guide',
    'src/app.ts': '',
    '.github/pull.md': '# Pull',
  })
const faultyPath = 'loops/for/faulty.md'
const outside = ['README.md', 'docs/guide.md', 'src/app.ts', '.github/pull.md']
const ignored = ['content/README.md', 'content/loops/for/a.png']

const question = `content/${faultyPath}`
const reported = {code: 1, codes: ['choice/no-key', 'list/empty-item'], checked: 1}
const clean = {code: 0, codes: [], checked: 0}

test.concurrent.each([
  [[question], reported],
  [['README.md', question], reported],
  [[question, 'README.md'], reported],
  [[...outside, question, ...ignored], reported],
  [[...ignored, ...outside, question], reported],
  [[`./${question}`, 'docs/../README.md', question], reported],
  [ignored, clean],
  [outside, clean],
  [['content/README.md'], clean],
  [['README.md', 'content/loops/for/once.md'], {...clean, checked: 1}],
])('checks only content among the paths %j, in any order', async (paths, expected) => {
  const cwd = repository()
  const {code, stdout} = await runCli(['check', ...paths, '-f', 'json', '--no-cache'], {cwd})
  const {diagnostics, summary} = JSON.parse(stdout)
  const codes = diagnostics.map(({code}: {code: string}) => code)
  expect({code, codes, checked: summary.checked}).toEqual(expected)
})

test.concurrent('refuses paths of two banks, in any order', async () => {
  const cwd = temporaryFolder({...below('a', sampleContent()), ...below('b', sampleContent())})
  for (const [one, other] of [
    ['a', 'b'],
    ['b', 'a'],
  ] as const) {
    const paths = [`${one}/loops/for/once.md`, `${other}/loops/for/once.md`]
    expect(await runCli(['check', ...paths], {cwd})).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`The paths belong to two banks, ${one} and ${other}`),
    })
  }
})

test.concurrent.each([
  ['no content folder', ['check', 'nowhere'], 'No file or folder at nowhere'],
  ['no such file', ['check', 'content/typo.md'], 'No file or folder at content/typo.md'],
  ['no path of the content', ['check', 'content', '..'], '.. is outside the content folder content'],
  ['no such flag', ['check', '--base', '/'], "unknown option '--base'"],
  ['a flag before the command', ['--format', 'json', 'check'], 'Put --format after `check`'],
])('exits with 2 if there is %s', async (_, parameters, message) => {
  const cwd = sound()
  const {code, stdout, stderr} = await runCli(parameters, {cwd})
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toContain(message)
})

test.concurrent('reports a missing bank.yaml, and all other faults', async () => {
  const {'bank.yaml': _, ...files} = sampleContent({
    'loops/for/once.md': questionText({options: faultyOptions}),
  })
  const {code, stdout} = await runCli(['check', '-f', 'json'], {
    cwd: temporaryFolder(below('content', files)),
  })
  const codes = JSON.parse(stdout).diagnostics.map(({code}: {code: string}) => code)
  expect(code).toBe(1)
  expect(codes).toEqual(['bank/missing', 'choice/no-key', 'list/empty-item'])
})

test.concurrent('stores the cache in the folder of --cache', async () => {
  const cwd = sound()
  await runCli(['check', '--cache', 'kept'], {cwd})
  expect(existsSync(join(cwd, 'kept/quizproof-index.json'))).toBe(true)
})

test.concurrent('does not fail if the reader closes the pipe early', async () => {
  const options = Array.from({length: 3000}, () => '# Title\n').join('\n')
  const cwd = temporaryFolder(below('content', sampleContent({'loops/for/more.md': questionText({options})})))
  for (const format of ['pretty', 'json']) {
    const command = `"${process.execPath}" "${cliPath}" check -f ${format} | head -c 10; echo " ${'$'}{PIPESTATUS[0]}"`
    const {stdout, stderr} = await runProcess('bash', ['-c', command], {cwd})
    expect({stdout, stderr}).toEqual({stdout: expect.stringMatching(/^.{10} 1\n$/s), stderr: ''})
  }
})

test.skipIf(!existsSync('/dev/full')).each([
  ['check', 'check -f json > /dev/full'],
  ['build', '-f json > /dev/full'],
  ['explain', 'explain > /dev/full'],
  ['help', '--help > /dev/full'],
])('reports in one line that %s cannot be written, and exits with 2', async (_, parameters) => {
  const command = `"${process.execPath}" "${cliPath}" ${parameters}`
  expect(await runProcess('bash', ['-c', command], {cwd: faulty()})).toEqual({
    code: 2,
    stdout: '',
    stderr: 'build-bank: ENOSPC: no space left on device, write\n',
  })
})

test.skipIf(!existsSync('/dev/full'))('keeps the exit code if errors cannot be written', async () => {
  const command = `"${process.execPath}" "${cliPath}" check nowhere 2> /dev/full`
  expect(await runProcess('bash', ['-c', command], {cwd: faulty()})).toEqual({
    code: 2,
    stdout: '',
    stderr: '',
  })
})

test.concurrent('does not hang if the working folder is removed meanwhile', async () => {
  const content = temporaryFolder(sampleContent())
  const cwd = temporaryFolder()
  const command = `rm -r "${cwd}"; exec "${process.execPath}" "${cliPath}" check "${content}" --cache kept`
  const {code, stderr} = await runProcess('bash', ['-c', command], {cwd})
  expect({code, lines: stderr.trimEnd().split('\n')}).toEqual({
    code: 2,
    lines: [expect.stringContaining('ENOENT')],
  })
})

/** A question with this many faults of one code. */
const crowded = (character: string, count: number) => {
  const more = `\n## Hint\n\nHere: ${character.repeat(count)}\n`
  return temporaryFolder({...below('content', sampleContent()), [once]: questionText({more})})
}

test.concurrent.each(['pretty', 'json', 'github', 'sarif', 'junit'])(
  '%s shows 20 faults per code and file, and how many more there are',
  async (format) => {
    const {code, stdout} = await runCli(['check', '-f', format], {cwd: crowded('\u0001', 5000)})
    expect(code).toBe(1)
    expect(stdout).toMatch(/4,980 more `file\/control-character` in this file/)
    expect(stdout.split('Control character').length - 1).toBe(format === 'junit' ? 40 : 20)
  },
)

test.concurrent('counts faults that are not shown', async () => {
  const cwd = crowded('\u0001', 300)
  const {diagnostics, summary} = JSON.parse((await runCli(['check', '-f', 'json'], {cwd})).stdout)
  expect(diagnostics.length).toBe(21)
  expect(summary).toMatchObject({errors: 300, warnings: 0, infos: 0})
})

test.concurrent('fixes faults that are not shown', async () => {
  const cwd = crowded('\u202E', 300)
  const {code, stderr} = await runCli(['check', '--fix'], {cwd})
  expect({code, stderr}).toEqual({code: 0, stderr: 'Applied 300 fixes\n'})
})
