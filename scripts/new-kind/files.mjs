// Long functions, because they hold the text of whole files.
import {fixturesOf} from './fixtures.mjs'

/** All files of a kind, by path in its folder. */
export function filesOf(names) {
  return {...codeOf(names), ...gradingOf(names), 'README.md': readmeOf(names), ...fixturesOf(names)}
}

function codeOf({name, pascal, camel, heading}) {
  return {
    'schema.ts': `import {z} from 'zod'
import type {Guidance, QuestionHeader} from '../question.ts'
import {guidanceShape, questionHeaderShape} from '../question-schema.ts'

/** The public part of a ${name} question, shown before grading. */
export interface Public${pascal}Question<N extends BankNames = BankNames> extends QuestionHeader<N> {
  readonly kind: '${name}'
}

/** The private part of a ${name} question. */
export interface ${pascal}Key extends Guidance {
  readonly key: string
}

/** A question whose response is one line. */
export interface ${pascal}Question<N extends BankNames = BankNames> extends Public${pascal}Question<N>, ${pascal}Key {}

/** As typed. */
export type ${pascal}Response = string

export const public${pascal}Shape = {...questionHeaderShape, kind: z.literal('${name}')}

export const ${camel}KeyShape = {key: z.string(), ...guidanceShape}
`,
    'parse.ts': `import type {ContentContext} from '../../markdown/check-nodes.ts'
import {placeOf, placeOfNodes} from '../../markdown/node-place.ts'
import {toRichText} from '../../markdown/to-rich-text.ts'
import {reportContent} from '../../task-list/section-content.ts'
import type {Draft, KindBlock, KindParts} from '../parser.ts'

export function is${pascal}({sections}: KindParts): boolean {
  return sections.has('${heading}')
}

/** Reads the one paragraph that is the key. A missing or empty section is reported elsewhere, for all kinds. */
export function parse${pascal}(context: ContentContext, block: KindBlock<'${name}'>): Draft<'${name}'> {
  const children = block.sections.get('${heading}')?.children ?? []
  const paragraph = children.find(({type}) => type === 'paragraph')
  const others = children.filter((node) => node !== paragraph)
  reportContent(context, others, {name: '${heading}', expected: 'one paragraph'})
  const key = paragraph ? toRichText(context, [paragraph]).text : ''
  const place = paragraph ? placeOfNodes([paragraph]) : placeOf(block.heading)
  return {stem: block.lead, own: {kind: '${name}', key}, places: new Map([['', place]])}
}
`,
    'split.ts': `import {toGuidance, toPublicHeader} from '../split-question.ts'
import type {${[`${pascal}Key`, `${pascal}Question`, `Public${pascal}Question`].sort().join(', ')}} from './schema.ts'

/** Copies the public fields one by one, so a new field stays private until it is listed here. */
export function public${pascal}(question: ${pascal}Question): Public${pascal}Question {
  return {kind: '${name}', ...toPublicHeader(question)}
}

export function keyOf${pascal}(question: ${pascal}Question): ${pascal}Key {
  return {key: question.key, ...toGuidance(question)}
}
`,
    'texts.ts': `import type {${pascal}Question} from './schema.ts'

/** Learners see no text besides the stem. */
export function ${camel}ShownTexts(): string[] {
  return []
}

export function ${camel}KeyTexts({key}: ${pascal}Question): string[] {
  return [key]
}
`,
    'template.ts': `/** The right line. */
export const ${camel}Template = \`## ${heading}

what is right
\`
`,
    'foreign-ids.ts': `import type {${pascal}Question} from './schema.ts'

/** The key names no other part, but a question without its key is incomplete. */
export function foreignIdsOf${pascal}({key}: ${pascal}Question): string[] {
  return typeof key === 'string' ? [] : ['key']
}
`,
  }
}

function gradingOf({pascal}) {
  return {
    'grade.ts': `import {isEmptyResponse} from '../read-response.ts'
import {malformed, type Score, scored, unanswered} from '../score.ts'
import type {${pascal}Question} from './schema.ts'

/** Longer than any typed response. */
const mostCharacters = 10_000

/** Grades a line: the key earns 1, and white space around it is ignored. */
export function grade${pascal}({key}: ${pascal}Question, response: unknown): Score {
  if (isEmptyResponse(response)) return unanswered
  if (typeof response !== 'string') return malformed('expected a text')
  if (response.length > mostCharacters) return malformed(\`expected at most \${mostCharacters} characters\`)
  const typed = response.trim()
  if (typed === '') return unanswered
  const earned = Number(typed === key)
  return scored(earned, [], [{read: typed, earned, possible: 1}])
}
`,
    'probe.ts': `import type {Probe} from '../probe.ts'
import type {${pascal}Question} from './schema.ts'

/** The key earns full marks, and another text nothing. No response is unanswered, and nonsense is malformed. */
export function probe${pascal}({key}: ${pascal}Question): Probe[] {
  return [
    {response: key, expects: (score) => score.status === 'scored' && score.outcome === 'right'},
    {response: \`\${key}!\`, expects: (score) => score.status === 'scored' && score.outcome === 'wrong'},
    {response: '', expects: (score) => score.status === 'unanswered'},
    {response: 1, expects: (score) => score.status === 'malformed'},
  ]
}
`,
  }
}

function readmeOf({name, heading}) {
  return `# ${name}

A question whose response is one line. Write the line in a section \`${heading}\`.

\`\`\`markdown
---
category: behavior
difficulty: easy
---

# What does calling a coroutine function return?

## ${heading}

A coroutine
\`\`\`

## Response

A text.

## Score

The line of the key earns 1, and anything else earns 0. White space around it is ignored. An empty response is
\`unanswered\`, and a value that is not a string is \`malformed\`.

## Checked at build

- The key earns full marks, and another text earns nothing.
- No response is \`unanswered\`, and nonsense is \`malformed\`.

## Proof

Use \`reads: stdout\` in a section [\`## Proof\`](../../../docs/proofs.md). The key must accept what the program prints.
`
}
