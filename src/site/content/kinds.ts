import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Blank, BlankKey} from '../../kinds/cloze/schema.ts'
import type {Kind, Kinds} from '../../kinds/kinds.ts'
import type {Item} from '../../kinds/shared/question.ts'
import type {CodeBlock, RichText} from '../../markdown/rich-text/rich-text.ts'
import type {NumericRule} from '../../matching/numeric/schema.ts'
import type {TextRule} from '../../matching/text/schema.ts'
import type {SiteStrings} from '../strings.ts'

export type Rich = (content: RichText, name?: 'div' | 'span') => Element

/** How questions of a kind are read on a page, without a script. */
interface Reading<K extends Kind> {
  /** What is shown below the stem. */
  readonly body?: (question: Kinds[K]['public'], rich: Rich, strings: SiteStrings) => ElementContent[]
  /** The key with its rationales. */
  readonly key: (question: Kinds[K]['question'], rich: Rich, strings: SiteStrings) => ElementContent[]
}

/** Each kind on a page for reading. */
export const readings: {readonly [K in Kind]: Reading<K>} = {
  choice: {
    body: ({options}, rich) => [listItems(options, rich)],
    key: ({options, key, rationales}, rich, strings) => [
      h(
        'ul',
        {className: ['options']},
        options.map(({id, content}) => {
          const isRight = key.includes(id)
          return h('li', {className: ['option', ...(isRight ? ['missed'] : [])]}, [
            status(isRight, strings),
            rich(content),
            explain(rationales[id], rich),
          ])
        }),
      ),
    ],
  },
  text: {key: ({key, rationales}, rich, strings) => listForms(textForms(key), {rationales, rich, strings})},
  numeric: {
    key: ({key, rationales}, rich, strings) => listForms(numericForms(key), {rationales, rich, strings}),
  },
  order: {
    body: ({items}, rich) => [listItems(items, rich)],
    key: ({items, key}, rich, strings) => [
      label(strings.rightOrder),
      h(
        'ol',
        key.map((id) => h('li', contentOf(items, id, rich))),
      ),
    ],
  },
  match: {
    body: ({heads, left, right}, rich) => [
      label(rich(heads[0], 'span')),
      listItems(left, rich),
      label(rich(heads[1], 'span')),
      listItems(right, rich),
    ],
    key: ({heads, left, right, key}, rich) => [
      h('table', [
        h('thead', [
          h(
            'tr',
            heads.map((head) => h('th', {scope: 'col'}, rich(head, 'span'))),
          ),
        ]),
        h(
          'tbody',
          left.map(({id, content}) =>
            h('tr', [h('th', {scope: 'row'}, rich(content)), h('td', contentOf(right, key[id], rich))]),
          ),
        ),
      ]),
    ],
  },
  cloze: {
    body: ({blanks}, rich) =>
      blanks.flatMap(({id, options}) => (options ? [label(`[${id}]`), listItems(options, rich)] : [])),
    key: ({blanks, key}, rich, strings) =>
      blanks.flatMap((blank) => {
        const own = key[blank.id]
        return own ? [label(`[${blank.id}]`), ...blankKey(blank, own, {rich, strings})] : []
      }),
  },
  line: {
    key: ({key, stem, fence, lineCount, rationales}, rich, strings) => {
      const lines = stem.code?.[fence]?.lines ?? []
      const explained = Array.from({length: lineCount}, (_, index) => index + 1).filter(
        (line) => key.includes(line) || rationales[line],
      )
      return [
        h(
          'ul',
          {className: ['options']},
          explained.map((line) =>
            h('li', {className: ['option', ...(key.includes(line) ? ['missed'] : [])]}, [
              status(key.includes(line), strings),
              h('div', {className: ['rich']}, [
                `${strings.line(String(line))} `,
                h('code', {dir: 'ltr'}, lines[line - 1]?.trim() ?? ''),
              ]),
              explain(rationales[line], rich),
            ]),
          ),
        ),
      ]
    },
  },
  output: {key: ({key}, _, strings) => [label(strings.rightOutput), program(key)]},
  code: {
    body: ({starter}) => (starter ? [block(starter)] : []),
    // Without a program that passes them, the tests are all that the key says.
    key: ({reference, key}, _, strings) =>
      reference
        ? [label(strings.referenceSolution), block(reference)]
        : [label(strings.tests), ...key.map(({program}) => block(program))],
  },
  open: {
    key: ({key}, rich, strings) => [
      h(
        'ul',
        key.map(({content, points}) =>
          h('li', content ? [rich(content, 'span'), ` (${strings.points(points)})`] : strings.points(points)),
        ),
      ),
    ],
  },
}

const label = (content: string | Element): Element => h('p', {className: ['label']}, content)
const program = (text: string): Element => h('pre', {dir: 'ltr'}, [h('code', {dir: 'ltr'}, text)])

function block({language, lines}: CodeBlock): Element {
  const className = language === undefined ? [] : [`language-${language}`]
  return h('pre', {dir: 'ltr'}, [h('code', {className, dir: 'ltr'}, lines.join('\n'))])
}

function listItems(items: readonly Item[], rich: Rich): Element {
  return h(
    'ul',
    {className: ['options']},
    items.map(({content}) => h('li', {className: ['option']}, rich(content))),
  )
}

function contentOf(items: readonly Item[], id: string | undefined, rich: Rich): Element[] {
  const found = items.find((item) => item.id === id)
  return found ? [rich(found.content)] : []
}

function status(isRight: boolean, {right, notRight}: SiteStrings): Element {
  return h('span', {className: ['status', isRight ? 'right' : 'neutral']}, isRight ? `✓ ${right}` : notRight)
}

const explain = (rationale: RichText | undefined, rich: Rich): Element | undefined =>
  rationale && h('div', {className: ['rationale']}, rich(rationale))

interface Form {
  readonly id: string
  readonly text: string
  readonly isRight: boolean
}

interface Explained {
  readonly rationales: Readonly<Record<string, RichText>>
  readonly rich: Rich
  readonly strings: SiteStrings
}

const textForms = ({forms}: TextRule): Form[] =>
  forms.map(({id, value, example, credit}) => ({id, text: example ?? value, isRight: credit === 1}))
const numericForms = ({forms}: NumericRule): Form[] =>
  forms.map(({id, text, credit}) => ({id, text, isRight: credit === 1}))

function listForms(forms: readonly Form[], {rationales, rich, strings}: Explained): Element[] {
  return [
    h(
      'ul',
      {className: ['options']},
      forms.map(({id, text, isRight}) =>
        h('li', {className: ['option', ...(isRight ? ['missed'] : [])]}, [
          status(isRight, strings),
          h('div', {className: ['rich']}, [h('code', {dir: 'ltr'}, text)]),
          explain(rationales[id], rich),
        ]),
      ),
    ),
  ]
}

function blankKey(
  {options = []}: Blank,
  key: BlankKey,
  {rich, strings}: Omit<Explained, 'rationales'>,
): ElementContent[] {
  const {rationales} = key
  if (key.kind !== 'choice')
    return listForms(key.kind === 'text' ? textForms(key) : numericForms(key), {rationales, rich, strings})
  return [
    h(
      'ul',
      {className: ['options']},
      options.map(({id, content}) =>
        h('li', {className: ['option', ...(id === key.right ? ['missed'] : [])]}, [
          status(id === key.right, strings),
          rich(content),
          explain(rationales[id], rich),
        ]),
      ),
    ),
  ]
}
