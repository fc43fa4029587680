import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {BankData} from '../../src/bank/bank-data.ts'
import {compareKeys} from '../../src/compile/changes/compare-keys.ts'
import {compileQuestion, loadMath} from '../../src/compile.ts'
import {readNames, writtenNames} from '../../src/formats/format.ts'
import {formats} from '../../src/formats/formats.ts'
import {includeGiven} from '../../src/formats/writing/include-given.ts'
import {
  detectFormat,
  type FormatName,
  formatNames,
  type Imported,
  readSources,
  writeBank,
} from '../../src/formats.ts'
import type {Question} from '../../src/index.ts'
import {toLetters} from '../../src/interchange/rich/letters.ts'
import {patterns} from '../../src/patterns.ts'
import {readFixture} from '../formats/read-fixture.ts'
import {shipped, takeSome} from '../formats/shipped-bank.ts'
import {upTo, upToCostly} from '../run-counts.ts'

const math = await loadMath('$`x`$')
const root = 'test/formats/fixtures'
const both = formatNames.filter((name) => formats[name].read && formats[name].write)
const readable = formatNames.filter((name) => formats[name].read)
const writable = formatNames.filter((name) => formats[name].write)

const fixturesOf = (name: FormatName): {path: string; bytes: Uint8Array}[] =>
  readdirSync(join(root, name))
    .filter((path) => !path.endsWith('.md'))
    .map((path) => ({path: `${name}/${path}`, bytes: readFileSync(join(root, name, path))}))

/** The questions that were written, by id. */
const compileAll = ({files}: Imported): Map<string, Question> =>
  new Map(
    files.map(({path, markdown}) => {
      const {question, diagnostics} = compileQuestion(markdown, {
        file: path,
        patterns,
        math,
        keepMarkdown: true,
      })
      if (!question) throw new Error(`${path}: ${diagnostics[0]?.message}\n${markdown}`)
      return [question.id, question]
    }),
  )

const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], {minLength: list.length})

/** Some of the shipped bank, of which all questions but the first show an image. */
const withImages: {bank: BankData; assets: readonly (readonly [string, Uint8Array])[]} = (() => {
  const some = takeSome(shipped, 2)
  const questions = some.questions.map((question, index): Question => {
    const {stem} = question
    const html = `${stem.html}<p><img src="assets/${index}.png" alt="image ${index}"></p>`
    return index === 0 ? question : {...question, stem: {...stem, html}}
  })
  const assets = questions
    .slice(1)
    .map((_, index) => [`assets/${index + 1}.png`, Uint8Array.of(index)] as const)
  return {bank: {...some, questions}, assets}
})()

/** What differs between a question and the one that came back. */
function differences(own: Question, after: Question | undefined): string[] {
  if (!after) return ['is missing']
  const before = withBlanksOf(own, after)
  const texts = ({title, stem}: Question) => toLetters(`${title.text}${stem.text}`)
  const rationales = (question: Question) =>
    'rationales' in question
      ? Object.values(question.rationales)
          .map(({text}) => toLetters(text))
          .sort()
      : []
  const solution = ({solution}: Question) =>
    solution
      ? toLetters(
          [solution.introduction, ...solution.steps.map((step) => step.content), solution.conclusion]
            .map((part) => part?.text ?? '')
            .join(''),
        )
      : ''
  return [
    ...(before.kind === after.kind ? [] : [`kind ${after.kind}`]),
    ...(texts(before) === texts(after) ? [] : ['text']),
    ...(before.kind === after.kind && compareKeys(before, after, patterns) ? ['key'] : []),
    ...(String(rationales(before)) === String(rationales(after)) ? [] : ['rationales']),
    ...(solution(before) === solution(after) ? [] : ['solution']),
  ]
}

/** A cloze whose blanks have the names that those of another one have: formats number them. */
function withBlanksOf(question: Question, other: Question): Question {
  if (question.kind !== 'cloze' || other.kind !== 'cloze') return question
  const names = new Map(question.blanks.map(({id}, index) => [id, other.blanks[index]?.id ?? id]))
  const nameOf = (id: string): string => names.get(id) ?? id
  const text = question.stem.text.replace(/\[\[([a-z0-9-]+)\]\]/g, (_, id: string) => `[[${nameOf(id)}]]`)
  return {
    ...question,
    stem: {...question.stem, text},
    blanks: question.blanks.map((blank) => ({...blank, id: nameOf(blank.id)})),
    key: Object.fromEntries(Object.entries(question.key).map(([id, key]) => [nameOf(id), key])),
  }
}

/** Writes a bank, reads it again, and pairs the questions. */
function roundTrip(bank: BankData, name: FormatName) {
  const written = writeBank(bank, {to: name})
  const imported = readSources(written.files, {
    from: name,
    into: 'track/pattern',
    category: 'concept',
    difficulty: 'easy',
    accept: ['presentation', 'content', 'scoring'],
    patterns,
    math,
  })
  const byId = compileAll(imported)
  const whole = includeGiven(bank).questions
  const kept = written.questions.filter(({status}) => status !== 'refused')
  expect(imported.questions.length).toBe(kept.length)
  return {
    written,
    imported,
    pairs: kept.map((entry, index) => ({
      entry,
      before: whole.find(({id}) => id === entry.id) as Question,
      after: byId.get(imported.questions[index]?.id ?? ''),
      read: imported.questions[index],
    })),
  }
}

const summarise = ({losses}: Imported, indexes: readonly number[] = []) =>
  indexes.map((index) => `${losses[index]?.code}: ${losses[index]?.message}`)

test.each(formatNames)('%s is read and written as the list says', (name) => {
  const {read, write} = formats[name]
  expect([read !== undefined, write !== undefined]).toEqual([
    readNames.includes(name),
    writtenNames.includes(name),
  ])
})

describe.each(both)('the shipped bank in %s', (name) => {
  test('comes back as it was where no loss is named', () => {
    const {written, imported, pairs} = roundTrip(shipped, name)
    const wrong = pairs.flatMap(({entry, before, after, read}) => {
      const isMoved = entry.losses.some((index) => written.losses[index]?.code === 'export/moved')
      const found = differences(before, after).filter((part) => part !== 'solution' || !isMoved)
      const isNamed = entry.status === 'lossy' || read?.status === 'lossy'
      return found.length === 0 || isNamed
        ? []
        : [{id: entry.id, found, losses: summarise(imported, read?.losses)}]
    })
    expect(wrong).toEqual([])
    expect(written.totals.refused).toBeLessThan(written.totals.read)
  })
})

describe.each(writable)('writing %s', (name) => {
  test('gives the same bytes and losses whatever the order of questions, patterns and assets', () => {
    const {bank, assets} = withImages
    const expected = writeBank(bank, {to: name, assets: new Map(assets)})
    const orders = fc.record({
      patterns: shuffled(bank.patterns),
      questions: shuffled(bank.questions),
      assets: shuffled(assets),
    })
    fc.assert(
      fc.property(orders, ({assets: images, ...lists}) => {
        const written = writeBank({...bank, ...lists}, {to: name, assets: new Map(images)})
        expect(written).toEqual(expected)
      }),
      upTo(5),
    )
  })

  test('accounts for every question', () => {
    const {questions, totals} = writeBank(shipped, {to: name})
    const {read, ...rest} = totals
    expect(questions.map(({id}) => id).sort()).toEqual(shipped.questions.map(({id}) => id).sort())
    expect(Object.values(rest).reduce((sum, count) => sum + count, 0)).toBe(read)
  })
})

describe.each(readable)('reading %s', (name) => {
  const fixtures = fixturesOf(name)

  test('recognizes its own files by their content', () => {
    const found = fixtures.map(({path, bytes}) => [path, detectFormat({path: 'x.unknown', bytes})])
    expect(found).toEqual(fixtures.map(({path}) => [path, name]))
  })

  test('changes nothing when what was written is read again', () => {
    if (!formats[name].write) return
    for (const {path, bytes} of fixtures) {
      const questions = [...compileAll(readFixture(path, bytes)).values()]
      const pattern = {
        id: 'track/pattern',
        title: 'Pattern',
        track: 'track',
        minutes: 1,
        summary: '',
        requires: [],
        tags: [],
        concepts: [],
        questions: questions.map(({id}) => id),
      }
      const bank: BankData = {
        type: 'bank',
        formatVersion: 1,
        name: 'bank',
        version: '1',
        tracks: [],
        patterns: [pattern],
        questions,
      }
      for (const {entry, before, after} of roundTrip(bank, name).pairs)
        if (entry.status !== 'lossy') expect([before.id, differences(before, after)]).toEqual([before.id, []])
    }
  })

  test('gives the same files, assets and totals whatever the order of the sources', () => {
    // The same file twice: its questions are duplicates, and their names are taken.
    const sources = fixtures.flatMap(({path, bytes}) => [
      {path, bytes},
      {path: `copy/${path}`, bytes},
    ])
    const options = {from: name, into: 'track/pattern', patterns, math} as const
    const expected = readSources(sources, options)
    fc.assert(
      fc.property(shuffled(sources), (order) => {
        expect(readSources(order, options)).toEqual(expected)
      }),
      upTo(3),
    )
  })

  test('never throws, and accounts for every item with a place in the file', () => {
    const damaged = fc.constantFrom(...fixtures).chain(({path, bytes}) =>
      fc
        .array(
          fc.record({
            at: fc.nat(bytes.length),
            remove: fc.nat(8),
            insert: fc.oneof(
              fc.string({maxLength: 6}),
              fc.constantFrom(
                '{',
                '}',
                '=',
                '~',
                '#',
                '\n\n',
                '<b>',
                '->',
                '\\',
                '%',
                ']]>',
                '|',
                '\u202E',
                '\0',
              ),
            ),
          }),
          {minLength: 1, maxLength: 4},
        )
        .map((edits) => ({path, bytes: edits.reduce(damage, bytes)})),
    )
    fc.assert(
      fc.property(damaged, ({path, bytes}) => {
        const imported = readFixture(path, bytes)
        const {read, ...rest} = imported.totals
        expect(imported.questions.length).toBe(read)
        expect(Object.values(rest).reduce((sum, count) => sum + count, 0)).toBe(read)
        for (const {source, status, path: file} of imported.questions) {
          expect(source.start.line).toBeGreaterThan(0)
          if (status !== 'refused') expect(file).toMatch(/^track\/pattern\/[a-z0-9-]+\.md$/)
        }
        compileAll(imported)
      }),
      upToCostly(60),
    )
  })
})

function damage(
  bytes: Uint8Array,
  {at, remove, insert}: {at: number; remove: number; insert: string},
): Uint8Array {
  const added = new TextEncoder().encode(insert)
  return new Uint8Array([...bytes.subarray(0, at), ...added, ...bytes.subarray(at + remove)])
}
