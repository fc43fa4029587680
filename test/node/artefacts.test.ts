import {mkdirSync, rmSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {compileBank} from '../../src/compile.ts'
import {joinKeys, openBank, openPublicBank, toBankIndex, toBankKeys, toPublicBank} from '../../src/index.ts'
import {patterns} from '../../src/patterns.ts'
import {bankIndexSchema, bankSchema, publicBankSchema} from '../../src/schema.ts'
import {buildBank, OperationalError} from '../built.ts'
import {readFolder} from '../cli/read-folder.ts'
import {below, faultyOptions, questionText, sampleContent} from '../cli/sample-content.ts'
import {type Files, temporaryFolder, writeFiles} from '../cli/temporary-folder.ts'
import {faultsOf, hashOf, readBuilt} from './built-folder.ts'
import {richContent} from './rich-content.ts'

const build = async (cwd: string) => {
  const report = await buildBank({content: join(cwd, 'content'), out: join(cwd, 'out')})
  expect(report.diagnostics.filter(({severity}) => severity === 'error')).toEqual([])
  return report
}

/** The content as texts, as an app that compiles in a browser would have it. */
function compileTexts(files: Files) {
  const isText = (path: string) =>
    path === 'bank.yaml' || (path.endsWith('.md') && !path.endsWith('README.md'))
  const texts = Object.entries(files).filter(([path]) => isText(path))
  const assets = Object.keys(files).filter((path) => /\.(?:svg|png)$/.test(path))
  return compileBank(
    texts.map(([path, text]) => ({path, text: String(text)})),
    {assets, patterns},
  ).bank
}

test('a bank compiled from texts equals one built from files', async () => {
  const cwd = temporaryFolder(below('content', richContent()))
  await build(cwd)
  const {json} = readBuilt(join(cwd, 'out'))
  const bank = compileTexts(richContent())
  if (!bank) throw new Error('Expected a bank')
  expect(bank).toEqual(json('bank.json'))
  expect(toPublicBank(bank)).toEqual(json('public.json'))
  expect(toBankKeys(bank)).toEqual(json('keys.json'))
  expect(toBankIndex(bank)).toEqual(json('index.json'))
  expect(joinKeys(json('public.json'), json('keys.json'))).toEqual(bank)
})

test('the artefacts match their schemas and can be opened', async () => {
  const cwd = temporaryFolder(below('content', richContent()))
  await build(cwd)
  const {json} = readBuilt(join(cwd, 'out'))
  expect(bankSchema.parse(json('bank.json'))).toEqual(json('bank.json'))
  expect(publicBankSchema.parse(json('public.json'))).toEqual(json('public.json'))
  expect(bankIndexSchema.parse(json('index.json'))).toEqual(json('index.json'))
  const bank = openBank(json('bank.json'))
  expect(bank.questions).toHaveLength(6)
  expect(openPublicBank(json('public.json')).question('loops/older')?.id).toBe('loops/for/renamed')
  for (const question of bank.questions) {
    if (question.kind !== 'choice') throw new Error(`Expected a choice question, found ${question.kind}`)
    const response = question.multiple ? question.key : question.key[0]
    expect(bank.grade(question.id, response)).toMatchObject({status: 'scored', earned: 1})
  }
})

test('public.json has no key, rationale, hint or solution', async () => {
  const cwd = temporaryFolder(below('content', richContent()))
  await build(cwd)
  const {text} = readBuilt(join(cwd, 'out'))
  expect(text('public.json')).not.toMatch(
    /"(?:key|rationales|hints|solution|quickCheck|commonMistakes|credit)"/,
  )
  for (const secret of ['größer', '正しい', '🙂', 'Look', 'checked'])
    expect(text('public.json')).not.toContain(secret)
})

test('every pattern has its own files, which join to the whole', async () => {
  const cwd = temporaryFolder(below('content', richContent()))
  await build(cwd)
  const {names, json} = readBuilt(join(cwd, 'out'))
  expect(names.filter((name) => name.startsWith('patterns/'))).toEqual([
    'patterns/loops/for.json',
    'patterns/loops/while.json',
  ])
  const one = bankSchema.parse(json('patterns/loops/while.json'))
  expect(one.patterns.map(({id}) => id)).toEqual(['loops/while'])
  expect(one.questions.map(({id}) => id)).toEqual(['loops/while/until'])
  const files = ['loops/for', 'loops/while'].map((id) => json(`patterns/${id}.json`))
  const {partial, ...head} = files[0]
  expect(partial).toBe(true)
  const joined = {
    ...head,
    patterns: files.flatMap(({patterns}) => patterns),
    questions: files.flatMap(({questions}) => questions),
  }
  expect(joined).toEqual(json('bank.json'))
  for (const id of ['loops/for', 'loops/while']) {
    expect(json(`public/${id}.json`)).toEqual(toPublicBank(json(`patterns/${id}.json`)))
    expect(json(`keys/${id}.json`)).toEqual(toBankKeys(json(`patterns/${id}.json`)))
  }
})

test('the manifest lists exactly the files, with hashes of files and questions', async () => {
  const cwd = temporaryFolder(below('content', richContent()))
  const {written} = await build(cwd)
  const built = readBuilt(join(cwd, 'out'))
  expect(faultsOf(built)).toEqual([])
  const manifest = built.json('manifest.json')
  expect([...written].sort()).toEqual([...manifest.artefacts].sort())
  const markdown = Object.entries(richContent()).filter(
    ([path]) => path.endsWith('.md') && !path.endsWith('README.md'),
  )
  expect(manifest.files).toEqual(
    Object.fromEntries(markdown.map(([path, text]) => [path, hashOf(String(text))])),
  )
  expect(manifest.counts).toEqual({files: 7, patterns: 2, questions: 6})
})

test('removes files that only an earlier build wrote', async () => {
  const cwd = temporaryFolder(below('content', richContent()))
  await build(cwd)
  rmSync(join(cwd, 'content/loops/while'), {recursive: true})
  rmSync(join(cwd, 'content/loops/for/several.md'))
  writeFiles(cwd, below('content', {'loops/for/pattern.md': String(sampleContent()['loops/for/pattern.md'])}))
  await build(cwd)
  expect(readBuilt(join(cwd, 'out')).names).toEqual([
    'bank.d.ts',
    'bank.json',
    'index.json',
    'keys.json',
    'keys/loops/for.json',
    'manifest.json',
    'patterns/loops/for.json',
    'public.json',
    'public/loops/for.json',
  ])
})

test.each(['notes.txt', '.gitkeep', 'patterns/mine.json', 'assets/mine.png'])(
  'a foreign file, %s, is an error, and nothing is changed',
  async (name) => {
    const cwd = temporaryFolder(below('content', richContent()))
    await build(cwd)
    writeFiles(cwd, {[`out/${name}`]: 'mine', 'content/loops/for/new.md': questionText({title: 'New?'})})
    const before = readFolder(cwd)
    await expect(build(cwd)).rejects.toThrow(OperationalError)
    await expect(build(cwd)).rejects.toThrow(`contains ${name}`)
    expect(readFolder(cwd)).toEqual(before)
  },
)

test('accepts an empty output folder', async () => {
  const cwd = temporaryFolder(below('content', sampleContent()))
  mkdirSync(join(cwd, 'out'))
  await build(cwd)
  expect(faultsOf(readBuilt(join(cwd, 'out')))).toEqual([])
})

test('writes and changes nothing if there is an error', async () => {
  const cwd = temporaryFolder(below('content', sampleContent()))
  await build(cwd)
  const before = readFolder(join(cwd, 'out'))
  writeFiles(cwd, {'content/loops/for/once.md': questionText({options: faultyOptions})})
  const report = await buildBank({content: join(cwd, 'content'), out: join(cwd, 'out')})
  expect(report).toMatchObject({written: [], counts: {files: 4, compiled: 3}})
  expect(readFolder(join(cwd, 'out'))).toEqual(before)
})

test.each([
  ['inside the content', 'content', 'content/out'],
  ['the content', 'content', 'content'],
  ['around the content', 'content', '.'],
  ['inside the content by a link', 'content', 'link/out'],
  ['inside the content by a link to the content', 'link', 'content/deep/out'],
  ['around the content by dots', 'content/loops', 'content/loops/..'],
])('refuses an output folder %s', async (_, content, out) => {
  const cwd = temporaryFolder(below('content', sampleContent()))
  symlinkSync('content', join(cwd, 'link'))
  const before = readFolder(cwd)
  const built = buildBank({content: join(cwd, content), out: `${cwd}/${out}`})
  await expect(built).rejects.toThrow(/must be separate folders/)
  expect(readFolder(cwd)).toEqual(before)
})

test('accepts an output folder whose name begins like that of the content', async () => {
  const cwd = temporaryFolder(below('content', sampleContent()))
  await buildBank({content: join(cwd, 'content'), out: join(cwd, 'content-built')})
  await buildBank({content: join(cwd, 'content'), out: join(cwd, '..content')})
  expect(faultsOf(readBuilt(join(cwd, 'content-built')))).toEqual([])
})
