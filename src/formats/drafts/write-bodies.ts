import type {
  DraftBlank,
  DraftForm,
  DraftItem,
  DraftKind,
  DraftLine,
  DraftOption,
  QuestionDraft,
} from '../../interchange/draft.ts'
import {blocksToMarkdown, lineToMarkdown, withoutInvisible} from '../../interchange/rich/to-markdown.ts'
import {readLine, toCodeSpan, toCredit, toItem} from './markdown-parts.ts'

/** What a kind adds to the Markdown of a question. */
interface WrittenBody {
  /** Front matter that only this kind has. */
  readonly fields?: Readonly<Record<string, string | readonly string[]>>
  /** The list below the stem, and sections with their headings. */
  readonly parts: readonly string[]
}

type BodyWriters = {readonly [K in DraftKind]: (draft: QuestionDraft<K>) => WrittenBody}

/** How the body of a draft of each kind is written. */
export const bodyWriters: BodyWriters = {
  choice: ({options, scoring}) => ({
    ...(scoring !== undefined && {fields: {scoring}}),
    parts: [options.map(toOption).join('\n')],
  }),
  text: ({forms, ignore, input}) => ({
    fields: {kind: 'text', ...(input && {input}), ...(ignore && {ignore})},
    parts: [`## Answer\n\n${forms.map(toForm).join('\n')}`],
  }),
  numeric: ({forms, units}) => ({
    fields: {kind: 'numeric', ...(units && units.length > 0 && {units})},
    parts: [`## Answer\n\n${forms.map(toForm).join('\n')}`],
  }),
  order: ({items, extra = [], scoring}) => ({
    ...(scoring !== undefined && {fields: {scoring}}),
    parts: [
      `## Order\n\n${items.map(({content}, index) => toItem({mark: `${index + 1}.`, content})).join('\n')}`,
      ...(extra.length > 0 ? [extra.map(({content}) => toItem({mark: '-', content})).join('\n')] : []),
    ],
  }),
  match: ({heads = ['Item', 'Match'], pairs}) => ({
    parts: [
      [
        '## Match\n',
        `| ${toCell({ref: '', content: toParagraph(heads[0])})} | ${toCell({ref: '', content: toParagraph(heads[1])})} |`,
        '|---|---|',
        ...pairs.map(({left, right}) => `| ${left ? toCell(left) : ''} | ${toCell(right)} |`),
      ].join('\n'),
    ],
  }),
  cloze: ({blanks, ignore}) => ({
    fields: {kind: 'cloze', ...(ignore && {ignore})},
    parts: [`## Blanks\n\n${blanks.map(toBlank).join('\n\n')}`],
  }),
  open: ({criteria, input}) => ({
    fields: {kind: 'open', ...(input && {input})},
    parts:
      criteria.length === 0
        ? []
        : [
            `## Rubric\n\n${criteria
              .map(({content, points}) =>
                toItem({mark: '-', content, attributes: points === 1 ? [] : [`points=${points}`]}),
              )
              .join('\n')}`,
          ],
  }),
  output: ({output, mistakes = []}) => ({
    fields: {kind: 'output'},
    parts: [
      `## Answer\n\n${blocksToMarkdown([{type: 'code', lang: 'output', value: output}])}`,
      ...(mistakes.length > 0 ? [mistakes.map(toForm).join('\n')] : []),
    ],
  }),
  line: ({lines, mistakes = []}) => ({
    fields: {kind: 'line'},
    parts: [
      `## Answer\n\n${[
        ...lines.map((line) => toLine('- [x]', line)),
        ...mistakes.map((line) => toLine('- [ ]', line)),
      ].join('\n')}`,
    ],
  }),
  code: ({language, starter, reference, tests}) => ({
    fields: {kind: 'code', language},
    parts: [
      ...(starter === undefined ? [] : [toFences('Starter', language, [starter])]),
      ...(reference === undefined ? [] : [toFences('Reference', language, [reference])]),
      toFences('Tests', language, tests),
    ],
  }),
}

const toLine = (mark: string, {line, rationale}: DraftLine): string =>
  toItem({mark, content: toParagraph(`line ${line}`), rationale})

function toFences(title: string, language: string, texts: readonly string[]): string {
  const fences = texts.map((value) => blocksToMarkdown([{type: 'code', lang: language, value}]))
  return `## ${title}\n\n${fences.join('\n\n')}`
}

function toOption({content, isRight, credit, rationale, pin}: DraftOption): string {
  const attributes = [
    ...(pin === undefined ? [] : [pin === 'last' ? 'pin=last' : 'pin']),
    ...(credit === undefined ? [] : [toCredit(credit)]),
  ]
  return toItem({mark: isRight ? '- [x]' : '- [ ]', content, attributes, rationale})
}

function toForm({as, value, example, isRight, credit, rationale}: DraftForm): string {
  const mark = isRight ? '- [x]' : '- [ ]'
  const attributes = [
    ...(example === undefined ? [] : [`example=${JSON.stringify(example)}`]),
    ...(credit === undefined ? [] : [toCredit(credit)]),
  ]
  const lines = withoutInvisible(value).split(/\r\n?|\n/)
  const head = lines.length > 1 ? '' : ` ${toInlineForm(as, lines[0] ?? '')}`
  const braces = attributes.length > 0 ? ` {${attributes.join(' ')}}` : ''
  const shell = toItem({mark, content: [], rationale})
  const [first = '', ...rest] = shell.split('\n')
  const fence =
    lines.length > 1
      ? blocksToMarkdown([{type: 'code', value}])
          .split('\n')
          .map((line) => `  ${line}`)
      : []
  return [`${first}${head}${braces}`, ...fence, ...rest].join('\n')
}

function toInlineForm(as: DraftForm['as'], value: string): string {
  if (as === 'number') return value
  if (as === 'code') return toCodeSpan(value)
  if (as === 'pattern') return toCodeSpan(value)
  return lineToMarkdown([{type: 'text', value}])
}

function toBlank({name, weight, options, forms = []}: DraftBlank): string {
  const attributes = [
    ...(options ? ['choice'] : []),
    ...(weight === undefined || weight === 1 ? [] : [`weight=${weight}`]),
  ]
  const head = `### ${name}${attributes.length > 0 ? ` {${attributes.join(' ')}}` : ''}`
  return `${head}\n\n${(options ? options.map(toOption) : forms.map(toForm)).join('\n')}`
}

/** A cell holds one line; other blocks are joined. */
function toCell({content}: DraftItem): string {
  const line = readLine(content) ?? content.flatMap((node) => toInline(node))
  return lineToMarkdown(line).replace(/(?<!\\)\|/g, '\\|')
}

function toInline(node: DraftItem['content'][number]): NonNullable<ReturnType<typeof readLine>> {
  if (node.type === 'paragraph' || node.type === 'heading')
    return [...node.children, {type: 'text', value: ' '}]
  if (node.type === 'code')
    return [
      {type: 'inlineCode', value: node.value},
      {type: 'text', value: ' '},
    ]
  if (node.type === 'math') return [{...node, type: 'inlineMath'}]
  return 'children' in node ? (node.children as DraftItem['content']).flatMap((child) => toInline(child)) : []
}

const toParagraph = (value: string): DraftItem['content'] => [
  {type: 'paragraph', children: [{type: 'text', value}]},
]
