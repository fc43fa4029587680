import {describe, expect, test} from 'vitest'
import {countNesting} from './nesting.ts'

describe('countNesting', () => {
  test.each([
    ['a', 0, 0, 0],
    ['- a', 0, 1, 1],
    ['> - 1. a', 0, 3, 3],
    ['>>> a', 0, 3, 3],
    ['-a', 0, 0, 0],
    ['- - -', 0, 0, 0],
    ['* * * a', 0, 3, 3],
    ['    - a', 2, 1, 3],
    ['    - a', 1, 1, 2],
    ['    - a', 0, 1, 1],
    ['\t\t- a', 9, 1, 5],
    ['      a', 3, 0, 0],
    ['>       - a', 9, 2, 5],
    ['1234567890. a', 0, 0, 0],
  ])('counts %j after %i levels: %i markers, %i levels', (line, deepest, markers, depth) => {
    expect(countNesting(line, deepest)).toEqual({markers, depth})
  })
})
