import {expect, test} from 'vitest'
import {scrub} from './scrub.ts'

test.each([
  ['<coroutine object f at 0x7f3c2a1b4d60>', '<coroutine object f at 0x…>'],
  ['<f at 0x1a2b3c0> and 0X7F3C2A1B4D60', '<f at 0x…> and 0x…'],
  ['0xff 0xffffff', '0xff 0xffffff'],
  ['/tmp/tmpab3_x9zz/file /tmp/tmp.Ab3dE5gH1j', '/tmp/…/file /tmp/…'],
  ['/tmp/data.txt', '/tmp/data.txt'],
])('scrubs %s to %s', (text, scrubbed) => {
  expect(scrub(text)).toBe(scrubbed)
})
