import fc from 'fast-check'
import {compileQuestion} from '../../src/compile.ts'
import type {ChoiceQuestion} from '../../src/index.ts'
import {patterns} from '../../src/patterns.ts'

/** Texts of keys and other secrets that must not appear before grading. */
export interface Secrets {
  readonly key: readonly boolean[]
  readonly rationales: readonly (string | undefined)[]
  readonly hints: readonly string[]
  readonly solution: string | undefined
  readonly quickCheck: string | undefined
  readonly mistakes: readonly string[]
  readonly sources: readonly string[]
  readonly credits: readonly (number | undefined)[]
}

const options = ['Alpha', 'Beta `b`', 'Gamma', 'Delta', 'Epsilon']
const words = fc.stringMatching(/^[A-Za-z][a-z *`_.]{0,30}[a-z]$/)

export const secrets = (keys: number, hints: number): fc.Arbitrary<Secrets> =>
  fc.record({
    key: fc
      .shuffledSubarray(
        options.map((_, index) => index),
        {minLength: keys, maxLength: keys},
      )
      .map((chosen) => options.map((_, index) => chosen.includes(index))),
    rationales: fc.array(fc.option(words, {nil: undefined}), {
      minLength: options.length,
      maxLength: options.length,
    }),
    hints: fc.array(words, {minLength: hints, maxLength: hints}),
    solution: fc.option(words, {nil: undefined}),
    quickCheck: fc.option(words, {nil: undefined}),
    mistakes: fc.array(words, {maxLength: 3}),
    sources: fc.uniqueArray(
      fc.stringMatching(/^[a-z]{1,9}$/).map((page) => `https://example.org/${page}`),
      {maxLength: 2},
    ),
    credits: fc.array(
      keys > 1 ? fc.constantFrom(undefined, -0.125, -1) : fc.constantFrom(undefined, 0, -0.25, 0.5),
      {
        minLength: options.length,
        maxLength: options.length,
      },
    ),
  })

/** The Markdown of questions that differ only in secrets. */
export function toMarkdown({
  key,
  rationales,
  hints,
  solution,
  quickCheck,
  mistakes,
  sources,
  credits,
}: Secrets): string {
  const items = options.map((text, index) => {
    const credit = key[index] === true ? undefined : credits[index]
    const attributes = `{#o${index}${index === 4 ? ' pin=last' : ''}${credit === undefined ? '' : ` credit=${credit}`}}`
    const rationale = rationales[index] === undefined ? '' : `\n  > ${rationales[index]}`
    return `- [${key[index] === true ? 'x' : ' '}] ${text} ${attributes}${rationale}`
  })
  const sections = [
    ...hints.map((hint) => `## Hint\n${hint}`),
    ...(solution === undefined ? [] : [`## Solution\n1. **Step.** ${solution}`]),
    ...(quickCheck === undefined ? [] : [`## Quick check\n${quickCheck}`]),
    ...(mistakes.length === 0
      ? []
      : [`## Common mistakes\n${mistakes.map((text) => `- ${text}`).join('\n')}`]),
  ]
  const source = sources.length === 0 ? '' : `source: [${sources.join(', ')}]\n`
  const head = `---\ncategory: output\ndifficulty: easy\ntags: [a]\n${source}---\n\n# Which?\n\nSee [this](other.md).\n`
  return `${head}\n${items.join('\n')}\n\n${sections.join('\n\n')}\n`
}

export function compileSecrets(given: Secrets): ChoiceQuestion {
  const {question, diagnostics} = compileQuestion(toMarkdown(given), {
    file: 'track/pattern/question.md',
    patterns,
  })
  if (question?.kind !== 'choice')
    throw new Error(`Expected a sound choice question, found ${diagnostics.map(({code}) => code)}`)
  return question
}
