import {existsSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {parseDocument} from 'yaml'
import {fillGaps} from '../scaffold/fill-gaps.ts'
import {readFolder} from './read-folder.ts'
import {runCli} from './run-cli.ts'
import {below, sampleContent} from './sample-content.ts'
import {temporaryFolder, writeFiles} from './temporary-folder.ts'

const project = () => temporaryFolder(below('content', sampleContent()))
const aboutQuestion = ['--title', 'How long?', '--category', 'output', '--difficulty', 'hard']
const aboutPattern = [
  '--title',
  'While: loops',
  '--track',
  'loops',
  '--minutes',
  '15',
  '--summary',
  'Until "it" stops',
]

const codesOf = async (cwd: string): Promise<string[]> => {
  const {stdout} = await runCli(['check', '-f', 'json'], {cwd})
  return JSON.parse(stdout).diagnostics.map(({code}: {code: string}) => code)
}

test.concurrent('writes a question whose only faults are its placeholders', async () => {
  const cwd = project()
  const {code, stdout, stderr} = await runCli(
    ['new', 'question', 'loops/for/long', ...aboutQuestion, '--level', 'expert'],
    {cwd},
  )
  expect({code, stdout, stderr}).toEqual({
    code: 0,
    stdout:
      'Wrote content/loops/for/long.md\n`build-bank check content/loops/for/long.md` lists what is still missing.\n',
    stderr: '',
  })
  const text = readFileSync(join(cwd, 'content/loops/for/long.md'), 'utf8')
  expect(text).toBe(
    '---\nkind: choice\ncategory: output\ndifficulty: hard\nlevel: expert\ntags: []\n---\n\n# How long?\n\n' +
      '- [x] TODO: the right option\n- [ ] TODO: a wrong option\n- [ ] TODO: another wrong option\n\n' +
      '<!-- Optional sections: Hint, Solution, Quick check, Common mistakes, Proof -->\n',
  )
  expect(await codesOf(cwd)).toEqual(Array.from({length: 3}, () => 'question/placeholder'))
})

test.concurrent('a new question is clean once its gaps are filled', async () => {
  const cwd = project()
  await runCli(['new', 'question', 'loops/for/long', ...aboutQuestion], {cwd})
  const path = join(cwd, 'content/loops/for/long.md')
  writeFiles(cwd, {'content/loops/for/long.md': fillGaps(readFileSync(path, 'utf8'))})
  expect((await runCli(['check', '--strict'], {cwd})).code).toBe(0)
  expect(new Set(await codesOf(cwd))).toEqual(new Set(['list/no-rationale']))
})

test.concurrent('writes a pattern that is clean once its section is filled and it has a question', async () => {
  const cwd = project()
  expect((await runCli(['new', 'pattern', 'loops/while', ...aboutPattern], {cwd})).code).toBe(0)
  const path = 'content/loops/while/pattern.md'
  const text = readFileSync(join(cwd, path), 'utf8')
  expect(text).toBe(
    '---\ntitle: "While: loops"\ntrack: loops\nminutes: 15\nsummary: "Until \\"it\\" stops"\nrequires: []\ntags: []\n---\n\n' +
      '## What to know first\n',
  )
  expect(await codesOf(cwd)).toEqual(['pattern/no-questions', 'section/empty'])
  const question = readFileSync(join(cwd, 'content/loops/for/once.md'), 'utf8').replace(
    'How often',
    'Until when',
  )
  writeFiles(cwd, {[path]: `${text}\nA condition.\n`, 'content/loops/while/until.md': question})
  expect(await codesOf(cwd)).toEqual([])
})

test.concurrent('writes a question of a kind', async () => {
  const cwd = project()
  await runCli(['new', 'question', 'loops/for/long', ...aboutQuestion, '--kind', 'match'], {cwd})
  expect(await codesOf(cwd)).toEqual(Array.from({length: 6}, () => 'question/placeholder'))
  expect(readFileSync(join(cwd, 'content/loops/for/long.md'), 'utf8')).toContain('kind: match\n')
})

test.concurrent('writes a new bank', async () => {
  const cwd = temporaryFolder({})
  const {code, stdout} = await runCli(['new', 'bank', 'my-bank', '--track', 'for-loops'], {cwd})
  expect({code, stdout}).toEqual({
    code: 0,
    stdout:
      'Wrote content/bank.yaml\nWrote .prettierignore\nWrote .markdownlint-cli2.jsonc\n`build-bank new pattern for-loops/<name>` creates its first pattern.\n',
  })
  expect(readFileSync(join(cwd, 'content/bank.yaml'), 'utf8')).toBe(
    'name: my-bank\nversion: 0.1.0\ntracks:\n  - id: for-loops\n    title: For loops\n',
  )
  expect(readFileSync(join(cwd, '.prettierignore'), 'utf8')).toBe(
    '# build-bank fmt formats these\n/content/\n',
  )
  const [comment, ...json] = readFileSync(join(cwd, '.markdownlint-cli2.jsonc'), 'utf8').split('\n')
  expect([comment, JSON.parse(json.join('\n'))]).toEqual([
    '// build-bank fmt formats these',
    {ignores: ['content/**']},
  ])
  expect(await codesOf(cwd)).toEqual(['bank/no-questions'])
  const {stderr} = await runCli(['new', 'question', 'loops/first', ...aboutQuestion], {cwd})
  expect(stderr).toContain('There are no patterns yet; create one with `build-bank new pattern loops`')
  await runCli(['new', 'pattern', 'loops', ...aboutPattern.with(3, 'for-loops')], {cwd})
  const {code: last} = await runCli(['new', 'question', 'loops/first', ...aboutQuestion], {cwd})
  expect(last).toBe(0)
  expect(await codesOf(cwd)).not.toContain('pattern/missing')
})

const ciFiles = [
  '.github/workflows/content.yml',
  '.github/actions/build-bank/action.yml',
  'scripts/install-runtimes.sh',
]
const environment = (name: string): string =>
  `environments:\n  - name: ${name}\n    language: python\n    packages: ${name}\n`

function stepsOfWorkflow(cwd: string): {readonly uses?: string; readonly with?: object}[] {
  const text = readFileSync(join(cwd, '.github/workflows/content.yml'), 'utf8')
  const {jobs}: {jobs: Record<string, {steps: object[]}>} = parseDocument(text).toJS()
  return Object.values(jobs).flatMap(({steps}) => steps)
}

const withOfAction = (cwd: string) =>
  stepsOfWorkflow(cwd)
    .filter(({uses}) => uses === './.github/actions/build-bank')
    .map((step) => step.with)

test.concurrent('writes workflow files that run the installed command', async () => {
  const cwd = project()
  const {code, stdout, stderr} = await runCli(['new', 'ci'], {cwd})
  const [first, ...others] = ciFiles.map((path) => `Wrote ${path}\n`)
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  expect(stdout.startsWith([first, ...others, 'Commit them with `package.json`'].join(''))).toBe(true)
  expect(withOfAction(cwd)).toEqual([{task: 'check'}, {task: 'verify'}])
  for (const path of ciFiles) {
    expect(readFileSync(join(cwd, path), 'utf8')).not.toMatch(/dist\/cli|Copy it|django-/)
  }
  expect(statSync(join(cwd, 'scripts/install-runtimes.sh')).mode & 0o111).toBe(0o111)
})

test.concurrent('names another content folder in the workflow', async () => {
  const cwd = temporaryFolder(below('my questions', sampleContent()))
  expect((await runCli(['new', 'ci', '--content', './my questions/'], {cwd})).code).toBe(0)
  expect(withOfAction(cwd)).toEqual([
    {task: 'check', content: 'my questions'},
    {task: 'verify', content: 'my questions'},
  ])
})

test.concurrent('installs the runtimes of bank.yaml only, and names those it cannot install', async () => {
  const cwd = project()
  const path = 'content/bank.yaml'
  const config = readFileSync(join(cwd, path), 'utf8')
  const more = environment('flask-3').replace('environments:\n', '')
  writeFiles(cwd, {[path]: config + environment('django-5.2') + more})
  const {stdout} = await runCli(['new', 'ci'], {cwd})
  const script = readFileSync(join(cwd, 'scripts/install-runtimes.sh'), 'utf8')
  expect(script).toContain('\nunpack django-5.2 ')
  expect(script).toContain('\nshow_version django-5.2 ')
  expect(script).not.toMatch(/django-4\.2|typescript-5/)
  expect(stdout).toContain('\nAdd flask-3 to scripts/install-runtimes.sh')
  expect(stdout).not.toContain('Add django-5.2')
})

test.concurrent.each(ciFiles)('leaves %s as it is, and writes none of the others', async (path) => {
  const cwd = project()
  writeFiles(cwd, {[path]: 'mine\n'})
  const before = readFolder(cwd)
  const {code, stderr} = await runCli(['new', 'ci'], {cwd})
  expect({code, stderr}).toEqual({code: 2, stderr: expect.stringContaining(`${path} already exists`)})
  expect(readFolder(cwd)).toEqual(before)
})

test.concurrent('writes to another content folder, and says how to check that one', async () => {
  const cwd = temporaryFolder(below('questions', sampleContent()))
  const {stdout} = await runCli(
    ['new', 'question', 'loops/for/long', ...aboutQuestion, '--content', 'questions'],
    {cwd},
  )
  expect(stdout).toContain('`build-bank check questions/loops/for/long.md`')
  expect(existsSync(join(cwd, 'questions/loops/for/long.md'))).toBe(true)
})

test.concurrent.each([
  ['the question is there', ['question', 'loops/for/once', ...aboutQuestion], 'already exists'],
  ['the pattern is there', ['pattern', 'loops/for', ...aboutPattern], 'already exists'],
  ['the bank is there', ['bank', 'b', '--track', 'loops'], 'already exists'],
  [
    'the name of the bank contains folders',
    ['bank', 'a/b', '--content', 'other'],
    '<id>: Invalid name a/b; use lower-case',
  ],
  [
    'there is no such content',
    ['question', 'a/b', '--content', 'nowhere'],
    'Missing nowhere/bank.yaml; create it with `build-bank new bank --content nowhere`',
  ],
  [
    'the folder is left out',
    ['question', 'long'],
    'Missing pattern folder in long; write it as loops/for/long; the patterns are loops/for; `build-bank',
  ],
  [
    'the folder is misspelt',
    ['question', 'lops/fr/long'],
    'No pattern at lops/fr; did you mean `loops/for/long`? `build-bank new pattern lops/fr` creates',
  ],
  [
    'there is no such pattern',
    ['question', 'maps/keys/long'],
    'No pattern at maps/keys; the patterns are loops/for; `build-bank new pattern maps/keys`',
  ],
  [
    'a track is not listed',
    ['pattern', 'maps', '--title', 'A', '--track', 'maps'],
    '--track: Unknown track maps; expected one of loops; `build-bank new --help`',
  ],
  ['workflow files have an id', ['ci', 'mine'], 'Unexpected mine; `build-bank new ci` takes no id'],
  ['the content is outside', ['ci', '--content', '..'], '--content: .. is not a folder below this one'],
  ['the content is the root', ['ci', '--content', '.'], '--content: . is not a folder below this one'],
  ['there is no bank', ['ci', '--content', 'nowhere'], 'Missing nowhere/bank.yaml; create it with'],
  ['there is no id', ['question'], 'Missing <id>, --title, --category, --difficulty; without a terminal'],
  ['there is no title', ['question', 'loops/for/a'], 'Missing --title, '],
  ['there is no category', ['question', 'loops/for/a', '--title', 'A'], 'Missing --category, --difficulty'],
  [
    'the difficulty is missing',
    ['question', 'loops/for/a', '--title', 'A', '--category', 'output'],
    '--difficulty',
  ],
  ['there is no track', ['pattern', 'loops/while', '--title', 'A'], 'Missing --track, --minutes, --summary'],
  ['the title is empty', ['question', 'loops/for/a', '--title', ' '], '--title: Enter one line of text'],
  [
    'the title has two lines',
    ['question', 'loops/for/a', '--title', 'a\nb'],
    '--title: Enter one line of text',
  ],
  [
    'a name is misspelt',
    ['question', 'loops/for/a', '--title', 'A', '--category', 'ouput'],
    'Unknown category ouput; did you mean `output`?\n',
  ],
  [
    'a number is invalid',
    ['pattern', 'a', '--title', 'A', '--track', 'loops', '--minutes', 'x'],
    'from 1 to 600',
  ],
  [
    'a number is more than the format allows',
    ['pattern', 'a', '--title', 'A', '--track', 'loops', '--minutes', '601'],
    'from 1 to 600',
  ],
])('exits with 2 and writes nothing if %s', async (_, parameters, message) => {
  const cwd = project()
  const before = readFolder(cwd)
  const {code, stdout, stderr} = await runCli(['new', ...parameters], {cwd})
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toContain(message)
  expect(readFolder(cwd)).toEqual(before)
})

test.concurrent.each([
  '../out',
  '/tmp/out',
  'A/b',
  'a b/c',
  'a//b',
  'a/b/',
  'alone',
  'a/ü',
  'a/nul',
  'a/pattern',
  '.a/b',
  'a\\b/c',
])('exits with 2 and writes nothing for the id %j', async (id) => {
  const cwd = project()
  const before = readFolder(cwd)
  const {code, stderr} = await runCli(['new', 'question', id, ...aboutQuestion], {cwd})
  expect({code, stderr}).toEqual({
    code: 2,
    stderr: expect.stringMatching(
      /^build-bank: <id>: (?:Invalid id|Missing pattern folder|A question cannot be named|No pattern at)/,
    ),
  })
  expect(readFolder(cwd)).toEqual(before)
})
