import {defineConfig} from 'tsup'

/** The declarations of every entry, in one program, since type checking takes most of a build's time; runs after `build:js`. */
export default defineConfig({
  entry: {
    index: 'src/index.ts',
    session: 'src/session.ts',
    exam: 'src/exam.ts',
    xapi: 'src/xapi.ts',
    review: 'src/review.ts',
    patterns: 'src/patterns.ts',
    'native-patterns': 'src/native-patterns.ts',
    player: 'src/player.ts',
    'player/define': 'src/player/define.ts',
    'player/define-question': 'src/player/define-question.ts',
    'player/react': 'src/player/frameworks/react.ts',
    'player/svelte': 'src/player/frameworks/svelte.ts',
    'player/vue': 'src/player/frameworks/vue.ts',
    'player/driver': 'src/player/driver.ts',
    'player/strings/ar': 'src/player/strings/ar.ts',
    'player/strings/de': 'src/player/strings/de.ts',
    'player/strings/en': 'src/player/strings/en.ts',
    compile: 'src/compile.ts',
    schema: 'src/schema.ts',
    workspace: 'src/workspace.ts',
    stats: 'src/stats.ts',
    formats: 'src/formats.ts',
    diff: 'src/diff.ts',
    node: 'src/node.ts',
    'shipped/bank': 'src/shipped/bank.ts',
    'shipped/public': 'src/shipped/public.ts',
  },
  outDir: 'dist',
  // For entries without CommonJS `remove-declarations.mjs` removes the second declaration.
  format: ['esm', 'cjs'],
  dts: {only: true},
  // The player's has the types of the DOM besides.
  tsconfig: 'tsconfig.player.json',
})
