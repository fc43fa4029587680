import fc from 'fast-check'
import {expect, test} from 'vitest'
import {writePlainFields, writeYaml} from './front-matter.ts'

const value = fc.oneof(
  fc.constantFrom(
    'concept',
    'null',
    'true',
    'no',
    'y',
    'on',
    'nan',
    'inf',
    'a-b',
    'e',
    '1',
    '',
    '~',
    '-a',
    'a: b',
  ),
  fc.stringMatching(/^[a-z0-9-]{0,6}$/),
  fc.stringMatching(/^[0-9exob]{1,5}$/),
  fc.string({maxLength: 3}),
)

test('the short path for fields of one word writes what the general one does', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(value, fc.array(value, {maxLength: 3})), {maxLength: 3}), (values) => {
      const fields = values.map((text, index) => [`field${index}`, text] as const)
      const plain = writePlainFields(fields)
      if (plain !== undefined) expect(plain).toBe(writeYaml(fields))
    }),
    {numRuns: 500},
  )
  expect(writePlainFields([['category', 'concept']])).toBe('category: concept\n')
})
