import {defineConfig} from 'vitest/config'

/** The tests that need no build: mutants of the sources are run by these. */
export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'test/fixtures.test.ts',
      'test/properties/{grade,public,html}.test.ts',
      'test/hostile/links.test.ts',
      'test/rules/**/*.test.ts',
    ],
  },
})
