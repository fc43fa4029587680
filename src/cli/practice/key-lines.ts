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

/** The key as a learner reads it, with the numbers that were shown. */
const keyLines: KeyLines = {
  choice: ({key}, shown) => ['Right:', ...responseLines.choice(shown, key)],
  order: ({key}, shown) => ['Right order:', ...responseLines.order(shown, key)],
  match: ({key}, shown) => ['Right:', ...responseLines.match(shown, key)],
  cloze: ({key}, shown) => {
    const right = Object.entries(key).map(([id, blank]) => [id, toRightText(blank)] as const)
    return ['Right:', ...responseLines.cloze(shown, Object.fromEntries(right))]
  },
  line: ({key}, shown) => ['Right:', ...responseLines.line(shown, key)],
  code: ({reference}) =>
    reference ? ['A program that passes the tests:', '', ...codeLines(reference.lines)] : [],
  open: ({key}) => [
    'Criteria:',
    ...key.flatMap(({content, points}) => richLines(content, {mark: `  - ${count(points, 'point')}: `})),
  ],
  output: ({key}, shown) => ['Right:', ...responseLines.output(shown, key)],
  numeric: ({key}, shown) => ['Right:', ...responseLines.numeric(shown, firstNumber(key))],
  text: ({key}, shown) => ['Right:', ...responseLines.text(shown, firstText(key))],
}

/** The key; for an open question its criteria. Empty if the author gave none. */
export function toKeyLines(question: Question, shown: PublicQuestion): readonly Line[] {
  return findLines(question.kind)(question, shown)
}

// The kind selects the entry that fits the question; the compiler cannot follow this across the union.
function findLines<K extends Kind>(
  kind: K,
): (question: Kinds[K]['question'], shown: Kinds[K]['public']) => readonly Line[] {
  return keyLines[kind]
}
