import {execFileSync} from 'node:child_process'
import {readdirSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {buildSite} from '../built.ts'
import {makeFolder, removeFolder} from '../cli/temporary-folder.ts'
import {makeSite} from './site-fixture.ts'

const checker: string = createRequire(import.meta.url)('vnu-jar')
const content = fileURLToPath(new URL('../../content', import.meta.url))

let folder: string
beforeAll(() => {
  folder = makeFolder()
})
afterAll(() => removeFolder(folder))

/** What the Nu Html Checker reports about the pages of a folder. */
function validate(pages: readonly string[]): string {
  try {
    execFileSync('java', ['-jar', checker, '--errors-only', '--format', 'gnu', ...pages], {stdio: 'pipe'})
    return ''
  } catch (error) {
    return String((error as {stderr: Buffer}).stderr)
  }
}

test('the shipped bank: every page is valid HTML', async () => {
  const out = join(folder, 'site')
  await buildSite({content, out})
  const pages = readdirSync(out, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.html'))
  const patterns = readdirSync(content, {recursive: true, encoding: 'utf8'}).filter((name) =>
    name.endsWith('pattern.md'),
  )
  // One a pattern, the index, and the page for what is not found.
  expect(pages.length).toBe(patterns.length + 2)
  expect(validate(pages.map((name) => join(out, name)))).toBe('')
})

test.each(['local', 'public'])('every kind on a %s site: every page is valid HTML', (name) => {
  const files = makeSite(undefined, name === 'public' ? {driver: '/session'} : {})
  const pages = [...files].flatMap(([path, text], index) =>
    path.endsWith('.html') ? [[`${name}-${index}.html`, text] as const] : [],
  )
  for (const [path, text] of pages) writeFileSync(join(folder, path), text)
  expect(validate(pages.map(([path]) => join(folder, path)))).toBe('')
})

test('finds a fault', () => {
  const page = join(folder, 'faulty.html')
  writeFileSync(page, '<!doctype html><html lang="en"><title>A</title><p><div></div></p>')
  expect(validate([page])).toContain('error')
})
