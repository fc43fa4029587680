import {expect, test} from 'vitest'
import {createNearestPath} from './nearest-path.ts'

const find = createNearestPath(() => [
  'loops/for/once.md',
  'loops/for/pattern.md',
  'loops/for/loop.png',
  'loops/while/until.md',
  'loops/while/pattern.md',
  'top.md',
])

test.each([
  ['a typo in the name', 'loops/for/onec.md', 'loops/for/once.md'],
  ['a typo at the top', 'tpo.md', 'top.md'],
  ['another folder', 'loops/for/until.md', 'loops/while/until.md'],
  ['several folders', 'loops/until/pattern.md', undefined],
  ['nothing like it', 'loops/for/dictionary.md', undefined],
  ['an empty path', '', undefined],
])('for %s', (_, path, expected) => {
  expect(find(path)).toBe(expected)
})
