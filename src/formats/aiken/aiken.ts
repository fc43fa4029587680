import {decodeText} from '../../interchange/decode-text.ts'
import type {Format} from '../format.ts'
import {readAiken} from './read-aiken.ts'
import {writeAiken} from './write-aiken.ts'

/** Multiple choice as plain text: lines `A. …` and `ANSWER: A`. */
export const aiken: Format = {
  name: 'aiken',
  title: 'Aiken',
  extensions: ['txt'],
  detect: ({bytes}) => {
    const text = decodeText(bytes.subarray(0, 64 * 1024)) ?? ''
    return /^[ \t]*ANSWER:[ \t]*[A-Z][ \t]*$/im.test(text) && /^[ \t]*[A-Z][.)][ \t]/m.test(text)
  },
  read: readAiken,
  write: writeAiken,
}
