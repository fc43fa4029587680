import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {FileSummary} from '../../src/compile/file/compiled-file.ts'
import {KeptComparisons} from '../../src/compile/lint/kept-comparisons.ts'
import {lintBank} from '../../src/compile/lint/lint-bank.ts'
import {compareText} from '../../src/diagnostics/compare-text.ts'
import {placeAt} from '../../src/diagnostics/place.ts'
import {sortDiagnostics} from '../../src/diagnostics/sort-diagnostics.ts'
import {finish} from '../../src/lint/steps.ts'
import type {Traits} from '../../src/lint/traits.ts'
import {upTo} from '../run-counts.ts'

const folder = fc.constantFrom('a', 'b')
const place = placeAt(2, 1, 3)

/** Texts of a few questions with small differences, so that many are alike, equal or contradict each other. */
const traits: fc.Arbitrary<Traits> = fc
  .record({
    text: fc.constantFrom('one', 'two', 'three'),
    without: fc.integer({min: 0, max: 3}),
    key: fc.constantFrom('yes', 'no'),
    difficulty: fc.constantFrom('easy' as const, 'medium' as const, 'hard' as const),
    sets: fc.constantFrom(['practice' as const, 'test' as const], ['challenge' as const], ['test' as const]),
    limit: fc.option(fc.constant(60), {nil: undefined}),
    seconds: fc.integer({min: 20, max: 40}),
    isRight: fc.boolean(),
  })
  .map(({text, without, key, difficulty, sets, limit, seconds, isRight}) => ({
    kind: 'choice',
    difficulty,
    sets,
    readingSeconds: seconds,
    ...(limit !== undefined && {timeLimitSeconds: limit}),
    asked: `${text} ${without}`,
    shown: ['yes', 'no'],
    keyed: [key],
    sentences: [`The sentence of question ${text}.`],
    shingles: Array.from({length: 20 - without}, (_, element) => 100 * text.length + element),
    guesses: {chance: 0.25, right: {longest: isRight}},
  }))

const questionFile = fc.record({
  folder,
  name: fc.constantFrom(...Array.from({length: 12}, (_, index) => `q${index}`)),
  questions: fc.array(
    fc.record({
      traits: fc.option(traits, {nil: undefined, freq: 8}),
      fingerprint: fc.constantFrom('f1', 'f2', 'f3', 'f4'),
    }),
    {
      maxLength: 4,
    },
  ),
})

const toQuestionFile = ({
  folder: pattern,
  name,
  questions,
}: typeof questionFile extends fc.Arbitrary<infer T> ? T : never): FileSummary => ({
  path: `${pattern}/${name}.md`,
  diagnostics: [],
  references: [],
  questions: questions.map(({traits: own, fingerprint}, index) => ({
    id: `${pattern}/${name}#${index}`,
    place: placeAt(index + 1, 1, 3),
    formerly: [],
    category: 'output',
    tags: [],
    fingerprint,
    ...(own && {traits: own}),
  })),
})

const patternFile = fc
  .record({
    id: folder,
    given: fc.option(
      fc.record({asked: fc.constantFrom('given', 'other'), readingSeconds: fc.constantFrom(5, 15)}),
      {
        nil: undefined,
      },
    ),
  })
  .map(
    ({id, given}): FileSummary => ({
      path: `${id}/pattern.md`,
      diagnostics: [],
      references: [],
      questions: [],
      pattern: {
        id,
        place,
        track: {name: 'track', place},
        requires: [],
        concepts: [],
        tags: [],
        ...(given && {given: {...given, shingles: [1, 2, 3, 4, given.asked.length]}}),
      },
    }),
  )

const edit = fc.oneof(
  {weight: 5, arbitrary: questionFile.map((file) => ({changed: toQuestionFile(file)}))},
  {weight: 1, arbitrary: patternFile.map((changed) => ({changed}))},
  {weight: 1, arbitrary: questionFile.map((file) => ({removed: toQuestionFile(file).path}))},
)

test('after any edits a lint that keeps what has not changed finds what a full lint finds', () => {
  const codes = new Set<string>()
  fc.assert(
    fc.property(fc.array(edit, {minLength: 15, maxLength: 30}), (edits) => {
      const kept = new KeptComparisons()
      const current = new Map<string, FileSummary>()
      for (const one of edits) {
        if ('changed' in one) current.set(one.changed.path, one.changed)
        else current.delete(one.removed)
        const summaries = [...current.values()].sort((a, b) => compareText(a.path, b.path))
        const found = sortDiagnostics(finish(lintBank(summaries, kept)))
        expect(found).toEqual(sortDiagnostics(finish(lintBank(summaries))))
        for (const {code} of found) codes.add(code)
      }
    }),
    upTo(100),
  )
  expect([...codes].sort()).toEqual([
    'bank/contradiction',
    'bank/guessable',
    'bank/near-duplicate',
    'pattern/repeated-given',
    'pattern/repeating-pool',
    'pattern/small-pool',
    'question/reading-time',
  ])
})
