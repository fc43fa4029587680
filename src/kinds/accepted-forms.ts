import type {Kind, Kinds} from './types.ts'

/** A form that is accepted in full, by its name, and the question as if nothing else were. */
type AcceptedForms<K extends Kind> = (
  question: Kinds[K]['question'],
) => readonly (readonly [name: string, question: Kinds[K]['question']])[]

const numericForms: AcceptedForms<'numeric'> = (question) =>
  question.key.forms
    .filter(({credit}) => credit === 1)
    .map((form) => [form.text, {...question, key: {...question.key, forms: [form]}}])

const textForms: AcceptedForms<'text'> = (question) =>
  question.key.forms
    .filter(({credit}) => credit === 1)
    .map((form) => [form.value, {...question, key: {...question.key, forms: [form]}}])

/** There is one right response, or none that could be seen. */
const none = (): [] => []

export const acceptedForms: {[K in Kind]: AcceptedForms<K>} = {
  choice: none,
  order: none,
  match: none,
  cloze: none,
  code: none,
  open: none,
  output: none,
  line: none,
  numeric: numericForms,
  text: textForms,
}
