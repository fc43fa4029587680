import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {Ajv, type ValidateFunction} from 'ajv'
import {describe, expect, test} from 'vitest'
import {editorSchemas} from '../../src/schema.ts'
import {readFolder} from './read-folder.ts'
import {runCli} from './run-cli.ts'
import {hasTerminal, runInTerminal} from './run-in-terminal.ts'
import {below, faultyOptions, questionText, sampleContent} from './sample-content.ts'
import {type Files, temporaryFolder} from './temporary-folder.ts'

const ajv = new Ajv({strict: false})
const schemas = editorSchemas()
const [isImport, isExport] = [ajv.compile(schemas['import-report']), ajv.compile(schemas['export-report'])]

const capitals = 'Capital of France? {=Paris#Since 987. ~Lyon}\n\nCapital of Spain? {=Madrid ~Sevilla}\n'
const content = (more: Files = {}): Files => ({
  ...below('content', sampleContent()),
  'a.gift': capitals,
  ...more,
})

function parse(text: string, isValid: ValidateFunction) {
  const value = JSON.parse(text)
  expect(isValid(value), ajv.errorsText(isValid.errors)).toBe(true)
  return value
}

const into = ['--into', 'content/loops/capitals']
const importJson = async (cwd: string, ...parameters: string[]) => {
  const result = await runCli(['import', ...parameters, '--format', 'json'], {cwd})
  return {code: result.code, report: parse(result.stdout, isImport)}
}

describe('import', () => {
  test('shows what would happen and writes nothing', async () => {
    const cwd = temporaryFolder(content())
    const {code, stdout} = await runCli(['import', 'a.gift', ...into], {cwd})
    expect(code).toBe(0)
    expect(stdout).toContain('2  exact')
    expect(stdout).toContain('Nothing is written yet; `--write` writes 3 files')
    expect(existsSync(join(cwd, 'content/loops/capitals'))).toBe(false)
  })

  test('makes a pattern of each category', async () => {
    const cwd = temporaryFolder(
      content({'a.gift': `$CATEGORY: Europe/West\n\n${capitals}$CATEGORY: Europe/East\n\n2+2? {=4 ~5}\n`}),
    )
    const split = ['--into', 'content/loops', '--split', 'category', '--write']
    const {report} = await importJson(cwd, 'a.gift', ...split)
    expect(report.files.map(({path}: {path: string}) => path)).toEqual([
      'loops/west/pattern.md',
      'loops/east/pattern.md',
      'loops/west/capital-of-france.md',
      'loops/west/capital-of-spain.md',
      'loops/east/2-2.md',
    ])
    expect(readFileSync(join(cwd, 'content/loops/west/pattern.md'), 'utf8')).toContain('title: West')
    expect((await runCli(['content'], {cwd})).code).toBe(0)
  })

  test('takes the images of Markdown along, and none from outside of its folder', async () => {
    const png = '\x89PNG\r\n\x1a\n'
    const ask = (name: string) => `### What does ${name} show?\n\n![x](${name})\n\n- [x] a\n- [ ] b\n\n`
    const cwd = temporaryFolder(
      content({'quiz/a.md': `${ask('in/one.png')}${ask('../two.png')}${ask('three.png')}`}),
    )
    mkdirSync(join(cwd, 'quiz/in'))
    for (const name of ['quiz/in/one.png', 'two.png']) writeFileSync(join(cwd, name), png, 'latin1')
    symlinkSync(join(cwd, 'two.png'), join(cwd, 'quiz/three.png'))
    const {report} = await importJson(cwd, 'quiz/a.md', ...into, '--write')
    expect(report.questions.map(({status}: {status: string}) => status)).toEqual(['exact', 'lossy', 'lossy'])
    const images = readdirSync(join(cwd, 'content/loops/capitals')).filter((name) => name.endsWith('.png'))
    expect(images).toHaveLength(1)
  })

  test('makes no pattern through a link out of the content folder', async () => {
    const cwd = temporaryFolder(content({'other/keep.md': ''}))
    symlinkSync(join(cwd, 'other'), join(cwd, 'content/loops/a'))
    const {code} = await runCli(['import', 'a.gift', '--into', 'content/loops', '--split', 'file'], {cwd})
    expect(code).not.toBe(0)
    expect(readdirSync(join(cwd, 'other'))).toEqual(['keep.md'])
  })

  test('writes questions that build, and a second time changes no byte', async () => {
    const cwd = temporaryFolder(content())
    const first = await importJson(cwd, 'a.gift', ...into, '--write')
    expect(first.report.files.map(({written}: {written: boolean}) => written)).toEqual([true, true, true])
    const folder = join(cwd, 'content/loops/capitals')
    const read = () => readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])
    const before = read()
    expect(before.map(([name]) => name)).toEqual([
      'capital-of-france.md',
      'capital-of-spain.md',
      'pattern.md',
    ])
    expect((await runCli(['content'], {cwd})).code).toBe(0)
    const second = await importJson(cwd, 'a.gift', ...into, '--write')
    expect(second.report.files.map(({state}: {state: string}) => state)).toEqual(['same', 'same'])
    expect(read()).toEqual(before)
  })

  test('keeps an edited file unless it is to be replaced', async () => {
    const cwd = temporaryFolder(content())
    await importJson(cwd, 'a.gift', ...into, '--write')
    const file = join(cwd, 'content/loops/capitals/capital-of-france.md')
    const original = readFileSync(file, 'utf8')
    writeFileSync(file, original.replace('Since 987', 'Since Hugh Capet'))
    const {stdout} = await runCli(['import', 'a.gift', ...into, '--write'], {cwd})
    expect(stdout).toContain('Kept 1 file with other content: loops/capitals/capital-of-france.md')
    expect(readFileSync(file, 'utf8')).not.toBe(original)
    await importJson(cwd, 'a.gift', ...into, '--write', '--replace')
    expect(readFileSync(file, 'utf8')).toBe(original)
  })

  test('names questions that the bank has, and those with another key', async () => {
    const cwd = temporaryFolder(
      content({'b.gift': 'Capital of France? {=Paris ~Lyon}\n\nCapital of Spain? {~Madrid =Sevilla}\n'}),
    )
    await importJson(cwd, 'a.gift', ...into, '--write')
    const {code, report} = await importJson(cwd, 'b.gift', '--into', 'content/loops/again')
    expect(report.questions.map(({status, id}: {status: string; id?: string}) => [status, id])).toEqual([
      ['duplicate', 'loops/capitals/capital-of-france'],
      ['refused', undefined],
    ])
    expect(report.questions[1].losses[0].code).toBe('import/conflict')
    expect(code).toBe(1)
  })

  test('writes what is scored differently only if that is accepted, and with a note that `check` shows', async () => {
    const cwd = temporaryFolder(content({'b.gift': 'Which are even? {~%50%2 ~%50%4 ~3}\n'}))
    const {stdout} = await runCli(['import', 'b.gift', ...into], {cwd})
    expect(stdout).toContain(
      '1 question would earn other marks here; `--accept scoring` takes it, with a note',
    )
    const refused = await importJson(cwd, 'b.gift', ...into, '--write')
    expect(refused).toMatchObject({code: 1, report: {totals: {refused: 1, lossy: 0}, files: []}})
    const accepted = await importJson(cwd, 'b.gift', ...into, '--write', '--accept', 'scoring')
    expect(accepted).toMatchObject({code: 1, report: {totals: {refused: 0, lossy: 1}}})
    const checked = await runCli(['check'], {cwd})
    expect(checked.stdout).toContain('question/unreviewed')
  })

  test('reads folders, and ignores files in no known format', async () => {
    const cwd = temporaryFolder({
      ...below('content', sampleContent()),
      'old/b/a.gift': capitals,
      'old/notes.txt': 'Dear diary,\n',
      'old/.hidden.gift': capitals,
    })
    const {code, report} = await importJson(cwd, 'old', ...into)
    expect(code).toBe(0)
    expect(report).toMatchObject({totals: {read: 2, exact: 2}, unknown: ['old/notes.txt']})
  })

  test('says that a file has no questions that can be read', async () => {
    const cwd = temporaryFolder(content({'open.md': '#### What?\n\n```js\n- [x] a\n\n- [ ] b\n'}))
    const {stdout} = await runCli(['import', 'open.md', ...into], {cwd})
    expect(stdout).toContain('import/no-questions')
  })

  test('says that a file is too large, without reading it to its end', async () => {
    const cwd = temporaryFolder(content({'large.gift': ''}))
    truncateSync(join(cwd, 'large.gift'), 3e9)
    const {code, report} = await importJson(cwd, 'large.gift', ...into)
    expect(code).toBe(1)
    expect(JSON.stringify(report.losses)).toContain('3,000,000,000')
  })

  test('uses a category and tags that the bank allows', async () => {
    const bank = 'name: b\nversion: 1.0.0\ntracks: []\ncategories: [facts]\ntags: [spain]\n'
    const cwd = temporaryFolder({
      'content/bank.yaml': bank,
      'a.gift': '// [tag:spain] [tag:europe]\nCapital of Spain? {=Madrid ~Sevilla}\n',
    })
    const {report} = await importJson(cwd, 'a.gift', ...into, '--write')
    expect(report.questions[0].losses.map(({code}: {code: string}) => code)).toEqual(['import/tag'])
    const text = readFileSync(join(cwd, 'content/loops/capitals/capital-of-spain.md'), 'utf8')
    expect(text).toContain('category: facts\n')
    expect(text).toContain('tags:\n  - spain\n')
  })

  test.each([
    [['nowhere.gift', ...into], 'No file or folder at nowhere.gift'],
    [['a.gift', '--into', 'elsewhere/x'], '`build-bank new bank` starts a bank'],
    [['a.gift', '--into', 'content/loops'], 'add the folder of a pattern, such as content/loops/basics'],
    [['a.gift', '--into', 'content/Loops/x'], 'Invalid id Loops/x'],
    [['a.gift', ...into, '--from', 'gitf'], 'Did you mean gift?'],
  ])('refuses %j', async (parameters, message) => {
    const cwd = temporaryFolder(content())
    const {code, stderr} = await runCli(['import', ...parameters], {cwd})
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })

  test('writes nothing if a place is taken by a folder', async () => {
    const cwd = temporaryFolder(content())
    mkdirSync(join(cwd, 'content/loops/capitals/capital-of-spain.md'), {recursive: true})
    const {code, stderr} = await runCli(['import', 'a.gift', ...into, '--write', '--replace'], {cwd})
    expect(code).toBe(2)
    expect(stderr).toContain('is not a regular file; nothing was written')
    expect(readdirSync(join(cwd, 'content/loops/capitals'))).toEqual(['capital-of-spain.md'])
  })

  test.each([
    ['the folder of the pattern', 'content/loops/capitals', '../../outside'],
    ['the folder of the track', 'content/loops', '../outside'],
    ['a link to nothing', 'content/loops/capitals', '../../missing'],
  ])('writes nothing through a link that leads out of the content folder: %s', async (_, link, target) => {
    const cwd = temporaryFolder({'a.gift': capitals, 'content/bank.yaml': sampleContent()['bank.yaml'] ?? ''})
    mkdirSync(join(cwd, 'outside'))
    mkdirSync(join(cwd, link, '..'), {recursive: true})
    symlinkSync(target, join(cwd, link))
    const {code, stderr} = await runCli(['import', 'a.gift', ...into, '--write'], {cwd})
    expect([code, readdirSync(join(cwd, 'outside')), existsSync(join(cwd, 'missing'))]).toEqual([
      2,
      [],
      false,
    ])
    expect(stderr).toContain('is a link that leads out of content')
  })

  test('writes through a link inside the content folder, and says what is not a folder', async () => {
    const cwd = temporaryFolder(content())
    mkdirSync(join(cwd, 'content/other'))
    symlinkSync('../other', join(cwd, 'content/loops/capitals'))
    expect((await runCli(['import', 'a.gift', ...into, '--write'], {cwd})).code).toBe(0)
    expect(readdirSync(join(cwd, 'content/other'))).toHaveLength(3)
    writeFileSync(join(cwd, 'content/loops/plain'), '')
    const {code, stderr} = await runCli(['import', 'a.gift', '--into', 'content/loops/plain'], {cwd})
    expect([code, stderr]).toEqual([2, expect.stringContaining('content/loops/plain is not a folder')])
  })
})

describe.runIf(hasTerminal)('import --review', () => {
  const lossy = 'Which are even? {~%50%2 ~%50%4 ~3}\n\n[html]Which is <u>odd</u>? {=1 ~2}\n'
  const parameters = ['import', 'b.gift', ...into, '--accept', 'scoring', '--review']
  const review = async (...typed: string[]) => {
    const cwd = temporaryFolder(content({'b.gift': lossy}))
    const {screen} = await runInTerminal(
      parameters,
      typed.map((key) => ['? explains', `${key}\r`] as const),
      {cwd},
    )
    const folder = join(cwd, 'content/loops/capitals')
    const files = existsSync(folder) ? readdirSync(folder) : []
    return {screen, files, read: (name: string) => readFileSync(join(folder, name), 'utf8')}
  }

  test('shows the source next to the result, and drops the note of a reviewed question', async () => {
    const {screen, files, read} = await review('y', 'k')
    expect(screen).toMatch(/Which are even\? +│ ---|Which are even\? \{.*│ ---/)
    expect(files).toEqual(['pattern.md', 'which-are-even.md', 'which-is-odd.md'])
    expect(read('which-are-even.md')).not.toContain('review')
  })

  test('leaves out what is not wanted', async () => {
    expect((await review('n', 'a')).files).toEqual(['pattern.md', 'which-is-odd.md'])
    expect((await review('q')).files).toEqual([])
  })
})

test('`import --review` needs a terminal', async () => {
  const {code, stderr} = await runCli(['import', 'a.gift', ...into, '--review'], {
    cwd: temporaryFolder(content()),
  })
  expect(code).toBe(2)
  expect(stderr).toContain('--review asks at a terminal')
})

describe('export', () => {
  test('writes a file that can be imported again', async () => {
    const cwd = temporaryFolder(content())
    const {code, stdout} = await runCli(['export', '--to', 'gift', '-o', 'out/q.gift', '--format', 'json'], {
      cwd,
    })
    expect(code).toBe(0)
    expect(parse(stdout, isExport)).toMatchObject({
      totals: {read: 2, exact: 2},
      files: [{path: 'out/q.gift'}],
    })
    const back = await importJson(cwd, 'out/q.gift', '--into', 'content/loops/back')
    expect(back.report.totals).toMatchObject({read: 2, duplicate: 2})
  })

  test('writes only some patterns, and refuses unknown ones', async () => {
    const cwd = temporaryFolder(content())
    const {stdout} = await runCli(['export', '--to', 'gift', '--pattern', 'loops/for'], {cwd})
    expect(stdout).toContain('Wrote questions.gift, with keys')
    const wrong = await runCli(['export', '--to', 'gift', '--pattern', 'loops/fro'], {cwd})
    expect(wrong.code).toBe(2)
    expect(wrong.stderr).toContain('No pattern loops/fro; did you mean `loops/for`?')
  })

  test.each([
    ['a folder', 'out', 'Cannot write out: not a file; nothing was written'],
    [
      'below a file',
      'a.gift/q.gift',
      /^build-bank: Cannot write a\.gift\/q\.gift: E\w+: .*; nothing was written$/m,
    ],
  ])('writes nothing to %s', async (_, out, message) => {
    const cwd = temporaryFolder(content({'out/kept.txt': 'Kept.\n'}))
    const before = readFolder(cwd)
    const {code, stderr} = await runCli(['export', '--to', 'gift', '-o', out, '--no-cache'], {cwd})
    expect(code).toBe(2)
    expect(stderr).toEqual(expect.stringMatching(message))
    expect(readFolder(cwd)).toEqual(before)
  })

  test('writes images into a folder of their own', async () => {
    const stem = '![A loop](loop.png)\n'
    const cwd = temporaryFolder(
      content({'content/loops/for/shown.md': questionText({title: `How often?\n\n${stem}`})}),
    )
    writeFileSync(join(cwd, 'content/loops/for/loop.png'), '\x89PNG\r\n\x1a\n', 'latin1')
    const {stdout} = await runCli(['export', '--to', 'anki', '-o', 'cards/bank.txt'], {cwd})
    expect(stdout).toContain('Wrote cards/bank.txt, cards/media/')
    expect(readdirSync(join(cwd, 'cards/media'))).toHaveLength(1)
  })

  test('replaces what a killed export has left', async () => {
    const cwd = temporaryFolder(content({'.q.gift.staged': 'Half of'}))
    expect((await runCli(['export', '--to', 'gift', '-o', 'q.gift'], {cwd})).code).toBe(0)
    expect(readdirSync(cwd)).not.toContain('.q.gift.staged')
  })

  test('writes nothing if the content has errors', async () => {
    const cwd = temporaryFolder(content({'content/loops/for/x.md': questionText({options: faultyOptions})}))
    const {code, stderr} = await runCli(['export', '--to', 'gift'], {cwd})
    expect(code).toBe(1)
    expect(stderr).toContain('Nothing was exported')
    expect(existsSync(join(cwd, 'questions.gift'))).toBe(false)
  })
})
