import fc from 'fast-check'
import type {ChoiceQuestion} from '../../src/index.ts'

const rich = (text: string) => ({text, html: text})

export interface OptionDraft {
  readonly id: string
  readonly isRight: boolean
  readonly pin?: 'place' | 'last' | undefined
}

/** A choice question of these options, as the compiler would make it. */
export function makeQuestion(
  options: readonly OptionDraft[],
  more: Partial<ChoiceQuestion> = {},
): ChoiceQuestion {
  const key = options.filter(({isRight}) => isRight).map(({id}) => id)
  return {
    id: 'track/pattern/question',
    pattern: 'track/pattern',
    category: 'output',
    difficulty: 'easy',
    sets: ['practice', 'test'],
    tags: [],
    title: rich('Which one?'),
    stem: rich(''),
    hintCount: 0,
    kind: 'choice',
    multiple: key.length > 1,
    options: options.map(({id, pin}) => ({id, content: rich(`option ${id}`), ...(pin && {pin})})),
    key,
    rationales: {},
    hints: [],
    commonMistakes: [],
    ...more,
  }
}

const id = fc.oneof(
  fc.constantFrom('a', 'b', 'c', 'constructor', 'to-string', 'length', '0', '1', 'key'),
  fc.stringMatching(/^[a-z0-9]{1,6}(?:-[a-z0-9]{1,4})?$/),
)

/** Options with at least one key and one distractor. */
export const optionDrafts: fc.Arbitrary<OptionDraft[]> = fc
  .uniqueArray(
    fc.record({
      id,
      isRight: fc.boolean(),
      pin: fc.constantFrom(undefined, undefined, 'place' as const, 'last' as const),
    }),
    {selector: (draft) => draft.id, minLength: 2, maxLength: 8},
  )
  .filter((drafts) => drafts.some(({isRight}) => isRight) && drafts.some(({isRight}) => !isRight))

export const question = optionDrafts.map((drafts) => makeQuestion(drafts))
