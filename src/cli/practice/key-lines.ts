import type {BlankKey} from '../../kinds/cloze/schema.ts'
import type {Item} from '../../kinds/question.ts'
import type {Kind, Kinds, Question} from '../../kinds/types.ts'
import type {NumericRule} from '../../rules/numeric/schema.ts'
import type {TextRule} from '../../rules/text/schema.ts'

type KeyLines = {[K in Kind]: (question: Kinds[K]['question']) => readonly string[]}

/** The texts of items by their ids, in the order of the ids. */
const textsOf = (items: readonly Item[], ids: readonly string[]): string[] =>
  ids.flatMap((id) => items.find((item) => item.id === id)?.content.text ?? [])

const firstText = ({forms}: TextRule): string => {
  const form = forms.find(({credit}) => credit === 1)
  return form?.example ?? form?.value ?? ''
}
const firstNumber = ({forms}: NumericRule): string => forms.find(({credit}) => credit === 1)?.text ?? ''

function blankText(blank: BlankKey, options: readonly Item[]): string {
  switch (blank.kind) {
    case 'choice':
      return textsOf(options, [blank.right]).join()
    case 'numeric':
      return firstNumber(blank)
    case 'text':
      return firstText(blank)
  }
}

/** What is right, as a learner reads it. */
const keyLines: KeyLines = {
  choice: ({options, key}) => textsOf(options, key),
  order: ({items, key}) => textsOf(items, key).map((text, index) => `${index + 1}. ${text}`),
  match: ({left, right, key}) =>
    left.map(({id, content}) => `${content.text}: ${textsOf(right, [key[id] ?? '']).join()}`),
  cloze: ({blanks, key}) =>
    blanks.flatMap(({id, options = []}) => (key[id] ? `${id}: ${blankText(key[id], options)}` : [])),
  line: ({key}) => [key.length === 1 ? `line ${key[0]}` : `lines ${key.join(', ')}`],
  code: ({reference}) => reference?.lines ?? [],
  open: ({key}) => key.map(({content, points}) => `${content.text} (${points})`),
  output: ({key}) => key.split('\n'),
  numeric: ({key}) => [firstNumber(key)],
  text: ({key}) => [firstText(key)],
}

/** What is right; of an open question what a person looks for. Nothing where nobody has said it. */
export function keyLinesOf(question: Question): readonly string[] {
  return linesOf(question.kind)(question)
}

// A question and its kind's line of a table belong together; the compiler does not see it across the union.
function linesOf<K extends Kind>(kind: K): (question: Kinds[K]['question']) => readonly string[] {
  return keyLines[kind]
}
