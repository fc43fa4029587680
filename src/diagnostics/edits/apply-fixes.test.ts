import {expect, test} from 'vitest'
import type {Fix} from '../diagnostic.ts'
import {placeAt} from '../place.ts'
import {applyFixes} from './apply-fixes.ts'

/** Replaces ranges of a line, each given as column, length and text. */
const fix = (...edits: [column: number, length: number, text: string][]): Fix => ({
  title: 'a fix',
  edits: edits.map(([column, length, text]) => ({place: placeAt(1, column, length), text})),
})

test.each<[string, Fix[], string, number]>([
  ['counts a fix with several edits once', [fix([1, 1, 'x'], [3, 1, 'y'])], 'xbydef', 1],
  ['applies two adjacent fixes', [fix([1, 2, 'x']), fix([3, 2, 'y'])], 'xyef', 2],
  ['applies one of two overlapping fixes', [fix([1, 3, 'x']), fix([2, 3, 'y'])], 'xdef', 1],
  ['applies one of two insertions at the same point', [fix([2, 0, 'x']), fix([2, 0, 'y'])], 'axbcdef', 1],
  ['never applies half a fix', [fix([1, 3, 'x']), fix([2, 1, 'y'], [5, 1, 'z'])], 'xdef', 1],
  [
    'applies an edit that overlaps only a skipped fix',
    [fix([1, 1, 'x'], [4, 1, 'y']), fix([1, 1, 'z'], [2, 3, 'w'])],
    'xbcyef',
    1,
  ],
  ['does nothing without fixes', [], 'abcdef', 0],
])('%s', (_, fixes, text, applied) => {
  expect(applyFixes('abcdef', fixes)).toEqual({text, applied})
})
