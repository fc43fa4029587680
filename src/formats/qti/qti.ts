import type {Format} from '../format.ts'
import {hasElement} from '../shared/open-package.ts'
import {readQti} from './read/read-qti.ts'
import {writeQti} from './write/write-qti.ts'

/** 1EdTech QTI 2.1. One reader takes all versions; the name says which one is written. */
export const qti21: Format = {
  name: 'qti21',
  title: 'QTI 2.1',
  extensions: ['zip', 'xml'],
  detect: (source) =>
    hasElement(
      source,
      /imsqti_v2p[01]\b[\s\S]*<(?:[\w-]+:)?assessmentItem[\s>]|<(?:[\w-]+:)?assessmentItem\s[^>]*imsqti_v2p[01]\b/,
    ),
  read: readQti,
  keeps: ['source'],
  write: (bank, context) => writeQti(bank, context, '2.1'),
}

/** 1EdTech QTI 2.2, and files of QTI 2 that do not name their version. */
export const qti22: Format = {
  name: 'qti22',
  title: 'QTI 2.2',
  extensions: ['zip', 'xml'],
  detect: (source) => hasElement(source, /<(?:[\w-]+:)?assessmentItem[\s>]/),
  read: readQti,
  keeps: ['source'],
  write: (bank, context) => writeQti(bank, context, '2.2'),
}

/** 1EdTech QTI 3. */
export const qti3: Format = {
  name: 'qti3',
  title: 'QTI 3',
  extensions: ['zip', 'xml'],
  detect: (source) => hasElement(source, /<(?:[\w-]+:)?qti-assessment-item[\s>]/),
  read: readQti,
  keeps: ['source'],
  write: (bank, context) => writeQti(bank, context, '3'),
}
