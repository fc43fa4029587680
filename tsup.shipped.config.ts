import {defineConfig} from 'tsup'

/** The shipped bank as modules; runs when `dist/bank` has been built. */
export default defineConfig({
  entry: ['src/shipped/bank.ts', 'src/shipped/public.ts'],
  outDir: 'dist/shipped',
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'es2022',
  external: ['quizproof'],
})
