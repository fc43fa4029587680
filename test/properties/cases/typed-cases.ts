import fc from 'fast-check'
import type {NumericKey} from '../../../src/kinds/numeric/schema.ts'
import type {OutputKey} from '../../../src/kinds/output/schema.ts'
import type {TextKey} from '../../../src/kinds/text/schema.ts'
import type {NumericForm, NumericRule} from '../../../src/matching/numeric/schema.ts'
import type {TextForm, TextRule} from '../../../src/matching/text/schema.ts'
import {type Case, face, guidance, rationalesOf, shuffled} from './case.ts'

const formIds = ['a', 'b', 'c', 'd', 'e']
/** For all forms except the first, which is right. */
const credit = fc.constantFrom(-1, -0.25, 0, 0.5)
const words = (minLength: number) =>
  fc.uniqueArray(fc.stringMatching(/^[a-w]{1,5}$/), {minLength, maxLength: 5})

/** Forms of which a response matches at most one; a pattern stands for letters that no word contains. */
export const textRule: fc.Arbitrary<TextRule> = words(1).chain((values) =>
  fc.record({
    forms: fc.tuple(
      ...values.map((value, index) =>
        fc.tuple(fc.constantFrom('text', 'literal', 'pattern'), credit).map(([as, credit]): TextForm => {
          const form = {id: formIds[index] ?? '', credit: index === 0 ? 1 : credit}
          const letters = `[${'xyzXY'.charAt(index)}]+`
          return as === 'pattern'
            ? {...form, as, value: letters, example: letters.charAt(1)}
            : {...form, as, value}
        }),
      ),
    ),
    ignore: fc.subarray(['case', 'spaces', 'diacritics', 'punctuation']),
  }),
)

export const exampleOf = ({example, value}: TextForm): string => example ?? value

const textKey: fc.Arbitrary<TextKey> = fc
  .tuple(textRule, rationalesOf(formIds), guidance)
  .map(([key, rationales, given]) => ({key, rationales, ...given}))

export const textCase: fc.Arbitrary<Case> = textKey.chain((kept) => {
  const open = {...face, kind: 'text' as const}
  const {forms} = kept.key
  const typed = fc.oneof(fc.constantFrom(...forms.map(exampleOf)), fc.constantFrom('', ' ', 'other', 'xx'))
  return fc.tuple(textKey, typed, shuffled(forms)).map(([others, response, order]) => ({
    question: {...open, ...kept},
    full: forms[0] && exampleOf(forms[0]),
    response,
    permuted: {question: {...open, ...kept, key: {...kept.key, forms: order}}, response},
    other: {...open, ...others},
  }))
})

/** Ranges that may overlap: the order of forms must not matter. */
export const numericRule: fc.Arbitrary<NumericRule> = fc.record({
  forms: fc
    .array(fc.tuple(fc.integer({min: -20, max: 20}), fc.nat(5), credit), {minLength: 1, maxLength: 5})
    .map((drafts) =>
      drafts.map(
        ([low, width, credit], index): NumericForm => ({
          id: formIds[index] ?? '',
          credit: index === 0 ? 1 : credit,
          low,
          high: low + width,
          includesLow: true,
          includesHigh: true,
          value: low,
          text: `[${low}, ${low + width}]`,
        }),
      ),
    ),
  units: fc.constantFrom(
    [],
    [{name: 'm', factor: 1}],
    [
      {name: 'm', factor: 1},
      {name: 'cm', factor: 0.01},
    ],
  ),
  creditWithoutUnit: fc.constantFrom(0, 0.5, 1),
})

export const fullNumber = ({forms, units}: NumericRule): string =>
  `${forms[0]?.value} ${units[0]?.name ?? ''}`.trim()

/** Numbers near the forms, with or without a unit, in different notations. */
export const typedNumber: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({min: -25, max: 25}),
    fc.constantFrom('', '.0', '.5', '/1', '00%', 'e0'),
    fc.constantFrom('', ' m', 'cm', ' s'),
  )
  .map((parts) => parts.join(''))

const numericKey: fc.Arbitrary<NumericKey> = fc
  .tuple(numericRule, rationalesOf(formIds), guidance)
  .map(([key, rationales, given]) => ({key, rationales, ...given}))

export const numericCase: fc.Arbitrary<Case> = numericKey.chain((kept) => {
  const open = {...face, kind: 'numeric' as const}
  return fc.tuple(numericKey, typedNumber, shuffled(kept.key.forms)).map(([others, response, order]) => ({
    question: {...open, ...kept},
    full: fullNumber(kept.key),
    response,
    permuted: {question: {...open, ...kept, key: {...kept.key, forms: order}}, response},
    other: {...open, ...others},
  }))
})

const outputKey: fc.Arbitrary<OutputKey> = words(1).chain(([key = '', ...texts]) =>
  fc
    .tuple(
      fc.array(credit, {minLength: texts.length, maxLength: texts.length}),
      fc.record({comparison: fc.constant('near' as const)}, {requiredKeys: []}),
      rationalesOf(formIds),
      guidance,
    )
    .map(([credits, comparison, rationales, given]) => ({
      key: `${key}\n1`,
      ...comparison,
      mistakes: texts.map((text, index) => ({
        id: formIds[index] ?? '',
        text: `${text}\n1`,
        credit: credits[index] ?? 0,
      })),
      rationales,
      ...given,
    })),
)

export const outputCase: fc.Arbitrary<Case> = outputKey.chain((kept) => {
  const open = {...face, kind: 'output' as const}
  const typed = fc.constantFrom(kept.key, ...kept.mistakes.map(({text}) => text), '', '\n', 'A\n1', 'a\r\n1 ')
  return fc.tuple(outputKey, typed, shuffled(kept.mistakes)).map(([others, response, mistakes]) => ({
    question: {...open, ...kept},
    full: kept.key,
    response,
    permuted: {question: {...open, ...kept, mistakes}, response},
    other: {...open, ...others},
  }))
})
