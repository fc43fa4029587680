import {describe, expect, test} from 'vitest'
import {createFenceTracker} from './fence-tracker.ts'
import {countIndent, isBlank} from './indent.ts'
import {createItemTracker} from './item-tracker.ts'

/** A mark for each line: `=` what is code, `-` what is prose, `?` prose where the tracker has given up. */
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
    ['a closing with text, which is none', ['```', '``` a', '```', 'c'], '===-'],
    ['a closing with spaces behind', ['```', '```  \t', 'c'], '==-'],
    ['backticks in the info string, which make it none', ['``` `a`', 'b'], '--'],
    ['two backticks', ['``', 'b'], '--'],
    ['an empty line in a fence', ['```', '', ' ', 'b', '```', 'c'], '=====-'],
    ['a fence without an end', ['```', 'a', '', 'b'], '===='],
    ['a fence in an item', ['- a', '  ```', '  b', '    c', '  ```', '- d'], '-====-'],
    ['a fence deep in items', ['- a', '  - b', '    ```', '    c', '    ```', '  - d'], '--===-'],
    ['HTML in a fence', ['```', '<div>', '```', 'c', '```', 'd', '```'], '===-==='],
    ['a link in angle brackets', ['<https://example.org>', '```', 'a', '```'], '-==='],
    ['a fence in a quote, which is prose to it', ['> ```', '> a', '```', 'b', '```'], '--==='],
  ])('follows %s', (_, lines, marks) => {
    expect(track(lines)).toBe(marks)
  })

  test.each([
    ['a comment', ['<!--', '```', '-->', '```', 'a'], '?????'],
    ['a block of HTML, which ends at an empty line', ['<div>', '```', '', 'a', '```'], '?????'],
    ['an element with an unknown name', ['<x-y>', '```', '', 'a', '```'], '?????'],
    ['HTML in an item', ['- <!--', '  ```', '  -->', '  ```', '  a'], '?????'],
    ['a fence behind a bullet', ['- ```', '  ```', '  a'], '???'],
    ['a closing that is code where there is no item', ['```', '    ```', '```', 'a'], '=???'],
    ['code left of its fence', ['  ```', 'a', '  ```', '  b'], '=???'],
    ['a no-break space behind a closing, which is none', ['```', '```\u00A0', '```', 'a'], '===-'],
    ['a no-break space, which is no indent', ['- a', '  ```', '\u00A0\u00A0b', '  ```', '  c'], '-=???'],
    ['a fence that may be indented code', ['a', '', '    ```', '```', 'b'], '--???'],
    ['a tab, which is four columns', ['- a', '  ```', '\tb', '  ```', '  c'], '-===-'],
  ])('does not trust what it sees behind %s', (_, lines, marks) => {
    expect(track(lines)).toBe(marks)
  })
})
