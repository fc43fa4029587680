import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {kinds} from '../../src/kinds/kinds.ts'

const read = (path: string) => readFileSync(path, 'utf8')

test.each(kinds)('%s is in the lists of kinds, and its types are exported', (kind) => {
  expect(read('README.md')).toContain(`(src/kinds/${kind}/README.md)`)
  expect(read('docs/format.md')).toContain(`(../src/kinds/${kind}/README.md)`)
  expect(read('src/index.ts')).toContain(`from './kinds/${kind}/schema.ts'`)
})
