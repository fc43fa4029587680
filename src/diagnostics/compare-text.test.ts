import fc from 'fast-check'
import {expect, test} from 'vitest'
import {upTo} from '../../test/run-counts.ts'
import {compareText} from './compare-text.ts'

test.each([
  ['', 'a'],
  ['a', 'aa'],
  ['B', 'a'],
  ['Z', 'a'],
  ['a-b', 'a/b'],
  ['z', 'é'],
  ['i', 'İ'],
  ['\uFFFF', '😀'],
  ['😀', '😁'],
  ['a10', 'a2'],
])('puts %j before %j in any locale', (a, b) => {
  expect(compareText(a, b)).toBeLessThan(0)
  expect(compareText(b, a)).toBeGreaterThan(0)
})

test('is 0 for equal texts', () => {
  expect(compareText('a😀', 'a😀')).toBe(0)
})

test('orders by code point', () => {
  const unit = fc.constantFrom('a', 'b', 'é', '\uE000', '\uFFFD', '😀', '😁', '𝒳')
  fc.assert(
    fc.property(fc.array(unit), fc.array(unit), (a, b) => {
      const [left, right] = [a, b].map((text) => [...text.join('')].map((sign) => sign.codePointAt(0) ?? 0))
      const at = (left ?? []).findIndex((code, index) => code !== right?.[index])
      const expected = at === -1 ? a.length - b.length : (left?.[at] ?? 0) - (right?.[at] ?? -1)
      expect(Math.sign(compareText(a.join(''), b.join('')))).toBe(Math.sign(expected))
    }),
    upTo(100),
  )
})
