import {describe, expect, test} from 'vitest'
import {createFenceTracker} from './fence-tracker.ts'
import {countIndent, isBlank} from './indent.ts'
import {createItemTracker} from './item-tracker.ts'

/** A mark for each line: `=` code, `-` prose, `?` prose after the tracker has given up. */
function track(lines: readonly string[]): string {
  const fences = createFenceTracker()
  const items = createItemTracker()
  return lines
    .map((line) => {
      if (!isBlank(line)) items.leave(countIndent(line))
      if (fences.next(line, items.content())) return '='
      items.enter(line)
      return fences.isTrusted() ? '-' : '?'
    })
    .join('')
}

describe('createFenceTracker', () => {
  test.each([
    ['a fence', ['a', '```', 'b', '```', 'c'], '-===-'],
    ['a fence with an info string', ['```python {#a}', 'b', '```', 'c'], '===-'],
    ['tildes', ['~~~ `a`', '```', '~~~', 'c'], '===-'],
    ['a longer closing', ['```', 'b', '`````', 'c'], '===-'],
    ['a shorter fence inside', ['````', '```', '````', 'c'], '===-'],
    ['a closing fence with text, which does not close', ['```', '``` a', '```', 'c'], '===-'],
    ['a closing fence with trailing spaces', ['```', '```  \t', 'c'], '==-'],
    ['backticks in the info string, which prevent a fence', ['``` `a`', 'b'], '--'],
    ['two backticks', ['``', 'b'], '--'],
    ['an empty line in a fence', ['```', '', ' ', 'b', '```', 'c'], '=====-'],
    ['an unclosed fence', ['```', 'a', '', 'b'], '===='],
    ['a fence in an item', ['- a', '  ```', '  b', '    c', '  ```', '- d'], '-====-'],
    ['a fence deep in items', ['- a', '  - b', '    ```', '    c', '    ```', '  - d'], '--===-'],
    ['HTML in a fence', ['```', '<div>', '```', 'c', '```', 'd', '```'], '===-==='],
    ['a link in angle brackets', ['<https://example.org>', '```', 'a', '```'], '-==='],
    ['a fence in a quote, which it treats as prose', ['> ```', '> a', '```', 'b', '```'], '--==='],
  ])('follows %s', (_, lines, marks) => {
    expect(track(lines)).toBe(marks)
  })

  test.each([
    ['a comment', ['<!--', '```', '-->', '```', 'a'], '?????'],
    ['a block of HTML, which ends at an empty line', ['<div>', '```', '', 'a', '```'], '?????'],
    ['an element with an unknown name', ['<x-y>', '```', '', 'a', '```'], '?????'],
    ['HTML in an item', ['- <!--', '  ```', '  -->', '  ```', '  a'], '?????'],
    ['a fence after a bullet', ['- ```', '  ```', '  a'], '???'],
    ['a closing fence that is code outside items', ['```', '    ```', '```', 'a'], '=???'],
    ['code left of its fence', ['  ```', 'a', '  ```', '  b'], '=???'],
    [
      'a no-break space after a closing fence, which does not close',
      ['```', '```\u00A0', '```', 'a'],
      '===-',
    ],
    ['a no-break space, which is not an indent', ['- a', '  ```', '\u00A0\u00A0b', '  ```', '  c'], '-=???'],
    ['a fence that may be indented code', ['a', '', '    ```', '```', 'b'], '--???'],
    ['a tab, which is four columns', ['- a', '  ```', '\tb', '  ```', '  c'], '-===-'],
  ])('trusts nothing after %s', (_, lines, marks) => {
    expect(track(lines)).toBe(marks)
  })
})
