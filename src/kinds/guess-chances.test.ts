import {describe, expect, test} from 'vitest'
import {publicSides} from './sides.ts'

const rich = {text: '', html: ''}
const header = {
  id: 'a/b',
  pattern: 'a',
  category: 'output',
  difficulty: 'easy' as const,
  sets: [],
  tags: [],
  title: rich,
  stem: rich,
  hintCount: 0,
}
const items = (count: number) => Array.from({length: count}, (_, index) => ({id: `i${index}`, content: rich}))

describe('the chance of a right guess', () => {
  test('one option of four', () => {
    expect(
      publicSides.choice.guessChance?.({...header, kind: 'choice', multiple: false, options: items(4)}),
    ).toBe(1 / 4)
  })
  test('any non-empty set of four options', () => {
    expect(
      publicSides.choice.guessChance?.({...header, kind: 'choice', multiple: true, options: items(4)}),
    ).toBe(1 / 15)
  })
  test('one line of five', () => {
    expect(
      publicSides.line.guessChance?.({...header, kind: 'line', fence: 0, lineCount: 5, multiple: false}),
    ).toBe(1 / 5)
  })
  test('any non-empty set of three lines', () => {
    expect(
      publicSides.line.guessChance?.({...header, kind: 'line', fence: 0, lineCount: 3, multiple: true}),
    ).toBe(1 / 7)
  })
  test('one order of four items', () => {
    expect(publicSides.order.guessChance?.({...header, kind: 'order', items: items(4)})).toBeCloseTo(
      1 / 24,
      12,
    )
  })
  test('two items with three partners each', () => {
    const question = {...header, kind: 'match' as const, heads: [rich, rich] as const}
    expect(publicSides.match.guessChance?.({...question, left: items(2), right: items(3)})).toBeCloseTo(
      1 / 9,
      12,
    )
  })
  test('two blanks with options', () => {
    const blanks = [2, 3].map((count) => ({id: `b${count}`, kind: 'choice' as const, options: items(count)}))
    expect(publicSides.cloze.guessChance?.({...header, kind: 'cloze', blanks})).toBeCloseTo(1 / 6, 12)
    expect(
      publicSides.cloze.guessChance?.({
        ...header,
        kind: 'cloze',
        blanks: [...blanks, {id: 'typed', kind: 'text'}],
      }),
    ).toBe(0)
  })
})
