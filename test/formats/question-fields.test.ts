import {describe, expect, test} from 'vitest'
import type {BankData} from '../../src/bank/bank-data.ts'
import {type Format, type FormatName, formatNames} from '../../src/formats/format.ts'
import {formats} from '../../src/formats/formats.ts'
import {writeBank} from '../../src/formats/write-bank.ts'
import {type FieldName, fieldNames} from '../../src/formats/writing/question-fields.ts'
import {isZip, readZip} from '../../src/interchange/zip/read-zip.ts'
import type {ChoiceQuestion} from '../../src/kinds/choice/schema.ts'
import {makeQuestion} from '../properties/make-question.ts'
import {toBank} from './round-trip.ts'

const url = 'https://example.org/page'
const question = makeQuestion(
  [
    {id: 'a', isRight: true},
    {id: 'b', isRight: false},
  ],
  {
    pattern: 't/p',
    title: {html: 'Which one?', text: 'Which one?'},
    stem: {html: '<p>Two rows.</p>', text: 'Two rows.'},
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

/** A value of each field, and where it may come from. */
const values: {readonly [N in FieldName]: readonly ((bank: BankData) => BankData)[]} = {
  licence: [
    withFields({licence: 'CC-BY-4.0'}),
    (whole) => ({...whole, licence: 'CC-BY-4.0'}),
    (whole) => ({...whole, patterns: whole.patterns.map((one) => ({...one, licence: 'CC-BY-4.0'}))}),
  ],
  language: [
    withFields({lang: 'pt-BR'}),
    (whole) => ({...whole, lang: 'pt-BR'}),
    (whole) => ({...whole, patterns: whole.patterns.map((one) => ({...one, lang: 'pt-BR'}))}),
  ],
  points: [withFields({points: 3})],
  // A time that every platform offers.
  timeLimit: [withFields({timeLimitMs: 60_000})],
  attempts: [withFields({attempts: 2})],
  source: [withFields({source: [{url, content: {html: `<a href="${url}">A page</a>`, text: 'A page'}}]})],
}

function withFields(fields: Partial<ChoiceQuestion>): (bank: BankData) => BankData {
  return (whole) => ({...whole, questions: [{...question, ...fields}]})
}

describe.each(written)('%s', (to) => {
  const cases = fieldNames.flatMap((name) => values[name].map((add) => [name, add] as const))

  test.each(cases)('keeps the %s of a question, or names its loss', (name, add) => {
    const [without, having] = [bank, add(bank)].map((one) => writeBank(one, {to}))
    const before = without?.losses.map(({message}) => message) ?? []
    const added = having?.losses.filter(({message}) => !before.includes(message)) ?? []
    const isWritten = JSON.stringify(having?.files) !== JSON.stringify(without?.files)
    const isKept = (formats[to] as Format).keeps?.includes(name) === true
    expect(isWritten).toBe(isKept)
    if (isKept) expect(added.filter(({code}) => code !== 'export/moved')).toEqual([])
    else expect(added.map(({code}) => code)).toHaveLength(1)
  })
})

/** The parts that a written bank contains, in their order in it. */
function findPlaces(to: FormatName, parts: readonly string[]): string[] {
  const text = writeBank(bank, {to})
    .files.flatMap(({bytes}) => readTexts(bytes))
    .join('\n')
  const found = parts.map((part) => ({part, at: text.lastIndexOf(part)})).filter(({at}) => at >= 0)
  return found.sort((a, b) => a.at - b.at).map(({part}) => part)
}
