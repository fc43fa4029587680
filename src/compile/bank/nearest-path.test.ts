import {expect, test} from 'vitest'
import {NearestPath} from './nearest-path.ts'

const paths = new NearestPath([
  'loops/for/once.md',
  'loops/for/pattern.md',
  'loops/for/loop.png',
  'loops/while/until.md',
  'loops/while/pattern.md',
  'top.md',
  'loops/for/q0.md',
  'loops/for/a.md',
  'loops/for/step-07.md',
])

test.each([
  ['a typo in the name', 'loops/for/onec.md', 'loops/for/once.md'],
  ['a typo at the top', 'tpo.md', 'top.md'],
  ['another folder', 'loops/for/until.md', 'loops/while/until.md'],
  ['several folders', 'loops/until/pattern.md', undefined],
  ['nothing like it', 'loops/for/dictionary.md', undefined],
  ['another number', 'loops/for/q3.md', undefined],
  ['another letter', 'loops/for/b.md', undefined],
  ['a number written otherwise', 'loops/for/step-7.md', 'loops/for/step-07.md'],
  ['another extension', 'loops/for/loop.jpg', 'loops/for/loop.png'],
  ['an empty path', '', undefined],
])('for %s', (_, path, expected) => {
  expect(paths.find(path)).toBe(expected)
})
