import {execFileSync} from 'node:child_process'
import {rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {runCli} from './run-cli.ts'
import {bankYaml, below, faultyOptions, patternText, questionText, sampleContent} from './sample-content.ts'
import {type Files, temporaryFolder, writeFiles} from './temporary-folder.ts'

const faulty = questionText({title: 'With a fault?', options: faultyOptions})
const faultyElsewhere = questionText({title: 'With another?', options: faultyOptions})
const linking = (target: string) =>
  questionText({title: `More than ${target}?`, more: `\n## Hint\n\nSee [that](${target}).\n`})

const git = (cwd: string, ...parameters: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...parameters], {
    cwd,
    stdio: 'pipe',
  })

/** A repository whose content, in this folder, is committed on `main`. */
function repository(content: Files, {folder = 'content'} = {}): string {
  const cwd = temporaryFolder(below(folder, content))
  git(cwd, 'init', '-q', '-b', 'main')
  git(cwd, 'add', '.')
  git(cwd, 'commit', '-q', '-m', 'content')
  return cwd
}

/** The reported diagnostics of the change since `main`, as `file code`. */
async function faultsSince(cwd: string, content = 'content'): Promise<string[]> {
  const {stdout, stderr} = await runCli(['check', content, '-f', 'json', '--changed-since', 'main'], {cwd})
  expect(stderr).toBe('')
  const {diagnostics}: {diagnostics: {file: string; code: string}[]} = JSON.parse(stdout)
  // What changed is tested in changes.test.ts.
  return diagnostics.flatMap(({file, code}) => (code.startsWith('change/') ? [] : [`${file} ${code}`]))
}

const once = 'content/loops/for/once.md'
const ofFaulty = (file: string) => [`${file} choice/no-key`, `${file} list/empty-item`]

test.concurrent('does not report a fault in an unchanged file, and exits with 0', async () => {
  const cwd = repository(sampleContent({'loops/for/once.md': faulty}))
  const {code, stdout} = await runCli(['check', '--changed-since', 'main'], {cwd})
  expect({code, stdout}).toEqual({
    code: 0,
    stdout: 'No problems here; 2 problems elsewhere; 0 of 4 files checked\n',
  })
  const json = await runCli(['check', '--changed-since', 'main', '-f', 'json'], {cwd})
  expect(JSON.parse(json.stdout).summary).toMatchObject({errors: 0, elsewhere: 2})
})

test.concurrent('counts faults elsewhere, and does not mention them if there are none', async () => {
  const cwd = repository(sampleContent({'loops/for/never.md': faultyElsewhere}))
  writeFiles(cwd, {[once]: faulty})
  const {stdout} = await runCli(['check', '--changed-since', 'main'], {cwd})
  expect(stdout).toContain('2 errors in 1 file; 2 problems elsewhere; 1 of 4 files checked\n')
  const sound = await runCli(['check', '--changed-since', 'main'], {cwd: repository(sampleContent())})
  expect(sound.stdout).toBe('No problems; 0 of 4 files checked\n')
})

test.concurrent.each([
  [
    'committed',
    [
      ['add', '.'],
      ['commit', '-q', '-m', 'change'],
    ],
  ],
  ['staged', [['add', '.']]],
  ['left in the work tree', []],
])('reports a fault in a changed file if the change is %s', async (_, steps) => {
  const cwd = repository(sampleContent({'loops/for/never.md': faultyElsewhere}))
  git(cwd, 'switch', '-q', '-c', 'work')
  writeFiles(cwd, {[once]: faulty})
  for (const step of steps) git(cwd, ...step)
  expect(await faultsSince(cwd)).toEqual(ofFaulty(once))
})

test.concurrent('reports a fault in a new file, tracked or not', async () => {
  const cwd = repository(sampleContent())
  writeFiles(cwd, {'content/loops/for/new.md': faulty})
  expect(await faultsSince(cwd)).toEqual(ofFaulty('content/loops/for/new.md'))
})

test.concurrent('does not report changes on the other branch', async () => {
  const cwd = repository(sampleContent())
  git(cwd, 'switch', '-q', '-c', 'work')
  git(cwd, 'switch', '-q', 'main')
  writeFiles(cwd, {[once]: faulty})
  git(cwd, 'commit', '-q', '-a', '-m', 'other')
  git(cwd, 'switch', '-q', 'work')
  writeFiles(cwd, {'content/loops/for/never.md': faulty})
  expect(await faultsSince(cwd)).toEqual(ofFaulty('content/loops/for/never.md'))
})

test.concurrent('reports an id shared by a changed and an unchanged file, in any order', async () => {
  const withId = (title: string) => questionText({title}).replace('category', 'id: same\ncategory')
  for (const [before, after] of [
    ['a', 'z'],
    ['z', 'a'],
  ]) {
    const cwd = repository(sampleContent({[`loops/for/${before}.md`]: withId('One?')}))
    writeFiles(cwd, {[`content/loops/for/${after}.md`]: withId('Two?')})
    expect(await faultsSince(cwd)).toEqual(
      ['a', 'z'].map((name) => `content/loops/for/${name}.md id/collision`),
    )
  }
})

test.concurrent.each([
  ['a linked question', 'loops/for/never.md', 'never.md'],
  ['a linked picture', 'loops/for/loop.png', 'loop.png'],
])('reports the deletion of %s at the link in the unchanged file', async (_, deleted, target) => {
  const cwd = repository(sampleContent({'loops/for/linking.md': linking(target), 'loops/for/loop.png': 'x'}))
  expect(await faultsSince(cwd)).toEqual([])
  rmSync(join(cwd, 'content', deleted))
  expect(await faultsSince(cwd)).toEqual(['content/loops/for/linking.md link/missing-file'])
})

test.concurrent('reports the deletion of an anchor or a pattern at its uses', async () => {
  const several = `---\ncategory: output\ndifficulty: easy\n---\n\n${['one', 'two']
    .map((name) => `# ${name}? {#${name}}\n\n- [x] a\n  > a\n- [ ] b\n  > b\n\n`)
    .join('')}`
  const cwd = repository(
    sampleContent({'loops/for/linking.md': linking('several.md#two'), 'loops/for/several.md': several}),
  )
  writeFiles(cwd, {'content/loops/for/several.md': several.replace('{#two}', '{#three}')})
  expect(await faultsSince(cwd)).toEqual(['content/loops/for/linking.md link/unknown-anchor'])
  rmSync(join(cwd, 'content/loops/for/pattern.md'))
  expect(await faultsSince(cwd)).toContain('content/loops/for/linking.md pattern/missing')
})

test.concurrent('reports the deletion of the last question at its pattern', async () => {
  const cwd = repository(
    sampleContent({
      'loops/while/pattern.md': patternText,
      'loops/while/once.md': questionText({title: 'While?'}),
    }),
  )
  rmSync(join(cwd, 'content/loops/while/once.md'))
  expect(await faultsSince(cwd)).toEqual(['content/loops/while/pattern.md pattern/no-questions'])
})

test.concurrent('reports a circle of patterns whichever of them changed', async () => {
  const requiring = (id: string) => patternText.replace('minutes', `requires: [loops/${id}]\nminutes`)
  const question = (title: string) => questionText({title})
  const cwd = repository(
    sampleContent({
      'loops/a/pattern.md': requiring('b'),
      'loops/a/one.md': question('A?'),
      'loops/b/pattern.md': patternText,
      'loops/b/one.md': question('B?'),
    }),
  )
  writeFiles(cwd, {'content/loops/b/pattern.md': requiring('a')})
  expect(await faultsSince(cwd)).toEqual(['content/loops/a/pattern.md pattern/requires-cycle'])
})

test.concurrent('treats a change of bank.yaml as a change to everything', async () => {
  const cwd = repository(sampleContent({'loops/for/once.md': faulty}))
  writeFiles(cwd, {'content/bank.yaml': `${bankYaml}categories: [output]\n`})
  expect(await faultsSince(cwd)).toEqual(ofFaulty(once))
})

test.concurrent('finds names with spaces, quotes and other scripts', async () => {
  const names = [
    'loops/for/a b.md',
    'loops/for/größe.md',
    'loops/for/日本.md',
    'loops/for/"q".md',
    'loops/for/-x.md',
  ]
  const cwd = repository(sampleContent({'loops/for/old name.md': questionText({title: 'Old?'})}))
  writeFiles(
    cwd,
    below('content', Object.fromEntries(names.map((name) => [name, questionText({title: name})]))),
  )
  git(cwd, 'add', '.')
  const found = await faultsSince(cwd)
  expect(new Set(found)).toEqual(new Set(names.map((name) => `content/${name} file/bad-name`)))
})

test.concurrent('the content folder may be a subfolder, the repository itself, or named from inside', async () => {
  const deep = repository(sampleContent(), {folder: 'a b/ü/content'})
  writeFiles(deep, {[`a b/ü/${once}`]: faulty, 'elsewhere.md': faulty})
  expect(await faultsSince(deep, 'a b/ü/content')).toEqual(ofFaulty(`a b/ü/${once}`))
  expect(await faultsSince(join(deep, 'a b/ü/content'), '.')).toEqual(ofFaulty('loops/for/once.md'))
  const top = repository(sampleContent(), {folder: '.'})
  writeFiles(top, {'loops/for/once.md': faulty})
  expect(await faultsSince(top, '.')).toEqual(ofFaulty('loops/for/once.md'))
})

test.concurrent('--fix changes only what the change touches', async () => {
  const fixable = questionText({
    options: faultyOptions.replace('- [ ] Once', '- [ x] Once').replace('- [ ]\n', '- [ ] b\n'),
  })
  const cwd = repository(sampleContent({'loops/for/never.md': fixable.replace('How often', 'When')}))
  writeFiles(cwd, {[once]: fixable})
  const {code, stderr} = await runCli(['check', '--fix', '--changed-since', 'main'], {cwd})
  expect({code, stderr}).toEqual({code: 0, stderr: 'Applied 1 fix\n'})
  expect((await runCli(['check'], {cwd})).stdout).toContain('content/loops/for/never.md:8:3')
})

test.concurrent.each([
  ['the ref is unknown', 'nowhere', 'Unknown git ref nowhere'],
  ['the ref is a file', 'HEAD:content/bank.yaml', 'Unknown git ref HEAD:content/bank.yaml'],
  ['the ref looks like a flag', '--output=x', 'Unknown git ref --output=x'],
  ['the ref is empty', '', 'Unknown git ref'],
])('exits with 2 if %s', async (_, ref, message) => {
  const cwd = repository(sampleContent())
  const {code, stdout, stderr} = await runCli(['check', `--changed-since=${ref}`], {cwd})
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toContain(message)
  expect(git(cwd, 'status', '--porcelain').toString()).toBe('')
})

test.concurrent('exits with 2 if git cannot list the changes', async () => {
  const cwd = repository(sampleContent({'loops/for/once.md': faulty}))
  writeFileSync(join(cwd, '.git/index'), 'no index')
  expect(await runCli(['check', '--changed-since', 'main'], {cwd})).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('` failed'),
  })
})

test.concurrent('exits with 2 without a repository, or without content', async () => {
  const cwd = temporaryFolder(below('content', sampleContent()))
  const env = {GIT_CEILING_DIRECTORIES: join(cwd, '..')}
  const check = (content: string) => runCli(['check', content, '--changed-since', 'main'], {cwd, env})
  expect(await check('content')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('in a git repository'),
  })
  expect(await check('nowhere')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('file or folder at nowhere'),
  })
})
