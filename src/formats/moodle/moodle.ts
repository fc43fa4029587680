import type {Format} from '../format.ts'
import {readMoodle} from './read/read-moodle.ts'
import {writeMoodle} from './write/write-moodle.ts'

/** Moodle's XML format. */
export const moodle: Format = {
  name: 'moodle',
  title: 'Moodle XML',
  extensions: ['xml'],
  detect: ({bytes}) => /<quiz[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, 2048))),
  read: readMoodle,
  keeps: ['points', 'source'],
  write: writeMoodle,
}
