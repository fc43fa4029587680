import {existsSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {configDefaults, defineConfig} from 'vitest/config'
import {hasDatabases} from './test/player/embed/find-databases.ts'
import {hasBrowser} from './test/player/find-browser.ts'
import {SlowestFirst} from './test/slowest-first.ts'

/*
 * The name of a test file says which project runs it:
 *
 *   *.test.ts              fast: `npm test`
 *   *.smoke.test.ts        fast, where there is a sandbox; in test/player, where there is a browser
 *   test/properties/**     fast with few cases a property, then long with all of them
 *   *.long.test.ts         long: `npm run test:long`
 *   *.sandboxed.test.ts    long, where there is a sandbox
 *   *.browser.test.ts      long, where there is a browser
 *   *.java.test.ts         long, where there is Java, for the Nu Html Checker
 *   *.database.test.ts     long, where there is a browser and each database of docs/embedding.md
 *   *.neovim.test.ts       long, where there is Neovim
 *   *.extension.test.ts    long, where the extension for VS Code is built
 *   *.framework.test.ts    long, where there is a browser and each framework of docs/frameworks.md
 */
const properties = 'test/properties/**/*.test.ts'
const long = '**/*.long.test.ts'
const smoke = 'test/!(player)/*.smoke.test.ts'
const browserSmoke = 'test/player/*.smoke.test.ts'
const browser = '**/*.browser.test.ts'
const database = '**/*.database.test.ts'
const framework = '**/*.framework.test.ts'
const sandboxed = '**/*.sandboxed.test.ts'
const java = '**/*.java.test.ts'
const neovim = '**/*.neovim.test.ts'
const extension = '**/*.extension.test.ts'

const hasFrameworks = ['react-18', 'astro-5'].every((name) => existsSync(`.cache/runtimes/${name}/.complete`))
const hasSandbox = existsSync('/usr/bin/bwrap') && existsSync('.cache/runtimes/typescript-5/.complete')
// CI leaves nothing out.
const needs = [
  {name: 'sandbox', isThere: hasSandbox, files: [smoke, sandboxed]},
  {name: 'browser', isThere: hasBrowser, files: [browserSmoke, browser]},
  {name: 'Java', isThere: existsSync('/usr/bin/java'), files: [java]},
  {name: 'Neovim', isThere: existsSync('/usr/bin/nvim'), files: [neovim]},
  {name: 'browser with SQLite and PostgreSQL', isThere: hasBrowser && hasDatabases, files: [database]},
  {
    name: 'extension for VS Code',
    isThere: existsSync('editors/vscode/dist/extension.cjs'),
    files: [extension],
    install: '`npm run package:vscode`',
  },
  {name: 'browser with frameworks', isThere: hasBrowser && hasFrameworks, files: [framework]},
]
const missing = process.env['CI'] ? [] : needs.filter(({isThere}) => !isThere)
for (const {name, files, install = '`npm run setup:sandbox` as root on Debian 12'} of missing)
  console.warn(`No ${name}: leaving out ${files.join(' and ')}; run ${install}`)
const leftOut = missing.flatMap(({files}) => files)

const seed = Number(process.env['SEED'] ?? 1)
console.log(`Seed of properties and random moments: ${seed} (SEED=${seed})`)

const shared = {
  testTimeout: 60_000,
  // Two of three seconds of a run went into loading the same modules anew for every file.
  isolate: false,
  // The build runs as it is, not transformed.
  server: {deps: {external: [/\/dist\//]}},
}

export default defineConfig({
  test: {
    // By default one processor is left idle: half of a small machine.
    maxWorkers: availableParallelism(),
    sequence: {sequencer: SlowestFirst},
    projects: [
      {
        test: {
          ...shared,
          name: 'fast',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [
            ...configDefaults.exclude,
            long,
            sandboxed,
            browser,
            database,
            framework,
            java,
            neovim,
            extension,
            ...leftOut,
          ],
          provide: {properties: {cases: 200, seed}},
        },
      },
      {
        test: {
          ...shared,
          // Ten thousand cases of a property can take minutes on a busy machine.
          testTimeout: 600_000,
          // A browser starts, or a package is installed, while the other worker uses all processors.
          hookTimeout: 120_000,
          name: 'long',
          include: [properties, long, sandboxed, browser, database, framework, java, neovim, extension],
          exclude: [...configDefaults.exclude, ...leftOut],
          provide: {properties: {cases: 10_000, seed}},
        },
      },
    ],
  },
})
