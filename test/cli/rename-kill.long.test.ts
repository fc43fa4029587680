import {spawnSync} from 'node:child_process'
import {cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {cliPath} from '../built.ts'
import {readFolder} from './read-folder.ts'
import {plainEnv} from './run-process.ts'
import {below, patternText, questionText, sampleContent} from './sample-content.ts'
import {temporaryFolder} from './temporary-folder.ts'

const content = below(
  'content',
  sampleContent({
    'loops/while/pattern.md': patternText.replace('For loops', 'While loops'),
    'loops/while/until.md': questionText({title: 'See [once](../for/once.md) first.'}),
    'loops/while/never.md': questionText({title: 'And [once](../for/once.md)?'}),
    'loops/for/once.md': questionText({title: 'How often? Not [never](never.md).'}),
  }),
)

/** Kills the process instead of its n-th change of a file in the content folder. */
const killBefore = (change: number): string =>
  `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs'
  import {syncBuiltinESMExports} from 'node:module'
  let left = ${change}
  for (const name of ['writeFileSync', 'renameSync', 'rmSync']) {
    const original = fs[name]
    fs[name] = (path, ...rest) => {
      const isContent = String(path).includes('/content/')
      if (isContent && --left === 0) process.kill(process.pid, 'SIGKILL')
      return original(path, ...rest)
    }
  }
  syncBuiltinESMExports()
`)}`

function run(cwd: string, parameters: readonly string[], change?: number) {
  const imports = change === undefined ? [] : ['--import', killBefore(change)]
  const options = {cwd, env: {...plainEnv, HOME: join(cwd, 'home')}, encoding: 'utf8'} as const
  return spawnSync(process.execPath, [...imports, cliPath, ...parameters], options)
}

/** The content, without what is ignored. */
const read = (cwd: string) =>
  Object.fromEntries(
    Object.entries(readFolder(join(cwd, 'content'))).filter(([path]) => !path.startsWith('.')),
  )

const start = () => temporaryFolder({...content, 'home/.keep': ''})

test.each([
  ['rename', ['rename', 'loops/for/once', 'loops/while/twice']],
  ['fmt', ['fmt', '--ids']],
])(
  'wherever %s is killed, running it again completes it',
  (_, parameters) => {
    const whole = start()
    expect(run(whole, parameters).status).toBe(0)
    const expected = read(whole)
    const seen = {untouched: 0, half: 0}
    let change = 1
    for (; ; change++) {
      const cwd = start()
      const before = JSON.stringify(read(cwd))
      const {signal, status} = run(cwd, parameters, change)
      if (signal !== 'SIGKILL') {
        expect(status).toBe(0)
        break
      }
      const after = JSON.stringify(read(cwd))
      if (after === before) seen.untouched++
      else if (after !== JSON.stringify(expected)) seen.half++
      const again = run(cwd, parameters)
      expect([again.status, again.stderr]).toEqual([0, ''])
      expect(read(cwd)).toEqual(expected)
      const hidden = readdirSync(join(cwd, 'content')).filter((name) => name.startsWith('.'))
      expect(hidden).toEqual([])
    }
    expect(seen.untouched).toBeGreaterThan(0)
    expect(seen.half).toBeGreaterThan(0)
  },
  300_000,
)

const rename = ['rename', 'loops/for/once', 'loops/while/twice']

/** A copy of a folder in which `rename` was killed after some files were in place. */
let halfway: string | undefined
function killHalfway(): string {
  halfway ??= findHalfway(rename)
  const cwd = temporaryFolder({})
  cpSync(halfway, cwd, {recursive: true})
  return cwd
}

function findHalfway(parameters: readonly string[]): string {
  for (let change = 1; ; change++) {
    const cwd = start()
    const before = JSON.stringify(read(cwd))
    expect(run(cwd, parameters, change).signal).toBe('SIGKILL')
    if (existsSync(join(cwd, 'content/.refactoring/journal')) && JSON.stringify(read(cwd)) !== before)
      return cwd
  }
}

test('another command completes it first', () => {
  const whole = start()
  run(whole, rename)
  run(whole, ['rename', 'loops/while/until', 'last'])
  const cwd = killHalfway()
  expect(run(cwd, ['rename', 'loops/while/until', 'last']).status).toBe(0)
  expect(read(cwd)).toEqual(read(whole))
})

test.each(['loops/for/once.md', 'loops/while/until.md'])(
  'does not overwrite what has changed since: %s',
  (path) => {
    const cwd = killHalfway()
    writeFileSync(join(cwd, 'content', path), 'Mine.\n')
    const before = read(cwd)
    const again = run(cwd, rename)
    expect([again.status, again.stdout]).toEqual([2, ''])
    expect(again.stderr).toMatch(/has changed since; restore it, or remove \S+\.refactoring/)
    expect(read(cwd)).toEqual(before)
  },
)

test('a journal that another user has written is not followed, and a link in its place stays a link', () => {
  const cwd = killHalfway()
  const journal = readFileSync(join(cwd, 'content/.refactoring/journal'))
  const other = start()
  const home = join(other, 'home')
  symlinkSync(home, join(other, 'content/.refactoring'))
  writeFileSync(join(home, 'journal'), journal)
  expect(run(other, rename).status).toBe(0)
  expect(readFileSync(join(home, 'journal')).equals(journal)).toBe(true)
  const whole = start()
  run(whole, rename)
  expect(read(other)).toEqual(read(whole))
})
