import {execFileSync, spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import ts from 'typescript'
import {afterAll, describe, expect, test, vi} from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'quizproof-kind-'))
// A type check of all sources, and tests within a test, on a machine that may be busy.
vi.setConfig({testTimeout: 300_000, hookTimeout: 300_000})
afterAll(() => rmSync(folder, {recursive: true, force: true}))
for (const path of [
  'src',
  'test/conformance.test.ts',
  'test/fixtures.test.ts',
  'test/scaffold/fill-gaps.ts',
  'test/scaffold/templates.test.ts',
  'test/stored-fixtures.test.ts',
  'test/read-fixtures.ts',
  'package.json',
  'tsconfig.json',
])
  cpSync(path, join(folder, path), {recursive: true})
symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))

const newKind = (name: string) =>
  spawnSync(process.execPath, ['scripts/new-kind.mjs', name, '--root', folder], {encoding: 'utf8'})

// A name of two words, which is a key in quotes and a heading with a space.
const kind = 'made-up'
const scaffold = newKind(kind)

const tables = readdirSync('src/kinds').filter((name) => /(?<!\.test)\.ts$/.test(name))
const before = new Map(
  tables.map((name) => [name, readFileSync(join('src/kinds', name), 'utf8').split('\n')]),
)
const after = new Map(
  tables.map((name) => [name, readFileSync(join(folder, 'src/kinds', name), 'utf8').split('\n')]),
)

/** Every line added to a table, with the table without it. */
const added = tables.flatMap((name) => {
  const known = new Set(before.get(name))
  const lines = after.get(name) ?? []
  return lines.flatMap((line, index) =>
    known.has(line)
      ? []
      : [{name, line: line.trim(), without: lines.filter((_, other) => other !== index).join('\n')}],
  )
})

/**
 * One line of each table at once, since their errors do not depend on one another; what is missing from the list of kinds
 * changes all of them, and is tried alone.
 */
const isOfList = ({name}: {name: string}) => name === 'kinds.ts'
const rounds = [
  ...[0, 1, 2, 3].map((round) =>
    tables.flatMap((table) =>
      added.filter((line) => line.name === table && !isOfList(line)).slice(round, round + 1),
    ),
  ),
  ...added.filter(isOfList).map((line) => [line]),
]

/** The type checker over what of the copy needs no types of node, with a text in the place of one file. */
const replaced = new Map<string, string>()
let version = 0
const config = ts.parseJsonConfigFileContent(
  ts.readConfigFile('tsconfig.json', ts.sys.readFile).config,
  ts.sys,
  folder,
)
const sources = config.fileNames.filter(
  (path) => /\/src\/(?!shipped|node|cli|worker)/.test(path) && !path.endsWith('.test.ts'),
)
const service = ts.createLanguageService({
  getCompilationSettings: () => ({...config.options, types: ['node']}),
  getScriptFileNames: () => sources,
  getScriptVersion: (path) => (replaced.has(path) ? `${version}` : '0'),
  getScriptSnapshot: (path) => {
    const text = replaced.get(path) ?? ts.sys.readFile(path)
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
  },
  getCurrentDirectory: () => folder,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  readFile: (path) => ts.sys.readFile(path),
  fileExists: (path) => ts.sys.fileExists(path),
  readDirectory: ts.sys.readDirectory,
  directoryExists: (path) => ts.sys.directoryExists(path),
  realpath: (path) => ts.sys.realpath?.(path) ?? path,
  useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
})

function errorsIn(path: string): string[] {
  const diagnostics = [...service.getSyntacticDiagnostics(path), ...service.getSemanticDiagnostics(path)]
  return diagnostics.map(({messageText}) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)
}

describe('a new kind', () => {
  test('has a line in every table', () => {
    expect(scaffold.stderr).toBe('')
    expect(added.map(({name}) => name)).toEqual(
      expect.arrayContaining(['compilers.ts', 'graders.ts', 'kinds.ts', 'schemas.ts', 'sides.ts']),
    )
    for (const {line} of added) expect(scaffold.stdout).toContain(line)
  })

  test('has no untested line', () => {
    expect(rounds.flat()).toHaveLength(added.length)
  })

  test('is accepted by the type checker', () => {
    expect(sources.flatMap(errorsIn)).toEqual([])
  })

  test.each(rounds.map((missing) => ({missing, lines: missing.map(({line}) => line).join(' ')})))(
    'is refused by the type checker without $lines',
    ({missing}) => {
      for (const {name, without} of missing) replaced.set(join(folder, 'src/kinds', name), without)
      version++
      const errors = missing.map(({name}) => errorsIn(join(folder, 'src/kinds', name)).join('\n'))
      replaced.clear()
      for (const [index, {line}] of missing.entries()) expect(errors[index], line).toMatch(/made-?up/i)
    },
  )

  test('passes the tests of every kind', () => {
    const program = [resolve('node_modules/vitest/vitest.mjs'), 'run', 'test/', '--root', folder, '-t', kind]
    const output = execFileSync(process.execPath, program, {
      cwd: folder,
      encoding: 'utf8',
      env: {...process.env, NO_COLOR: '1'},
    })
    expect(output).toMatch(/Tests +\d+ passed/)
  })

  test.each(['choice', 'Hotspot', '../hotspot', ''])('is refused if its name is "%s"', (name) => {
    const {status, stderr} = newKind(name)
    expect(status).toBe(1)
    expect(stderr).toMatch(/^(?:Invalid name|A kind named) "/)
  })
})
