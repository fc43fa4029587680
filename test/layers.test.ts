import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, posix, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import ts from 'typescript'
import {describe, expect, test} from 'vitest'

const root = fileURLToPath(new URL('../src/', import.meta.url))

interface Import {
  /** A path in `src`, or the name of a package. */
  readonly target: string
  readonly isTypeOnly: boolean
}

const files = readdirSync(root, {recursive: true, encoding: 'utf8'})
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .sort()

const sources = new Map(files.map((path) => [path, parse(path)]))
const imports = new Map([...sources].map(([path, source]) => [path, importsOf(path, source)]))

function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ES2022, true)
}

function importsOf(path: string, source: ts.SourceFile): Import[] {
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause
      const named =
        clause?.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings : undefined
      const isNamedTypesOnly = !clause?.name && !!named && named.elements.every(({isTypeOnly}) => isTypeOnly)
      add(node.moduleSpecifier, clause?.isTypeOnly === true || isNamedTypesOnly)
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false)
    }
    ts.forEachChild(node, visit)
  }
  const add = (specifier: ts.Node | undefined, isTypeOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteral(specifier)) return
    const {text} = specifier
    const target = text.startsWith('.') ? posix.join(posix.dirname(path), text) : text
    found.push({target, isTypeOnly})
  }
  visit(source)
  return found
}

const isInSource = (target: string): boolean => target.endsWith('.ts') && existsSync(join(root, target))

/** The folder a file belongs to; files at the top are entry points, named after themselves. */
const layerOf = (path: string): string => path.split('/', 1)[0] ?? path

/** What each layer may import, besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  markdown: ['diagnostics'],
  fields: ['diagnostics', 'markdown'],
  'task-list': ['diagnostics', 'markdown'],
  matching: ['diagnostics', 'markdown', 'task-list'],
  proof: ['diagnostics', 'markdown', 'matching'],
  interchange: ['diagnostics', 'markdown'],
  kinds: ['diagnostics', 'markdown', 'fields', 'task-list', 'matching', 'proof'],
  bank: ['diagnostics', 'markdown', 'fields', 'kinds', 'matching'],
  session: ['markdown', 'fields', 'kinds', 'bank', 'matching'],
  review: ['session', 'matching'],
  exam: ['kinds', 'bank', 'matching'],
  xapi: ['kinds', 'bank', 'matching', 'session'],
  player: ['markdown', 'fields', 'kinds', 'bank', 'matching', 'session', 'review'],
  site: ['diagnostics', 'markdown', 'fields', 'kinds', 'bank', 'matching', 'session', 'player'],
  pages: ['bank', 'session', 'player', 'site'],
  lint: ['diagnostics', 'markdown', 'fields', 'kinds', 'bank', 'session'],
  compile: ['diagnostics', 'markdown', 'fields', 'task-list', 'kinds', 'bank', 'matching', 'proof', 'lint'],
  verify: ['diagnostics', 'kinds', 'bank', 'matching', 'proof'],
  formats: ['diagnostics', 'fields', 'markdown', 'interchange', 'matching', 'kinds', 'bank', 'compile'],
  schema: ['lint', 'diagnostics', 'markdown', 'fields', 'kinds', 'bank', 'compile'],
  editor: ['diagnostics', 'markdown', 'fields', 'task-list', 'matching', 'kinds', 'proof', 'bank', 'compile'],
  node: [
    'lint',
    'diagnostics',
    'markdown',
    'kinds',
    'matching',
    'bank',
    'compile',
    'editor',
    'proof',
    'verify',
    'site',
    'interchange',
    'formats',
    'fields',
  ],
  cli: [
    'interchange',
    'formats',
    'diagnostics',
    'markdown',
    'fields',
    'matching',
    'kinds',
    'bank',
    'compile',
    'editor',
    'node',
    'schema',
    'session',
    'lint',
    'proof',
    'site',
  ],
}
const entries = [
  'index.ts',
  'patterns.ts',
  'native-patterns.ts',
  'session.ts',
  'review.ts',
  'exam.ts',
  'xapi.ts',
  'player.ts',
  'compile.ts',
  'stats.ts',
  'diff.ts',
  'formats.ts',
  'schema.ts',
  'workspace.ts',
  'node.ts',
  'cli.ts',
  'worker.ts',
  'shipped',
]

test('every folder is a layer, and every top-level file an entry point', () => {
  const known = [...Object.keys(allowed), ...entries]
  expect(files.map(layerOf).filter((layer) => !known.includes(layer))).toEqual([])
})

test.each(Object.keys(allowed))('%s imports itself and lower layers only', (layer) => {
  const crossing = files
    .filter((path) => layerOf(path) === layer)
    .flatMap((path) => (imports.get(path) ?? []).map(({target}) => ({path, target})))
    .filter(({target}) => target.endsWith('.ts'))
    .filter(({target}) => ![layer, ...(allowed[layer] ?? [])].includes(layerOf(target)))
  expect(crossing).toEqual([])
})

test('every relative import names a file that exists', () => {
  const missing = [...imports].flatMap(([path, list]) =>
    list
      .filter(({target}) => target.endsWith('.ts') && !isInSource(target))
      .map(({target}) => `${path} -> ${target}`),
  )
  expect(missing).toEqual([])
})

test('there are no import circles, types included', () => {
  expect(circlesOf(imports)).toEqual([])
})

test('finds a circle', () => {
  const edge = (target: string) => [{target, isTypeOnly: true}]
  const circle = new Map([
    ['a.ts', edge('b.ts')],
    ['b.ts', edge('c.ts')],
    ['c.ts', edge('b.ts')],
  ])
  expect(circlesOf(circle)).toEqual(['b.ts -> c.ts -> b.ts'])
})

test('no folder has more than 20 files directly in it', () => {
  const all = readdirSync(root, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map(({parentPath}) => relative(root, parentPath))
  const counts = new Map<string, number>()
  for (const folder of all) counts.set(folder, (counts.get(folder) ?? 0) + 1)
  expect([...counts].filter(([, count]) => count > 20).map(([folder]) => folder)).toEqual([])
})

test('a kind imports no other kind', () => {
  const crossing = files
    .filter((path) => /^kinds\/(?!shared\/)[^/]+\//.test(path))
    .flatMap((path) => (imports.get(path) ?? []).map(({target}) => ({path, target})))
    .filter(
      ({path, target}) =>
        /^kinds\/(?!shared\/)[^/]+\//.test(target) && target.split('/')[1] !== path.split('/')[1],
    )
  expect(crossing).toEqual([])
})

test('only shortcuts.ts is imported from outside its folder', () => {
  const folder = 'markdown/shortcuts/'
  const targets = [...imports].flatMap(([path, list]) =>
    path.startsWith(folder)
      ? []
      : list.map(({target}) => target).filter((target) => target.startsWith(folder)),
  )
  expect([...new Set(targets)]).toEqual([`${folder}shortcuts.ts`])
})

describe('a pure layer', () => {
  const isOutside = (path: string): boolean =>
    ['node', 'cli', 'shipped', 'node.ts', 'cli.ts', 'worker.ts'].includes(layerOf(path))
  // The player and the scripts of a site run in a page, which has a clock and timers.
  const inPage = (path: string): boolean => ['player', 'pages'].includes(layerOf(path))
  const pure = files.filter((path) => !isOutside(path))

  test('imports no module of Node', () => {
    const reached = pure.flatMap((path) =>
      (imports.get(path) ?? [])
        .filter(({target}) => target.startsWith('node:'))
        .map(({target}) => `${path} -> ${target}`),
    )
    expect(reached).toEqual([])
  })

  test('uses no global of the environment', () => {
    const globals = [
      'process',
      'console',
      'Buffer',
      '__dirname',
      'globalThis',
      'performance',
      'setTimeout',
      'fetch',
    ]
    const ofPages = ['globalThis', 'performance', 'setTimeout', 'fetch']
    const forbidden = (path: string): string[] =>
      inPage(path) ? globals.filter((name) => !ofPages.includes(name)) : globals
    const used = pure.flatMap((path) => globalsOf(path, forbidden(path)).map((name) => `${path}: ${name}`))
    expect(used).toEqual([])
  })

  test('uses no clock and no randomness', () => {
    // Creating a date from a number is allowed.
    const used = pure
      .filter((path) => !['player/clock.ts', 'player/seed.ts'].includes(path))
      .filter((path) => /\bDate\.now|\bDate\(\)|Math\.random|\bcrypto\./.test(codeOf(path)))
    expect(used).toEqual([])
  })
})

/** Every import circle once, starting at its first file by name. */
function circlesOf(graph: ReadonlyMap<string, readonly Import[]>): string[] {
  const circles = new Set<string>()
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path)
    if (start >= 0) circles.add([...trail.slice(start), path].join(' -> '))
    if (start >= 0 || done.has(path)) return
    for (const {target} of graph.get(path) ?? []) if (graph.has(target)) visit(target, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) visit(path, [])
  return [...circles]
}

/** Names used as values, not as members or keys. */
function globalsOf(path: string, names: readonly string[]): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && names.includes(node.text)) {
      const {parent} = node
      const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node
      const isKey =
        (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node
      if (!isMember && !isKey) found.push(node.text)
    }
    ts.forEachChild(node, visit)
  }
  const source = sources.get(path)
  if (source) visit(source)
  return found
}

function codeOf(path: string): string {
  const text = sources.get(path)?.text ?? ''
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
}

/** The packages that a file loads at run time, with the import path to each. */
function packagesOf(path: string, trail: readonly string[] = []): string[] {
  return (imports.get(path) ?? [])
    .filter(({isTypeOnly, target}) => !isTypeOnly && !trail.includes(target))
    .flatMap(({target}) =>
      isInSource(target)
        ? packagesOf(target, [...trail, path])
        : [[...trail, path, target].map((step) => relative('.', step)).join(' -> ')],
    )
}

describe('loads no package at run time:', () => {
  const small = files.filter(
    (path) =>
      ['index.ts', 'session.ts', 'exam.ts', 'xapi.ts'].includes(path) ||
      /^(?:bank|session|exam|xapi)\//.test(path) ||
      /^kinds\/[^/]+\/(?:grade|sides)\.ts$/.test(path),
  )
  test.each(small)('%s', (path) => {
    expect(packagesOf(path)).toEqual([])
  })

  test('finds packages where they are loaded', () => {
    const packages = packagesOf('compile.ts').map((way) => way.split(' -> ').at(-1))
    expect(packages).toContain('zod/mini')
    expect(packages).not.toContain('zod')
    expect(packages).not.toContain('re2js')
    expect(packagesOf('review.ts').some((way) => way.endsWith('-> ts-fsrs'))).toBe(true)
    expect(packagesOf('kinds/compilers.ts').some((way) => way.endsWith('-> mdast-util-to-hast'))).toBe(true)
  })
})
