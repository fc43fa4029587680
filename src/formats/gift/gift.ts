import {decodeText} from '../../interchange/decode-text.ts'
import type {Format} from '../format.ts'
import {readGift} from './read-gift.ts'
import {writeGift} from './write-gift.ts'

/** Moodle's text format. */
export const gift: Format = {
  name: 'gift',
  title: 'GIFT',
  extensions: ['gift'],
  detect: ({bytes}) => {
    const text = decodeText(bytes.subarray(0, 64 * 1024)) ?? ''
    return (
      /^::|^[ \t]*\$CATEGORY:/m.test(text) ||
      /(?<!\\)\{\s*(?:[=~#}]|T(?:RUE)?\s*[}#]|F(?:ALSE)?\s*[}#])/.test(text)
    )
  },
  read: readGift,
  keeps: ['source'],
  write: writeGift,
}
