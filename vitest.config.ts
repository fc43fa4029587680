import {existsSync} from 'node:fs'
import {configDefaults, defineConfig} from 'vitest/config'

/*
 * The name of a test file says which project runs it:
 *
 *   *.test.ts              fast: `npm test`
 *   *.smoke.test.ts        fast, where there is a sandbox
 *   test/properties/**     fast with few cases a property, then long with all of them
 *   *.long.test.ts         long: `npm run test:long`
 *   *.sandboxed.test.ts    long, where there is a sandbox
 */
const properties = 'test/properties/**/*.test.ts'
const long = '**/*.long.test.ts'
const smoke = '**/*.smoke.test.ts'
const sandboxed = '**/*.sandboxed.test.ts'

const hasSandbox = existsSync('/usr/bin/bwrap') && existsSync('.cache/runtimes/typescript-5/.complete')
// CI leaves nothing out.
const leftOut = hasSandbox || process.env['CI'] ? [] : [smoke, sandboxed]
if (leftOut.length > 0)
  console.warn(
    `No sandbox: leaving out ${leftOut.join(' and ')}; run \`npm run setup:sandbox\` as root on Debian 12`,
  )

const seed = Number(process.env['SEED'] ?? 1)
console.log(`Seed of properties and random moments: ${seed} (SEED=${seed})`)

const shared = {
  testTimeout: 60_000,
  // The build runs as it is, not transformed.
  server: {deps: {external: [/\/dist\//]}},
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'fast',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, long, sandboxed, ...leftOut],
          provide: {properties: {cases: 200, seed}},
        },
      },
      {
        test: {
          ...shared,
          name: 'long',
          include: [properties, long, sandboxed],
          exclude: [...configDefaults.exclude, ...leftOut],
          provide: {properties: {cases: 10_000, seed}},
        },
      },
    ],
  },
})
