import fc from 'fast-check'
import type {CodeKey} from '../../../src/kinds/code/schema.ts'
import type {OpenKey} from '../../../src/kinds/open/schema.ts'
import {type Case, face, guidance, ids, rich} from './case.ts'

const program = fc.stringMatching(/^[a-z]{1,6}$/).map((line) => ({lines: [line]}))
const weight = fc.constantFrom(0.1, 1, 2.5, 100)

const codeKey: fc.Arbitrary<CodeKey> = ids(1, 6).chain((names) =>
  fc
    .tuple(
      fc.tuple(
        ...names.map((id) =>
          fc.record({id: fc.constant(id), weight, program}, {requiredKeys: ['id', 'program']}),
        ),
      ),
      fc.record(
        {scoring: fc.constantFrom('all-or-nothing', 'each-test'), reference: program},
        {requiredKeys: []},
      ),
      guidance,
    )
    .map(([key, more, given]) => ({key, ...more, ...given})),
)

export const codeCase: fc.Arbitrary<Case> = fc
  .tuple(codeKey, codeKey, fc.array(fc.boolean(), {minLength: 6, maxLength: 6}))
  .map(([kept, others, passed]) => {
    const open = {...face, kind: 'code' as const, starter: {lines: ['def f(): ...']}}
    const results = kept.key.map(({id}, index) => [id, passed[index] ?? false] as const)
    const toResponse = (entries: readonly (readonly [string, boolean])[]) => ({
      source: 'x',
      results: Object.fromEntries(entries),
    })
    return {
      question: {...open, ...kept},
      full: toResponse(kept.key.map(({id}) => [id, true])),
      response: toResponse(results),
      permuted: {
        question: {...open, ...kept, key: kept.key.toReversed()},
        response: toResponse(results.toReversed()),
      },
      other: {...open, ...others},
    }
  })

const openKey: fc.Arbitrary<OpenKey> = ids(1, 6).chain((names) =>
  fc
    .tuple(fc.array(weight, {minLength: names.length, maxLength: names.length}), guidance, fc.boolean())
    .map(([points, given, hasRubric]) => ({
      key: hasRubric
        ? names.map((id, index) => ({id, content: rich(`criterion ${id}`), points: points[index] ?? 1}))
        : [{id: 'response', points: 1}],
      ...given,
    })),
)

export const openCase: fc.Arbitrary<Case> = fc
  .tuple(openKey, openKey, fc.array(fc.double({min: 0, max: 1, noNaN: true}), {minLength: 6, maxLength: 6}))
  .map(([kept, others, parts]) => {
    const open = {...face, kind: 'open' as const}
    const marks = kept.key.map(({id, points}, index) => [id, points * (parts[index] ?? 0)] as const)
    const toResponse = (entries: readonly (readonly [string, number])[]) => ({
      text: 'x',
      marks: Object.fromEntries(entries),
    })
    return {
      question: {...open, ...kept},
      full: toResponse(kept.key.map(({id, points}) => [id, points])),
      response: toResponse(marks),
      permuted: {
        question: {...open, ...kept, key: kept.key.toReversed()},
        response: toResponse(marks.toReversed()),
      },
      other: {...open, ...others},
    }
  })
