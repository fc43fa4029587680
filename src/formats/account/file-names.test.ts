import {expect, test} from 'vitest'
import {growthOf, mostGrowth} from '../../../test/growth.ts'
import {createNamer} from './file-names.ts'

function nameAll(names: readonly string[]): string[] {
  const nameFile = createNamer()
  return names.map((name) => nameFile(name, '', name))
}

test('equal names are numbered, and no number is used twice', () => {
  expect(nameAll(['a', 'a', 'a-3', 'a', 'a-2', 'a'])).toEqual(['a', 'a-2', 'a-3', 'a-4', 'a-2-2', 'a-5'])
})

test('many equal names cost as much as many different ones', () => {
  const make = (size: number) => Array.from({length: size}, () => 'same')
  expect(growthOf(make, 5000, nameAll)).toBeLessThan(mostGrowth)
})
