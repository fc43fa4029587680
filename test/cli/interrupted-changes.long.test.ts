import {spawnSync} from 'node:child_process'
import {cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {cliPath} from '../built.ts'
import {randomNumbers} from '../run-counts.ts'
import {type ChangeName, dieBefore, killBefore} from './die-before.ts'
import {readFolder} from './read-folder.ts'
import {runCli} from './run-cli.ts'
import {type CliResult, plainEnv} from './run-process.ts'
import {below, patternText, questionText, sampleContent} from './sample-content.ts'
import {temporaryFolder} from './temporary-folder.ts'

const random = randomNumbers()
const homeBefore = process.env['HOME']
afterAll(() => {
  process.env['HOME'] = homeBefore
})

const content = below(
  'content',
  sampleContent({
    'loops/while/pattern.md': patternText.replace('For loops', 'While loops'),
    'loops/while/until.md': questionText({title: 'See [once](../for/once.md) first.'}),
    'loops/while/never.md': questionText({title: 'And [once](../for/once.md)?'}),
    'loops/for/once.md': questionText({title: 'How often? Not [never](never.md).'}),
  }),
)

function run(cwd: string, parameters: readonly string[]): Promise<CliResult> {
  // The key that signs a journal is in the home folder.
  process.env['HOME'] = join(cwd, 'home')
  return runCli(parameters, {cwd})
}

const runUntil = (cwd: string, parameters: readonly string[], change: number) =>
  dieBefore(join(cwd, 'content'), change, () => run(cwd, parameters))

function runProcess(cwd: string, parameters: readonly string[], change: number) {
  const killer = killBefore(join(cwd, 'content'), change)
  const options = {cwd, env: {...plainEnv, HOME: join(cwd, 'home')}} as const
  return spawnSync(process.execPath, ['--import', killer, cliPath, ...parameters], options)
}

/** The content, without what is ignored. */
const read = (cwd: string) =>
  Object.fromEntries(
    Object.entries(readFolder(join(cwd, 'content'))).filter(([path]) => !path.startsWith('.')),
  )

const capitals = 'Capital of France? {=Paris ~Lyon}\n\nCapital of Spain? {=Madrid ~Sevilla}\n'
const startWithoutCache = () =>
  temporaryFolder({...content, 'a.gift': capitals, 'home/.keep': '', 'node_modules/.keep': ''})

/** With a cache: nearly all of the time of a run would go into compiling the same files again. */
let compiled: string | undefined
beforeAll(async () => {
  const cwd = startWithoutCache()
  expect((await run(cwd, ['check'])).code).toBe(0)
  compiled = cwd
})
const start = () => copyFolder(compiled ?? startWithoutCache())

function copyFolder(from: string): string {
  const cwd = temporaryFolder({})
  cpSync(from, cwd, {recursive: true, preserveTimestamps: true})
  return cwd
}

const rename = ['rename', 'loops/for/once', 'loops/while/twice']

const always: readonly ChangeName[] = ['mkdirSync', 'renameSync', 'rmSync', 'writeFileSync']

describe.each<[string, readonly string[], readonly ChangeName[]]>([
  ['rename', rename, ['chmodSync', ...always]],
  ['fmt', ['fmt', '--ids'], ['chmodSync', ...always]],
  ['import', ['import', 'a.gift', '--into', 'content/loops/capitals', '--write'], always],
])('running %s again completes it', (_, parameters, kinds) => {
  let expected: ReturnType<typeof read>
  beforeAll(async () => {
    const whole = start()
    expect((await run(whole, parameters)).code).toBe(0)
    expected = read(whole)
  })

  async function expectCompletion(cwd: string): Promise<void> {
    const again = await run(cwd, parameters)
    expect([again.code, again.stderr]).toEqual([0, ''])
    expect(read(cwd)).toEqual(expected)
    const hidden = readdirSync(join(cwd, 'content')).filter((name) => name.startsWith('.'))
    expect(hidden).toEqual([])
  }

  let total = 0
  test('after it stopped before any of its changes', async () => {
    const seen = {untouched: 0, half: 0}
    const stoppedAt = new Set<ChangeName>()
    for (let change = 1; ; change++) {
      const cwd = start()
      const before = JSON.stringify(read(cwd))
      const died = await runUntil(cwd, parameters, change)
      if (died === undefined) break
      total = change
      stoppedAt.add(died)
      const after = JSON.stringify(read(cwd))
      if (after === before) seen.untouched++
      else if (after !== JSON.stringify(expected)) seen.half++
      await expectCompletion(cwd)
    }
    expect(seen.untouched).toBeGreaterThan(0)
    expect(seen.half).toBeGreaterThan(0)
    expect([...stoppedAt].sort()).toEqual(kinds)
  })

  test('after it was killed', async () => {
    for (let kill = 0; kill < 3; kill++) {
      const change = 1 + Math.floor(random() * total)
      const cwd = start()
      expect([change, runProcess(cwd, parameters, change).signal]).toEqual([change, 'SIGKILL'])
      await expectCompletion(cwd)
    }
  })
})

/** A copy of a folder in which `rename` stopped after some files were in place. */
let halfway: Promise<string> | undefined
async function stopHalfway(): Promise<string> {
  halfway ??= findHalfway(rename)
  return copyFolder(await halfway)
}

async function findHalfway(parameters: readonly string[]): Promise<string> {
  for (let change = 1; ; change++) {
    const cwd = start()
    const before = JSON.stringify(read(cwd))
    expect(await runUntil(cwd, parameters, change)).toBeDefined()
    if (existsSync(join(cwd, 'content/.refactoring/journal')) && JSON.stringify(read(cwd)) !== before)
      return cwd
  }
}

test('another command completes it first', async () => {
  const whole = start()
  await run(whole, rename)
  await run(whole, ['rename', 'loops/while/until', 'last'])
  const cwd = await stopHalfway()
  expect((await run(cwd, ['rename', 'loops/while/until', 'last'])).code).toBe(0)
  expect(read(cwd)).toEqual(read(whole))
})

test.each(['loops/for/once.md', 'loops/while/until.md'])(
  'does not overwrite what has changed since: %s',
  async (path) => {
    const cwd = await stopHalfway()
    writeFileSync(join(cwd, 'content', path), 'Mine.\n')
    const before = read(cwd)
    const again = await run(cwd, rename)
    expect([again.code, again.stdout]).toEqual([2, ''])
    expect(again.stderr).toMatch(/has changed since; restore it, or remove \S+\.refactoring/)
    expect(read(cwd)).toEqual(before)
  },
)

test('a journal that another user has written is not followed, and a link in its place stays a link', async () => {
  const cwd = await stopHalfway()
  const journal = readFileSync(join(cwd, 'content/.refactoring/journal'))
  // It has a home folder, and so a key, of its own.
  const other = startWithoutCache()
  const home = join(other, 'home')
  symlinkSync(home, join(other, 'content/.refactoring'))
  writeFileSync(join(home, 'journal'), journal)
  expect((await run(other, rename)).code).toBe(0)
  expect(readFileSync(join(home, 'journal')).equals(journal)).toBe(true)
  const whole = start()
  await run(whole, rename)
  expect(read(other)).toEqual(read(whole))
})
