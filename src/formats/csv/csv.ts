import {decodeText} from '../../interchange/decode-text.ts'
import type {Format} from '../format.ts'
import {readCsv} from './read-csv.ts'
import {readSheet} from './read-sheet.ts'
import {writeCsv} from './write-csv.ts'

/** A sheet with a question in each row. */
export const csv: Format = {
  name: 'csv',
  title: 'CSV',
  extensions: ['csv', 'tsv'],
  detect: ({path, bytes}) => {
    const text = decodeText(bytes.subarray(0, 64 * 1024))
    // The last line of a part of a file may be cut.
    const whole = bytes.length > 64 * 1024 ? text?.slice(0, text.lastIndexOf('\n')) : text
    const sheet = whole === undefined ? undefined : readSheet(whole, {mayBeCut: bytes.length > 64 * 1024})
    if (!sheet?.columns) return false
    const {options, single} = sheet.columns
    const isCertain = options.size > 1 || (single.has('kind') && single.has('correct'))
    return isCertain || /\.[ct]sv$/i.test(path)
  },
  read: readCsv,
  keeps: ['points', 'timeLimit', 'source'],
  write: writeCsv,
}
