import {expect, test} from 'vitest'
import {diagnose} from '../../src/diagnostics/diagnose.ts'
import {placeAt} from '../../src/diagnostics/place.ts'

const data = {name: 'loops', nearest: 'loop', expected: ['loop']}

test('suggests the nearest name where the place is that of the name', () => {
  const {suggestions} = diagnose('pattern/unknown-track', data, {file: 'a.md', place: placeAt(2, 8, 5)})
  expect(suggestions).toEqual([
    {title: 'Replace with `loop`', edits: [{place: placeAt(2, 8, 5), text: 'loop'}]},
  ])
})

test.each([
  ['the place is larger than the name', placeAt(2, 1, 12), data, undefined],
  ['nothing is near', placeAt(2, 8, 5), {...data, nearest: undefined}, undefined],
  ['there is a fix', placeAt(2, 8, 5), data, {title: 'a fix', edits: []}],
])('suggests nothing if %s', (_, place, own, fix) => {
  expect(diagnose('pattern/unknown-track', own, {file: 'a.md', place, fix}).suggestions).toBeUndefined()
})
