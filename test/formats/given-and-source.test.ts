import {expect, test} from 'vitest'
import type {BankData} from '../../src/bank/bank-data.ts'
import {type FormatName, formatNames} from '../../src/formats/format.ts'
import {formats} from '../../src/formats/formats.ts'
import {writeBank} from '../../src/formats/write-bank.ts'
import {isZip, readZip} from '../../src/interchange/zip/read-zip.ts'
import type {Question} from '../../src/kinds/kinds.ts'
import {makeQuestion} from '../properties/make-question.ts'
import {toBank} from './round-trip.ts'

const url = 'https://example.org/page'
const question: Question = makeQuestion(
  [
    {id: 'a', isRight: true},
    {id: 'b', isRight: false},
  ],
  {
    pattern: 't/p',
    title: {html: 'Which one?', text: 'Which one?'},
    stem: {html: '<p>Two rows.</p>', text: 'Two rows.'},
    source: [{url, content: {html: `<a href="${url}">A page</a>`, text: 'A page'}}],
  },
)
const whole = toBank([question])
const bank: BankData = {
  ...whole,
  patterns: whole.patterns.map((pattern) => ({
    ...pattern,
    given: {html: '<code>Version</code> 1.', text: ''},
  })),
}
const written: readonly FormatName[] = formatNames.filter((name) => formats[name].write !== undefined)

/** The text of a file, or those of the files of an archive. */
function readTexts(bytes: Uint8Array): string[] {
  const archive = isZip(bytes) ? readZip(bytes) : undefined
  const files = archive && 'entries' in archive ? [...archive.entries.values()] : [bytes]
  return files.map((file) => new TextDecoder().decode(file))
}

test.each(written)('%s has what the pattern gives between title and stem, and the sources', (to) => {
  const {files} = writeBank(bank, {to})
  const text = files.flatMap(({bytes}) => readTexts(bytes)).join('\n')
  const places = ['Which one?', 'Version', 'Two rows.', 'A page'].map((part) => text.lastIndexOf(part))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})
