import type {BlankKey} from '../../kinds/cloze/schema.ts'
import type {Kind, Kinds, PublicQuestion, Question} from '../../kinds/kinds.ts'
import type {NumericRule} from '../../matching/numeric/schema.ts'
import type {TextRule} from '../../matching/text/schema.ts'
import {count} from '../reporters/wording.ts'
import {codeLines, type Line, richLines} from './lay-out.ts'
import {responseLines} from './response-lines.ts'

type KeyLines = {
  [K in Kind]: (question: Kinds[K]['question'], shown: Kinds[K]['public']) => readonly Line[]
}

const firstText = ({forms}: TextRule): string => {
  const form = forms.find(({credit}) => credit === 1)
  return form?.example ?? form?.value ?? ''
}
const firstNumber = ({forms}: NumericRule): string => forms.find(({credit}) => credit === 1)?.text ?? ''

function toRightText(blank: BlankKey): string {
  switch (blank.kind) {
    case 'choice':
      return blank.right
    case 'numeric':
      return firstNumber(blank)
    case 'text':
      return firstText(blank)
  }
}

/** What is right, as a learner reads it, under the numbers under which it was shown. */
const keyLines: KeyLines = {
  choice: ({key}, shown) => ['Right is:', ...responseLines.choice(shown, key)],
  order: ({key}, shown) => ['Right is, in this order:', ...responseLines.order(shown, key)],
  match: ({key}, shown) => ['Right is:', ...responseLines.match(shown, key)],
  cloze: ({key}, shown) => {
    const right = Object.entries(key).map(([id, blank]) => [id, toRightText(blank)] as const)
    return ['Right is:', ...responseLines.cloze(shown, Object.fromEntries(right))]
  },
  line: ({key}, shown) => ['Right is:', ...responseLines.line(shown, key)],
  code: ({reference}) => (reference ? ['A program that passes:', '', ...codeLines(reference.lines)] : []),
  open: ({key}) => [
    'Looked for:',
    ...key.flatMap(({content, points}) => richLines(content, {mark: `  - ${count(points, 'point')}: `})),
  ],
  output: ({key}, shown) => ['Right is:', ...responseLines.output(shown, key)],
  numeric: ({key}, shown) => ['Right is:', ...responseLines.numeric(shown, firstNumber(key))],
  text: ({key}, shown) => ['Right is:', ...responseLines.text(shown, firstText(key))],
}

/** What is right; of an open question what a person looks for. Nothing where nobody has said it. */
export function toKeyLines(question: Question, shown: PublicQuestion): readonly Line[] {
  return findLines(question.kind)(question, shown)
}

// A question, also as it was shown, and its kind's line of a table belong together; the compiler does not see it across the union.
function findLines<K extends Kind>(
  kind: K,
): (question: Kinds[K]['question'], shown: Kinds[K]['public']) => readonly Line[] {
  return keyLines[kind]
}
