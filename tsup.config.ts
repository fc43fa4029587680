import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {defineConfig, type Options} from 'tsup'

const shared = {target: 'es2022', outDir: 'dist', splitting: true, treeshake: true} as const

/** Minifies the sheets of the player, which are texts in its modules. */
const minifySheets: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'minify-sheets',
  setup(build) {
    build.onLoad({filter: /[\\/]player[\\/]styles[\\/].*-styles\.ts$/}, async ({path}) => {
      const module = readFileSync(path, 'utf8')
      const sheet = /(?<== `)[^`]*(?=`)/.exec(module)?.[0] ?? ''
      const {code} = await build.esbuild.transform(sheet, {loader: 'css', minify: true})
      return {contents: module.replace(sheet, () => code.trim()), loader: 'ts'}
    })
  },
}

/** A script of a page, with everything it needs. */
const minified = {
  format: ['esm'],
  platform: 'browser',
  // It finds 3 % that esbuild does not.
  minify: 'terser',
  terserOptions: {ecma: 2020, module: true, compress: {passes: 2}},
  noExternal: [/.*/],
  esbuildPlugins: [minifySheets],
  tsconfig: 'tsconfig.player.json',
} as const satisfies Options

/** Changes whenever compiled content might: nothing is taken from a cache that other code has filled. */
function compilerVersion(): string {
  const hash = createHash('sha256').update(readFileSync('package.json'))
  const sources = readdirSync('src', {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const source of sources) hash.update(readFileSync(source))
  return hash.digest('hex').slice(0, 16)
}

/** Lets a bundled CommonJS package load the modules of Node, which an ES module cannot `require`. */
const nodeModules = {
  name: 'node-modules',
  setup(build) {
    build.onResolve(
      {filter: /^(?:node:)?(?:child_process|crypto|fs|net|os|path|tty|url|util)$/},
      ({kind, path}) =>
        kind === 'require-call' ? {path: path.replace(/^node:/, ''), namespace: 'node-modules'} : undefined,
    )
    build.onLoad({filter: /.*/, namespace: 'node-modules'}, ({path}) => ({
      contents: `export * from 'node:${path}'`,
      loader: 'js' as const,
    }))
  },
} satisfies NonNullable<Options['esbuildPlugins']>[number]

export default defineConfig([
  // The run-time entries: no dependencies, for browsers and servers, ESM and CommonJS.
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      session: 'src/session.ts',
      exam: 'src/exam.ts',
      xapi: 'src/xapi.ts',
      'native-patterns': 'src/native-patterns.ts',
    },
    format: ['esm', 'cjs'],
    platform: 'neutral',
  },
  // Each loads a dependency, so only the apps that need it pay for it.
  {
    ...shared,
    entry: ['src/patterns.ts', 'src/review.ts'],
    format: ['esm', 'cjs'],
    platform: 'neutral',
  },
  // The player, for pages: ESM only, because lit is.
  {
    ...shared,
    entry: {
      player: 'src/player.ts',
      'player/define': 'src/player/define.ts',
      'player/define-question': 'src/player/define-question.ts',
      'player/driver': 'src/player/driver.ts',
      'player/strings/ar': 'src/player/strings/ar.ts',
      'player/strings/de': 'src/player/strings/de.ts',
      'player/strings/en': 'src/player/strings/en.ts',
    },
    format: ['esm'],
    platform: 'browser',
    esbuildPlugins: [minifySheets],
    tsconfig: 'tsconfig.player.json',
  },
  // The player with everything it needs, for pages without a bundler: a script, and the chunks next to it.
  {
    ...shared,
    ...minified,
    entry: {page: 'src/player/page.ts'},
    outDir: 'dist/player',
  },
  // The scripts of a site's pages, each in one file.
  {
    ...shared,
    ...minified,
    entry: {
      'site/site': 'src/pages/site.ts',
      'site/player': 'src/pages/play.ts',
      'site/preview': 'src/pages/preview.ts',
      'site/service-worker': 'src/pages/service-worker.ts',
    },
    splitting: false,
  },
  // The compiler's entries: ESM only, because unified is.
  {
    ...shared,
    entry: [
      'src/compile.ts',
      'src/schema.ts',
      'src/workspace.ts',
      'src/stats.ts',
      'src/formats.ts',
      'src/diff.ts',
      'src/node.ts',
      'src/cli.ts',
      'src/cli/main.ts',
      'src/worker.ts',
    ],
    format: ['esm'],
    platform: 'node',
    removeNodeProtocol: false,
    esbuildPlugins: [nodeModules],
    define: {__COMPILER_VERSION__: JSON.stringify(compilerVersion())},
  },
])
