import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {findDeadLinks} from './links.ts'

test('finds a broken link, and ignores code', () => {
  const text = 'See [a](b.md), [c](d.md#e), [f](g/), `[h](i.md)` and\n\n```md\n[j](k.md)\n```\n'
  expect(findDeadLinks('docs/page.md', text, ['docs/b.md', 'docs/g/h.md'])).toEqual(['docs/page.md: d.md#e'])
})

test('no page of the tarball has a broken link', () => {
  const packed = execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {encoding: 'utf8'})
  const [{files}]: [{files: {path: string}[]}] = JSON.parse(packed)
  const paths = files.map(({path}) => path)
  const pages = paths.filter((path) => path.endsWith('.md') || path === 'llms.txt')
  expect(pages).toContain('README.md')
  expect(pages).toContain('docs/ci.md')
  expect(pages).toContain('llms.txt')
  expect(pages.flatMap((page) => findDeadLinks(page, readFileSync(page, 'utf8'), paths))).toEqual([])
})

test('everything that docs/ci.md says to copy is in the tarball', () => {
  const packed = execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {encoding: 'utf8'})
  for (const path of [
    '.github/workflows/content.yml',
    '.github/actions/build-bank/action.yml',
    'scripts/install-runtimes.sh',
  ])
    expect(packed).toContain(`"${path}"`)
})
