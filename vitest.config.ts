import {existsSync} from 'node:fs'
import {configDefaults, defineConfig} from 'vitest/config'

// Where programs cannot be run, such as on another system than Linux, the tests that run some are left out, and that
// is said. CI leaves nothing out.
const isSetUp = existsSync('/usr/bin/bwrap') && existsSync('.cache/runtimes/typescript-5/.complete')
const leavesOut = !isSetUp && !process.env['CI']
if (leavesOut) console.warn('No sandbox here: *.sandboxed.test.ts are left out; see CONTRIBUTING.md\n')

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(leavesOut ? ['**/*.sandboxed.test.ts'] : [])],
    testTimeout: 60_000,
  },
})
