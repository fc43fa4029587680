import {expect, test} from 'vitest'
import {wrapText} from './wrap-text.ts'

test.each([
  ['at spaces', 'one two three four five', {width: 16}, ['one two three', 'four five']],
  ['below a mark', 'one two three four', {mark: '- ', width: 18}, ['- one two three', '  four']],
  ['by cells, counting wide letters twice', '日本語 日本語 日本語', {width: 16}, ['日本語 日本語', '日本語']],
  ['never inside a word', 'abcdefghijklmnopqrstuvwxyz a', {width: 16}, ['abcdefghijklmnopqrstuvwxyz', 'a']],
  ['at least sixteen cells wide', 'one two three four', {width: 1}, ['one two three', 'four']],
])('wraps %s', (_, text, options, lines) => {
  expect(wrapText(text, options)).toEqual(lines)
})
