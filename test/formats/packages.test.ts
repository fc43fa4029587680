import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import type {BankData} from '../../src/bank/bank-data.ts'
import {detectFormat, readSources, writeBank} from '../../src/formats.ts'
import {readZip} from '../../src/interchange/zip/read-zip.ts'
import {writeZip} from '../../src/interchange/zip/write-zip.ts'
import {toBytes} from '../interchange/build-zip.ts'
import {hostileArchives} from '../interchange/hostile-archives.ts'
import {readFixture} from './read-fixture.ts'

const bank: BankData = JSON.parse(readFileSync(new URL('../../dist/bank/bank.json', import.meta.url), 'utf8'))
const canvas = readFileSync(new URL('fixtures/qti12/canvas.xml', import.meta.url))
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
)
const quiz = (title: string): Uint8Array =>
  toBytes(
    `<questestinterop><assessment ident="a" title="${title}"><section ident="s"><item ident="only-${title}" title="${title}">
      <presentation><material><mattext>Is this ${title}?</mattext></material>
      <response_lid ident="R"><render_choice>
        <response_label ident="y"><material><mattext>Yes</mattext></material></response_label>
        <response_label ident="n"><material><mattext>No</mattext></material></response_label>
      </render_choice></response_lid></presentation>
      <resprocessing><outcomes><decvar maxvalue="1"/></outcomes>
        <respcondition><conditionvar><varequal respident="R">y</varequal></conditionvar><setvar>1</setvar></respcondition>
      </resprocessing></item></section></assessment></questestinterop>`,
  )

describe('the rights in a manifest', () => {
  const read = (metadata: string) => {
    const manifest = toBytes(
      `<manifest xmlns:m="urn:lom"><metadata><m:lom>${metadata}</m:lom></metadata></manifest>`,
    )
    const bytes = writeZip([
      {path: 'imsmanifest.xml', bytes: manifest},
      {path: 'quiz.xml', bytes: quiz('old')},
    ])
    const {files, losses} = readFixture('qti12/quiz.zip', bytes)
    return {
      licence: /^licence: (.*)$/m.exec(files[0]?.markdown ?? '')?.[1],
      losses: losses.map(({message}) => message),
    }
  }

  test.each([
    ['CC Attribution - http://creativecommons.org/licenses/by/4.0', 'CC-BY-4.0'],
    ['Private (Copyrighted)', 'Private (Copyrighted)'],
  ])('%s is the licence of each question', (text, licence) => {
    const rights = `<m:rights><m:description><m:string language="en">${text}</m:string></m:description></m:rights>`
    expect(read(rights)).toEqual({licence, losses: []})
  })

  test('names the language, which is not carried over', () => {
    expect(read('<m:general><m:language>fr</m:language></m:general>')).toEqual({
      licence: undefined,
      losses: ['Not carried over: the language of the package, `fr`'],
    })
  })
})

describe('an archive of Canvas', () => {
  test('is recognized, and its images come with the questions', () => {
    const bytes = writeZip([
      {path: 'imsmanifest.xml', bytes: toBytes('<manifest/>')},
      {path: 'quiz/quiz.xml', bytes: canvas},
      {path: 'quiz/assessment_meta.xml', bytes: toBytes('<quiz/>')},
      {path: 'web_resources/drawings/the lock.png', bytes: png},
    ])
    expect(detectFormat({path: 'export.zip', bytes})).toBe('qti12')
    const imported = readFixture('qti12/export.zip', bytes)
    expect(imported.assets).toEqual([{path: 'track/pattern/image-1.png', bytes: png}])
    expect(imported.questions.map(({status}) => status).filter((status) => status !== 'exact')).toEqual([
      'refused',
    ])
    expect(new Set(imported.questions.map(({source}) => source.entry))).toEqual(new Set(['quiz/quiz.xml']))
  })

  test('of a whole course has each quiz once', () => {
    const bytes = writeZip([
      {path: 'imsmanifest.xml', bytes: toBytes('<manifest/>')},
      {path: 'g1/assessment_qti.xml', bytes: quiz('one')},
      {path: 'non_cc_assessments/g1.xml.qti', bytes: quiz('one')},
      {path: 'non_cc_assessments/g2.xml.qti', bytes: quiz('two')},
    ])
    const {questions} = readFixture('qti12/course.imscc', bytes)
    expect(questions.map(({name, status, source}) => [name, status, source.entry])).toEqual([
      ['one', 'exact', 'non_cc_assessments/g1.xml.qti'],
      ['two', 'exact', 'non_cc_assessments/g2.xml.qti'],
    ])
  })

  test('with one damaged file loses that file alone', () => {
    const bytes = writeZip([
      {path: 'a.xml', bytes: quiz('one')},
      {path: 'b.xml', bytes: toBytes('<questestinterop>')},
      {path: 'c.xml', bytes: toBytes('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')},
    ])
    const {questions, losses} = readFixture('qti12/part.zip', bytes)
    expect(questions.map(({status}) => status)).toEqual(['exact'])
    expect(losses.map(({code, entry}) => [code, entry])).toEqual([
      ['import/file', 'b.xml'],
      ['import/file', 'c.xml'],
    ])
  })
})

describe('a hostile archive becomes one loss:', () => {
  const archives = Object.entries(hostileArchives).filter(([, {reason}]) => reason !== 'not-zip')
  test.each(archives)('%s', (_, {bytes}) => {
    const {questions, files, losses} = readSources([{path: 'a.zip', bytes: bytes()}], {
      from: 'auto',
      into: 'a/b',
    })
    expect([questions, files, losses.length]).toEqual([[], [], 1])
  })
})

test('the archive for Canvas lists every file in its manifest', () => {
  const [first] = bank.questions.filter(({kind}) => kind === 'choice')
  if (!first) throw new Error('Expected a choice')
  const image = 'assets/django/async-orm/plan.png'
  const shown = {...first, stem: {text: 'a plan', html: `<p><img src="${image}" alt="a plan"></p>`}}
  const pattern = bank.patterns.filter(({id}) => id === first.pattern)
  const exported = writeBank(
    {...bank, patterns: pattern, questions: [shown]},
    {to: 'qti12', assets: new Map([[image, png]])},
  )
  const read = readZip(exported.files[0]?.bytes ?? new Uint8Array())
  const entries = 'entries' in read ? read.entries : new Map<string, Uint8Array>()
  const manifest = new TextDecoder().decode(entries.get('imsmanifest.xml'))
  expect([...entries.keys()].filter((name) => !manifest.includes(`href="${name}"`))).toEqual([
    'imsmanifest.xml',
  ])
  const back = readFixture('qti12/back.zip', exported.files[0]?.bytes ?? new Uint8Array())
  expect(back.assets.map(({bytes}) => bytes)).toEqual([png])
})

test('a file that fits several formats is in the one with its extension', () => {
  const bytes = toBytes('Which box is ticked? {=`[x]` ~`[ ]`}\n\n- [x] is a task of Markdown\n')
  expect(['a.gift', 'a.md', 'a.txt'].map((path) => detectFormat({path, bytes}))).toEqual([
    'gift',
    'markdown',
    'markdown',
  ])
})
