import {expect, test} from 'vitest'
import {toNearVariants} from './near-variants.ts'

test.each<[code: string, variants: string[]]>([
  ['upper', ['(upper)']],
  ['f()', ['f( )', '(f())']],
  ['f(a)', ['f( a )', '(f(a))', 'f(a,)']],
  ['f(a, b)', ['f( a, b )', 'f(a,b)', '(f(a, b))', 'f(a, b,)']],
  [
    'f(a, b=1, c=2)',
    ['f( a, b = 1, c = 2 )', 'f(a,b=1,c=2)', '(f(a, b=1, c=2))', 'f(a, b=1, c=2,)', 'f(a, c=2, b=1)'],
  ],
  ['f("a, b=1, c=2")', ["f('a, b=1, c=2')", '(f("a, b=1, c=2"))', 'f("a, b=1, c=2",)']],
  [`f("it's")`, [`(f("it's"))`, `f("it's",)`]],
  ['a + b', ['a+b', '(a + b)']],
  ['f(g(a))', ['f( g( a ) )', '(f(g(a)))']],
  ['f(a == b, c)', ['f( a == b, c )', 'f(a==b,c)', '(f(a == b, c))', 'f(a == b, c,)']],
])('the near variants of %s', (code, variants) => {
  expect(toNearVariants(code)).toEqual(variants)
})
