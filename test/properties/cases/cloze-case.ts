import fc from 'fast-check'
import type {Blank, BlankKey, ClozeKey} from '../../../src/kinds/cloze/schema.ts'
import {type Case, face, guidance, ids, rationalesOf, rich, shuffled} from './case.ts'
import {exampleOf, fullNumber, numericRule, textRule, typedNumber} from './typed-cases.ts'

const optionIds = ['a', 'b', 'c']

const blankKeys = {
  text: fc
    .tuple(textRule, rationalesOf(optionIds))
    .map(([rule, rationales]): BlankKey => ({kind: 'text', ...rule, rationales})),
  numeric: fc
    .tuple(numericRule, rationalesOf(optionIds))
    .map(([rule, rationales]): BlankKey => ({kind: 'numeric', ...rule, rationales})),
  choice: fc.tuple(fc.constantFrom(...optionIds), fc.constantFrom(-1, 0, 0.5), rationalesOf(optionIds)).map(
    ([right, credit, rationales]): BlankKey => ({
      kind: 'choice',
      right,
      credit: {[right === 'a' ? 'b' : 'a']: credit},
      rationales,
    }),
  ),
} as const

function fullOf(key: BlankKey | undefined): string {
  if (key?.kind === 'choice') return key.right
  if (key?.kind === 'numeric') return fullNumber(key)
  return key?.forms[0] ? exampleOf(key.forms[0]) : ''
}

const blanks: fc.Arbitrary<Blank[]> = ids(1, 5).chain((names) =>
  fc.tuple(
    ...names.map((id) =>
      fc.tuple(fc.constantFrom('text', 'numeric', 'choice'), fc.constantFrom(undefined, 0.1, 2.5, 100)).map(
        ([kind, weight]): Blank => ({
          id,
          kind,
          ...(kind === 'choice' && {options: optionIds.map((id) => ({id, content: rich(id)}))}),
          ...(weight !== undefined && {weight}),
        }),
      ),
    ),
  ),
)

const clozeKey = (blanks: readonly Blank[]): fc.Arbitrary<ClozeKey> =>
  fc.tuple(fc.tuple(...blanks.map(({kind}) => blankKeys[kind])), guidance).map(([keys, given]) => ({
    key: Object.fromEntries(blanks.flatMap(({id}, index) => (keys[index] ? [[id, keys[index]]] : []))),
    ...given,
  }))

/** Sometimes a text that the blank cannot read. */
const typed = fc.oneof(fc.constantFrom('a', 'b', 'c', 'x', '', ' '), typedNumber)

export const clozeCase: fc.Arbitrary<Case> = blanks.chain((blanks) => {
  const open = {...face, kind: 'cloze' as const, blanks}
  const filled = fc.array(fc.option(typed, {nil: undefined, freq: 2}), {minLength: 5, maxLength: 5})
  return fc
    .tuple(clozeKey(blanks), clozeKey(blanks), filled, shuffled(blanks))
    .map(([kept, others, filled, order]) => {
      // Without a draw, the key of the blank.
      const entries = blanks.map(({id}, index) => [id, filled[index] ?? fullOf(kept.key[id])] as const)
      return {
        question: {...open, ...kept},
        full: Object.fromEntries(blanks.map(({id}) => [id, fullOf(kept.key[id])])),
        response: Object.fromEntries(entries),
        permuted: {
          question: {...open, ...kept, blanks: order},
          response: Object.fromEntries(entries.toReversed()),
        },
        other: {...open, ...others},
      }
    })
})
