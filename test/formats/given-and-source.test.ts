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
    given: {html: '<code>Version</code> 1.', text: 'Version 1.'},
  })),
}
const written: readonly FormatName[] = formatNames.filter((name) => formats[name].write !== undefined)

/** The text of a file, or those of the files of an archive. */
function readTexts(bytes: Uint8Array): string[] {
  const archive = isZip(bytes) ? readZip(bytes) : undefined
  const files = archive && 'entries' in archive ? [...archive.entries.values()] : [bytes]
  return files.map((file) => new TextDecoder().decode(file))
}

test.each(written)('%s has what the pattern gives between title and stem', (to) => {
  expect(findPlaces(to, ['Which one?', 'Version', 'Two rows.'])).toEqual([
    'Which one?',
    'Version',
    'Two rows.',
  ])
})

test.each(written)('%s has the sources, or says that they are lost', (to) => {
  const isNamed = writeBank(bank, {to}).losses.some(({message}) => message.includes('sources'))
  expect(findPlaces(to, ['A page']).length === 1 || isNamed).toBe(true)
})

/** The parts that a written bank contains, in their order in it. */
function findPlaces(to: FormatName, parts: readonly string[]): string[] {
  const text = writeBank(bank, {to})
    .files.flatMap(({bytes}) => readTexts(bytes))
    .join('\n')
  const found = parts.map((part) => ({part, at: text.lastIndexOf(part)})).filter(({at}) => at >= 0)
  return found.sort((a, b) => a.at - b.at).map(({part}) => part)
}
