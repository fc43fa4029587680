import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import * as compileEntry from '../src/compile.ts'
import {catalogue, isCode} from '../src/diagnostics/catalogue.ts'
import * as mainEntry from '../src/index.ts'
import {compilers} from '../src/kinds/compilers.ts'
import {graders} from '../src/kinds/graders.ts'
import {kinds} from '../src/kinds/kinds.ts'
import {schemas} from '../src/kinds/schemas.ts'
import {keySides, publicSides} from '../src/kinds/sides.ts'

const kindsFolder = new URL('../src/kinds/', import.meta.url)

test('every folder of kinds is in the list of kinds, and every kind has a folder', () => {
  const folders = readdirSync(kindsFolder, {withFileTypes: true}).filter(
    (entry) => entry.isDirectory() && entry.name !== 'shared',
  )
  expect(folders.map(({name}) => name).sort()).toEqual([...kinds].sort())
})

test.each(kinds)('%s has its schema, grader, sides, parser, probe and compiler', (kind) => {
  const names = ['schema.ts', 'grade.ts', 'sides.ts', 'parse.ts', 'probe.ts', 'compile.ts']
  expect(names.filter((name) => !existsSync(new URL(`${kind}/${name}`, kindsFolder)))).toEqual([])
})

test.each(kinds)('%s has fixtures with an input and what is expected of it', (kind) => {
  const fixtures = new URL(`${kind}/fixtures/`, kindsFolder)
  const known = ['input.md', 'options.json', 'question.json', 'diagnostics.json', 'grade.json']
  const folders = readdirSync(fixtures)
  expect(folders.length).toBeGreaterThan(0)
  for (const folder of folders) {
    const files = readdirSync(new URL(`${folder}/`, fixtures))
    expect(files, folder).toContain('input.md')
    expect(
      files.filter((name) => !known.includes(name)),
      folder,
    ).toEqual([])
    expect(
      files.some((name) => name === 'question.json' || name === 'diagnostics.json'),
      folder,
    ).toBe(true)
  }
})

test('every table of kinds has an entry for every kind and no other', () => {
  const tables = {graders, publicSides, keySides, compilers, schemas}
  for (const [name, table] of Object.entries(tables)) expect(Object.keys(table), name).toEqual([...kinds])
})

test('every code is named `owner/kebab-words`, and stands in the catalogue beside its owner', () => {
  const codes = Object.keys(catalogue)
  expect(codes.filter((code) => !/^[a-z-]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/.test(code))).toEqual([])
  const owners = codes.map((code) => code.split('/', 1)[0])
  const groups = owners.filter((owner, index) => owner !== owners[index - 1])
  expect(groups).toEqual([...new Set(groups)])
})

test('every code is reported somewhere in src', () => {
  const folder = new URL('../src/', import.meta.url)
  const text = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.endsWith('catalogue.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n')
  expect(Object.keys(catalogue).filter((code) => !text.includes(`'${code}'`))).toEqual([])
  expect(isCode('choice/no-key')).toBe(true)
  expect(isCode('toString')).toBe(false)
})

test('quizproof exports exactly these names', () => {
  expect(Object.keys(mainEntry).sort()).toEqual([
    'formatVersion',
    'grade',
    'joinKeys',
    'openBank',
    'openPublicBank',
    'scoreAttempts',
    'shuffleOptions',
    'toBankKeys',
    'toPublicBank',
    'toPublicQuestion',
    'toQuestionKey',
  ])
})

test('quizproof/compile exports exactly these names', () => {
  expect(Object.keys(compileEntry).sort()).toEqual([
    'applyEdits',
    'codeFrame',
    'codes',
    'compileBank',
    'compileQuestion',
    'compileQuestions',
    'defaultConfig',
    'isCode',
    'limits',
    'sortDiagnostics',
  ])
})

/** Types leave nothing behind at run time, so their names are read from the entry itself. */
function typesOf(entry: string): string[] {
  const text = readFileSync(new URL(`../src/${entry}`, import.meta.url), 'utf8')
  const lists = [...text.matchAll(/export type \{([^}]*)\}/g)].map(([, names = '']) => names)
  return lists
    .flatMap((names) => names.split(',').map((name) => name.trim()))
    .filter((name) => name !== '')
    .sort()
}

test('quizproof exports exactly these types', () => {
  expect(typesOf('index.ts')).toEqual([
    'Attempt',
    'AttemptScheme',
    'AttemptStep',
    'AttemptsScore',
    'Bank',
    'BankData',
    'BankFile',
    'BankHead',
    'BankKeys',
    'BankNames',
    'Blank',
    'BlankKey',
    'Catalogue',
    'ChoiceKey',
    'ChoiceQuestion',
    'ChoiceResponse',
    'ClozeKey',
    'ClozeQuestion',
    'ClozeResponse',
    'CodeBlock',
    'CodeKey',
    'CodeQuestion',
    'CodeResponse',
    'CodeScoring',
    'CodeTest',
    'Concept',
    'Criterion',
    'Difference',
    'Difficulty',
    'Feedback',
    'Form',
    'Gradable',
    'GradeOptions',
    'Guidance',
    'Item',
    'Keep',
    'KeysFile',
    'Kind',
    'Kinds',
    'LineKey',
    'LineQuestion',
    'LineResponse',
    'MatchKey',
    'MatchQuestion',
    'MatchResponse',
    'NumericForm',
    'NumericKey',
    'NumericQuestion',
    'NumericResponse',
    'NumericRule',
    'OpenKey',
    'OpenQuestion',
    'OpenResponse',
    'Option',
    'OrderKey',
    'OrderQuestion',
    'OrderResponse',
    'OrderScoring',
    'Outcome',
    'OutputKey',
    'OutputMistake',
    'OutputQuestion',
    'OutputResponse',
    'PartScore',
    'Pattern',
    'PatternEngine',
    'PatternIn',
    'PublicBank',
    'PublicBankData',
    'PublicChoiceQuestion',
    'PublicClozeQuestion',
    'PublicCodeQuestion',
    'PublicLineQuestion',
    'PublicMatchQuestion',
    'PublicNumericQuestion',
    'PublicOpenQuestion',
    'PublicOrderQuestion',
    'PublicOutputQuestion',
    'PublicQuestion',
    'PublicQuestionIn',
    'PublicTextQuestion',
    'Question',
    'QuestionFilter',
    'QuestionHeader',
    'QuestionIn',
    'QuestionKey',
    'ResponseOf',
    'RichText',
    'Score',
    'SetName',
    'Solution',
    'SolutionStep',
    'TextForm',
    'TextKey',
    'TextQuestion',
    'TextResponse',
    'TextRule',
    'Track',
  ])
})

test('quizproof/compile exports exactly these types', () => {
  expect(typesOf('compile.ts')).toEqual([
    'BankConfig',
    'Code',
    'CompileOptions',
    'CompiledBank',
    'CompiledQuestion',
    'ContentFile',
    'DataOf',
    'Diagnostic',
    'DiagnosticOf',
    'Edit',
    'Fix',
    'LinkOptions',
    'Place',
    'Point',
    'QuestionOptions',
    'Related',
    'Severity',
  ])
})
