import type {Kind, Kinds} from '../../kinds/kinds.ts'
import type {CodeBlock, RichText} from '../../markdown/rich-text/rich-text.ts'
import type {Form} from '../../matching/match.ts'
import {readOwn} from '../../matching/read-own.ts'
import {escapeHtml, toExportHtml} from '../writing/question-html.ts'

/** What a kind adds to the two sides of a card, as HTML. */
export interface NoteParts {
  readonly front: string
  readonly back: string
  /** What each blank of the stem hides. */
  readonly blanks?: ReadonlyMap<string, string>
}

const list = (tag: 'ul' | 'ol', items: readonly string[]): string =>
  items.length === 0 ? '' : `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`

const contents = (items: readonly {readonly content: RichText}[]): string[] =>
  items.map(({content}) => toExportHtml(content))

const pre = (text: string): string => `<pre><code>${escapeHtml(text)}</code></pre>`
const program = (block: CodeBlock | undefined): string => (block ? pre(block.lines.join('\n')) : '')

const reason = (rationales: Readonly<Record<string, RichText>>, id: string): string => {
  const rationale = readOwn(rationales, id)
  return rationale ? `<div>${toExportHtml(rationale)}</div>` : ''
}

/** The forms with full marks; a pattern is shown by its example. */
function listForms(forms: readonly (Form & {readonly text: string})[]): string {
  return list(
    'ul',
    forms.filter(({credit}) => credit === 1).map(({text}) => escapeHtml(text)),
  )
}

const texts = (forms: Kinds['text']['question']['key']['forms']) =>
  forms.map((form) => ({...form, text: form.as === 'pattern' ? (form.example ?? form.value) : form.value}))

/** How a question of each kind is asked and shown on a card. */
export const noteParts: {readonly [K in Kind]: (question: Kinds[K]['question']) => NoteParts} = {
  choice: ({options, key, rationales}) => ({
    front: list('ul', contents(options)),
    back: list(
      'ul',
      options
        .filter(({id}) => key.includes(id))
        .map(({id, content}) => `${toExportHtml(content)}${reason(rationales, id)}`),
    ),
  }),
  order: ({items, key}) => ({
    front: list('ul', contents(items)),
    back: list('ol', contents(key.flatMap((id) => items.filter((item) => item.id === id)))),
  }),
  match: ({heads, left, right, key}) => {
    const rows = left.map(({id, content}) => {
      const partner = right.find((item) => item.id === readOwn(key, id))
      return `<tr><td>${toExportHtml(content)}</td><td>${partner ? toExportHtml(partner.content) : ''}</td></tr>`
    })
    const head = `<tr>${heads.map((one) => `<th>${toExportHtml(one)}</th>`).join('')}</tr>`
    return {
      front: `${list('ul', contents(left))}${list('ul', contents(right))}`,
      back: `<table>${head}${rows.join('')}</table>`,
    }
  },
  cloze: ({blanks, key}) => {
    const hidden = blanks.map(({id, options = []}) => {
      const own = readOwn(key, id)
      if (own?.kind === 'choice') {
        const {right} = own
        return [id, options.find((option) => option.id === right)?.content.text ?? ''] as const
      }
      const forms = own?.kind === 'text' ? texts(own.forms) : (own?.forms ?? [])
      return [id, forms.find(({credit}) => credit === 1)?.text ?? ''] as const
    })
    return {front: '', back: '', blanks: new Map(hidden)}
  },
  line: ({stem, fence, key}) => {
    const lines = stem.code?.[fence]?.lines ?? []
    return {
      front: '',
      back: list(
        'ul',
        key.map((line) => `${line}: <code>${escapeHtml((lines[line - 1] ?? '').trim())}</code>`),
      ),
    }
  },
  output: ({key}) => ({front: '', back: pre(key)}),
  code: ({starter, reference, key}) => ({
    front: program(starter),
    back: reference ? program(reference) : key.map((test) => program(test.program)).join(''),
  }),
  open: ({key}) => ({
    front: '',
    back: list(
      'ul',
      key.flatMap(({content}) => (content ? [toExportHtml(content)] : [])),
    ),
  }),
  numeric: ({key}) => ({front: '', back: listForms(key.forms)}),
  text: ({key}) => ({front: '', back: listForms(texts(key.forms))}),
}
