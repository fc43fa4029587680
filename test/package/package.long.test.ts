import {existsSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {publint} from 'publint'
import {build} from 'tsup'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {BankIndexData} from '../../src/index.ts'
import {removeFolder, writeFiles} from '../cli/temporary-folder.ts'
import {type Consumer, installPackage, root, run, runTool} from './consumer.ts'
import {
  clientProgram,
  commonJsProgram,
  esmProgram,
  gradingProgram,
  questionProgram,
  sessionClientProgram,
  sessionProgram,
  typedProgram,
} from './programs.ts'
import {weighScript} from './weigh-script.ts'

let consumer: Consumer

beforeAll(async () => {
  consumer = await installPackage()
}, 120_000)
afterAll(() => removeFolder(consumer?.folder), 120_000)

const installed = (path: string) => join(consumer.folder, 'node_modules/quizproof', path)
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

test('every entry point works as an ES module', async () => {
  // A page loads this one by its address; it needs a DOM.
  const ofPages = ['./player/page.js']
  for (const entry of Object.keys(packageJson.exports).filter((name) => !ofPages.includes(name))) {
    const specifier = entry.replace(/^\./, 'quizproof').replace(/\*.*/, '')
    expect(esmProgram).toContain(`from '${specifier}`)
  }
  writeFiles(consumer.folder, {'use.mjs': esmProgram})
  await run(process.execPath, ['--no-warnings', 'use.mjs'], {cwd: consumer.folder})
})

test('the runtime entries work as CommonJS', async () => {
  const entries = Object.entries<Record<string, unknown>>(packageJson.exports)
  for (const [entry] of entries.filter(([, conditions]) => conditions['require'])) {
    expect(commonJsProgram).toContain(`require('${entry.replace(/^\./, 'quizproof').replace(/\*.*/, '')}`)
  }
  writeFiles(consumer.folder, {'use.cjs': commonJsProgram})
  await run(process.execPath, ['use.cjs'], {cwd: consumer.folder})
})

test('every track and pattern of the shipped bank is an entry, with and without keys', async () => {
  const {tracks, patterns}: BankIndexData = JSON.parse(
    readFileSync(installed('dist/bank/index.json'), 'utf8'),
  )
  const filled = tracks.filter(({id}) => patterns.some(({track}) => track === id))
  const names = [...filled, ...patterns].map(({id}) => id)
  const entries = names.flatMap((name) => [`quizproof/bank/${name}`, `quizproof/bank/public/${name}`])
  const imports = entries.map((entry, at) => `import {bank as bank${at}} from '${entry}'\n`)
  const banks = entries.map((_, at) => `bank${at}`).join(', ')
  const check = `
    for (const [at, entry] of ${JSON.stringify(entries)}.entries()) {
      const {patterns, questions, partial} = banks[at]
      const name = entry.replace(/^quizproof\\/bank\\/(?:public\\/)?/, '')
      if (!partial || questions.length === 0) throw new Error(entry + ' is not a part of the bank')
      if (!patterns.every(({id, track}) => id === name || track === name)) throw new Error(entry + ' has others')
      if (questions.some((question) => Object.hasOwn(question, 'key') === entry.includes('/public/'))) throw new Error(entry)
    }`
  const requires = entries.map((entry) => `require('${entry}').bank`).join(', ')
  writeFiles(consumer.folder, {
    'parts.mjs': `${imports.join('')}const banks = [${banks}]\n${check}`,
    'parts.cjs': `const banks = [${requires}]\n${check}`,
    'parts.mts': `${imports.join('')}${entries.map((_, at) => `console.log(bank${at}.questions[0]?.id)\n`).join('')}`,
    'parts.cts': `${imports.join('')}${entries.map((_, at) => `console.log(bank${at}.questions[0]?.id)\n`).join('')}`,
  })
  for (const program of ['parts.mjs', 'parts.cjs'])
    await run(process.execPath, [program], {cwd: consumer.folder})
  const options = [
    '--module',
    'node16',
    '--moduleResolution',
    'node16',
    '--strict',
    '--noEmit',
    '--lib',
    'es2022,dom',
  ]
  await runTool('typescript/bin/tsc', [...options, 'parts.mts', 'parts.cts'], {cwd: consumer.folder})
})

test.each([
  {module: 'node16', moduleResolution: 'node16'},
  {module: 'esnext', moduleResolution: 'bundler'},
])('a TypeScript app gets types, including ids of the bank, with $moduleResolution', async (resolution) => {
  const compilerOptions = {...resolution, target: 'es2022', strict: true, noEmit: true, types: []}
  writeFiles(consumer.folder, {
    'app.ts': typedProgram,
    'tsconfig.json': JSON.stringify({
      compilerOptions: {...compilerOptions, lib: ['es2022', 'dom']},
      files: ['app.ts'],
    }),
  })
  await runTool('typescript/bin/tsc', ['-p', 'tsconfig.json'], {cwd: consumer.folder})
})

test('a CommonJS TypeScript app gets the types of the runtime entries', async () => {
  const program =
    "import {grade} from 'quizproof'\nimport {bank} from 'quizproof/bank'\nimport {bank as open} from 'quizproof/bank/public'\n"
  const checks =
    "// @ts-expect-error: there is no such pattern\nbank.filter({pattern: 'x'})\nconsole.log(grade, open.questions)\n"
  writeFiles(consumer.folder, {'app.cts': program + checks})
  const options = ['--module', 'node16', '--moduleResolution', 'node16', '--strict', '--noEmit']
  await runTool('typescript/bin/tsc', [...options, '--lib', 'es2022,dom', 'app.cts'], {cwd: consumer.folder})
})

test('the command is installed, and explains codes without the sources', async () => {
  const cwd = consumer.folder
  expect((await run('npx', ['--no-install', 'build-bank', '--help'], {cwd})).stdout).toContain(
    'Usage: build-bank',
  )
  const built = await run('npx', ['--no-install', 'build-bank', '--out', 'built-by-command'], {cwd})
  expect(built.stdout).toContain('Built built-by-command: 2 questions in 1 pattern, 9 files')
  expect(existsSync(join(cwd, 'node_modules/.cache/quizproof/quizproof-index.json'))).toBe(true)
  const explained = await run('npx', ['--no-install', 'build-bank', 'explain', 'choice/no-key'], {cwd})
  expect(explained.stdout).toMatch(/^choice\/no-key$/m)
})

// Raise a limit only for a feature that needs it.
test.each([
  ['what only grades', gradingProgram, 8000],
  ['what opens a bank and grades', clientProgram, 9000],
  ['what plays and resumes sessions', sessionClientProgram, 15_300],
  ['what runs sessions, with every call', sessionProgram, 17_000],
])('%s stays small, without a parser or a schema', async (_, program, most) => {
  const bundle = await bundleOf(program)
  expect(bundle).not.toMatch(/^import|\bimport\(|require\(/m)
  expect(bundle).not.toMatch(/zod|unified|micromark|mdast|yaml|fsrs|node:/i)
  expect(gzipSync(bundle).length).toBeLessThanOrEqual(most)
})

// The aim is 150,000 bytes, which the parsers of Markdown and YAML and the packages that write HTML leave no room for: they take
// half, and the other half are checks and their messages. Raise the limit only for a feature that needs it.
test('the compiler stays within 210 kB in a browser, without the locales of zod or an engine for patterns', async () => {
  const bundle = await bundleOf("export * from 'quizproof/compile'\n")
  expect(bundle.includes('RE2JS')).toBe(false)
  // The bundle is complete: nothing is left to import.
  expect(gzipSync(bundle).length).toBeGreaterThan(100_000)
  expect(gzipSync(bundle).length).toBeLessThanOrEqual(210_000)
})

// The aims are 45,000 and 32,000 bytes; both are kept at first, not in all. Raise a limit only for a feature that needs it.
test("the page's script stays small", () => {
  const {first, whole} = weighScript(installed('dist/player/page.js'))
  expect(first).toBeLessThanOrEqual(36_000)
  // The scheduler of reviews is 8 kB of it, and what draws formulas, for pages that have some, 2 kB.
  expect(whole).toBeLessThanOrEqual(85_000)
})

test('a bundle that shows a single question stays small, without a parser or a schema', async () => {
  const bundle = await bundleOf(questionProgram)
  expect(bundle).not.toMatch(/\bzod\b|unified|micromark|mdast|RE2JS|['"]node:/i)
  const {first, whole} = weighScript(join(consumer.folder, 'bundled/client.js'))
  expect(first).toBeLessThanOrEqual(32_000)
  // The widgets of large kinds, code in colour and formulas, each for questions that have some.
  expect(whole).toBeLessThanOrEqual(46_000)
})

async function bundleOf(program: string): Promise<string> {
  writeFiles(consumer.folder, {'client.js': program})
  await build({
    config: false,
    entry: [join(consumer.folder, 'client.js')],
    outDir: join(consumer.folder, 'bundled'),
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    noExternal: [/.*/],
    silent: true,
  })
  return readFileSync(join(consumer.folder, 'bundled/client.js'), 'utf8')
}

test('the tarball contains only the build, the docs and the pages of the kinds', () => {
  const allowed =
    /^(?:package\.json|LICENSE|README\.md|CHANGELOG\.md|docs\/(?:[a-z-]+\/)*[\w-]+\.(?:md|webp)|custom-elements\.json|llms\.txt|src\/kinds\/[a-z]+\/README\.md|scripts\/install-runtimes\.sh|\.github\/(?:workflows\/content|actions\/build-bank\/action)\.yml|dist\/(?:[\w.-]+\/)*[\w.-]+\.(?:js|cjs|json|d\.ts|d\.cts))$/
  expect(consumer.files.filter((path) => !allowed.test(path))).toEqual([])
  expect(consumer.files).toEqual(
    expect.arrayContaining(['LICENSE', 'README.md', 'dist/cli.js', 'dist/worker.js']),
  )
})

test('every chunk in the tarball is used, none is left over from an earlier build', () => {
  const code = consumer.files.filter((path) => /^dist\/.*\.(?:c?js|d\.c?ts)$/.test(path))
  const texts = code.map((path) => readFileSync(installed(path), 'utf8')).join('\n')
  // An entry such as `native-patterns` or `queryset-laziness` may look like a name with a hash.
  const entries = JSON.stringify(packageJson.exports)
  const shared = code.filter(
    (path) =>
      /chunk-|-[\w-]{8}\.d\.c?ts$/.test(path) &&
      !/^dist\/shipped\/(?:patterns|public)\//.test(path) &&
      !entries.includes(`"./${path}"`),
  )
  const unused = shared.filter(
    (path) => !texts.includes(`./${basename(path).replace(/\.d\.(c?)ts$/, '.$1js')}`),
  )
  expect(unused).toEqual([])
})

test('nothing in the tarball reveals where it was built or installed from', () => {
  const host = /https?:\/\/(?:localhost|127\.|[\w.-]*registry|[\w.-]*:\d+)/
  for (const path of consumer.files) {
    // The address that `preview` prints is the reader's own machine.
    const text = readFileSync(installed(path), 'utf8').replaceAll('http://127.0.0.1:4747/', '')
    expect([path, text.includes(root), host.test(text)]).toEqual([path, false, false])
  }
})

test('publint finds no problem', async () => {
  const {messages} = await publint({pkgDir: installed(''), pack: false, strict: true})
  expect(messages).toEqual([])
})

test('the types of every entry resolve', async () => {
  // The compiler's entries are ES modules only, because unified is: from CommonJS they take a dynamic import.
  const parameters = ['--profile', 'node16', '--ignore-rules', 'cjs-resolves-to-esm']
  const attw = '@arethetypeswrong/cli/dist/index.js'
  await runTool(attw, [consumer.tarball, ...parameters], {cwd: consumer.folder})
})
