import type {Format} from '../format.ts'
import {hasElement} from '../shared/open-package.ts'
import {readQti12} from './read/read-qti12.ts'
import {writeQti12} from './write/write-qti12.ts'

/** IMS QTI 1.2 as Canvas writes and reads it, also in a Common Cartridge. */
export const qti12: Format = {
  name: 'qti12',
  title: 'QTI 1.2 (Canvas)',
  extensions: ['zip', 'imscc', 'xml'],
  detect: (source) => hasElement(source, /<(?:[\w-]+:)?questestinterop[\s>]/),
  read: readQti12,
  keeps: ['points', 'source'],
  write: writeQti12,
}
