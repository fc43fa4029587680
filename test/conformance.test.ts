import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {catalogue, isCode} from '../src/diagnostics/catalogue.ts'
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

test.each(kinds)('%s has fixtures with an input and expected results', (kind) => {
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

test('every code is named `owner/kebab-words`, and is grouped by owner in the catalogue', () => {
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
