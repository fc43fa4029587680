// Long functions, because they hold the text of whole files.
import {fixturesOf} from './fixtures.mjs'

/** All files of a kind, by path in its folder. */
export function filesOf(names) {
  return {...codeOf(names), ...gradingOf(names), 'README.md': readmeOf(names), ...fixturesOf(names)}
}

function codeOf({name, pascal, camel, heading}) {
  return {
    'schema.ts': `import {z} from 'zod'
import type {BankNames, Guidance, QuestionHeader} from '../shared/question.ts'
import {guidanceShape, questionHeaderShape, toKindSchemas} from '../shared/question-schema.ts'

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

/** The types of the kind. */
export interface ${pascal}Kind<N extends BankNames = BankNames> {
  question: ${pascal}Question<N>
  public: Public${pascal}Question<N>
  key: ${pascal}Key
  response: ${pascal}Response
  /** The front matter that only this kind has. */
  fields: Record<never, never>
  /** The level-2 sections that only this kind has. */
  sections: '${heading}'
}

const publicShape = {...questionHeaderShape, kind: z.literal('${name}')}

const keyShape = {key: z.string(), ...guidanceShape}

export const ${camel}Schemas = toKindSchemas(publicShape, keyShape)
`,
    'parse.ts': `import type {ContentContext} from '../../markdown/rich-text/check-nodes.ts'
import {placeOf, placeOfNodes} from '../../markdown/node-place.ts'
import {toRichText} from '../../markdown/rich-text/to-rich-text.ts'
import {reportContent} from '../../task-list/section-content.ts'
import type {Draft, KindBlock, KindParts} from '../shared/parser.ts'

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
    'sides.ts': `import type {KeySide, PublicSide} from '../shared/sides.ts'
import {toGuidance, toPublicHeader} from '../shared/split-question.ts'
import type {${[`${pascal}Key`, `${pascal}Question`, `Public${pascal}Question`].sort().join(', ')}} from './schema.ts'

export const ${camel}PublicSide: PublicSide<'${name}'> = {toPublic}

export const ${camel}KeySide: KeySide<'${name}'> = {toKey, findDanglingIds}

/** Copies the public fields one by one, so a new field stays private until it is listed here. */
function toPublic(question: ${pascal}Question): Public${pascal}Question {
  return {kind: '${name}', ...toPublicHeader(question)}
}

function toKey(question: ${pascal}Question): ${pascal}Key {
  return {key: question.key, ...toGuidance(question)}
}

/** The key names no other part; a question without its key is incomplete. */
function findDanglingIds({key}: ${pascal}Question): string[] {
  return typeof key === 'string' ? [] : ['key']
}
`,
    'compile.ts': `import type {KindCompiler} from '../shared/kind-compiler.ts'
import {planStatedReading} from '../shared/plan/plan-reading.ts'
import {is${pascal}, parse${pascal}} from './parse.ts'
import {probe${pascal}} from './probe.ts'
import type {${pascal}Question} from './schema.ts'

/** A line to be replaced. */
export const ${camel}Template = \`## ${heading}

the correct line
\`

export const ${camel}Compiler: KindCompiler<'${name}'> = {
  fields: {},
  sections: ['${heading}'],
  recognise: is${pascal},
  parse: parse${pascal},
  probe: probe${pascal},
  plan: planStatedReading,
  shownTexts: () => [],
  keyTexts: ({key}: ${pascal}Question) => [key],
  responseFromOutput: (_, output) => output.trim(),
}
`,
  }
}

function gradingOf({pascal}) {
  return {
    'grade.ts': `import {malformed, unanswered} from '../../matching/unscored.ts'
import type {Score} from '../shared/score.ts'
import {gradeTyped} from '../shared/typed-score.ts'
import type {${pascal}Question} from './schema.ts'

/** Longer than any typed response. */
const maxCharacters = 10_000

/** Grades a line: the key earns 1, and white space around it is ignored. */
export function grade${pascal}({key}: ${pascal}Question, response: unknown): Score {
  return gradeTyped({rationales: {}}, response, (typed) => {
    if (typed.length > maxCharacters) return malformed('too-long', {maximum: maxCharacters})
    const read = typed.trim()
    return read === '' ? unanswered : {status: 'read', read, credit: Number(read === key)}
  })
}
`,
    'probe.ts': `import type {Probe} from '../shared/probe.ts'
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
