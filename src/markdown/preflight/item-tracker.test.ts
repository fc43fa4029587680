import {describe, expect, test} from 'vitest'
import {countIndent} from './indent.ts'
import {createItemTracker} from './item-tracker.ts'

/** A mark for each line: `*` for one that begins an item, `-` for one that does not, or may not. */
function track(lines: readonly string[]): string {
  const items = createItemTracker()
  return lines
    .map((line) => {
      if (line !== '') items.leave(countIndent(line))
      return items.enter(line) ? '*' : '-'
    })
    .join('')
}

describe('createItemTracker', () => {
  test.each([
    ['bullets', ['- a', '* b', '+ c'], '***'],
    ['a bullet in a paragraph', ['a', '- b'], '-*'],
    ['a bullet that the parser reads as paragraph', ['a', '    - b', '     - c'], '---'],
    ['bullets in bullets', ['- a', '  - b', '    - c', '- d'], '****'],
    ['a bullet indented too far after another', ['- a', '      - b'], '*-'],
    ['a bullet after a tab', ['-\ta', '\t- b'], '**'],
    ['an empty bullet, which it ignores', ['-', '- a'], '-*'],
    ['a thematic break', ['- - -', '* * *'], '--'],
    ['numbers from 1 on', ['1. a', '2. b', '7. c'], '***'],
    ['another delimiter after the number', ['1. a', '2) b'], '*-'],
    ['numbers that the parser reads as paragraph', ['a', '2. b', '3. c'], '---'],
    ['a number in a bullet', ['1. a', '- b', '  2. c'], '**-'],
    ['a 1 with a zero before it', ['a', '01. b'], '--'],
    ['a paragraph that leaves the item', ['- a', '', 'b', '    - c'], '*---'],
    ['a paragraph in the item', ['- a', '', '  b', '  - c'], '*--*'],
    ['text that is not an item', ['-a', '1.a', '1234567890. b', '\u00A0- c'], '----'],
    ['a bullet with only a no-break space, which is text', ['- \u00A0'], '*'],
    ['a wide gap, after which code begins', ['-      a', '  - b'], '**'],
  ])('recognises %s', (_, lines, marks) => {
    expect(track(lines)).toBe(marks)
  })
})

describe('countIndent', () => {
  test.each([
    ['a', 0],
    ['  a', 2],
    ['\ta', 4],
    ['  \ta', 4],
    ['\t a', 5],
    ['\u00A0a', 0],
    ['   ', 3],
  ])('counts the columns before %j', (text, columns) => {
    expect(countIndent(text)).toBe(columns)
  })

  test('counts a tab from the start column of the text', () => {
    expect(countIndent('\ta', 1)).toBe(3)
  })
})
