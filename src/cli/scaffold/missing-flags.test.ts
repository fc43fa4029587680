import {expect, test} from 'vitest'
import {missingFlags} from './missing-flags.ts'

const content = 'content'

test.each([
  ['question', undefined, {content}, 'Missing <id>, --title, --category, --difficulty'],
  ['question', 'a/b', {content, title: 'A'}, 'Missing --category, --difficulty'],
  ['pattern', 'a', {content, track: 'a'}, 'Missing --title, --minutes, --summary'],
  ['bank', undefined, {content}, 'Missing <id>, --track'],
] as const)('names everything that a new %s lacks', (thing, id, options, message) => {
  expect(missingFlags(thing, id, options).message).toContain(message)
})
