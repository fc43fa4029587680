import type {GuesserName} from '../../../diagnostics/messages/guessers.ts'
import {listWords, toProse} from '../../../markdown/rich-text/prose.ts'
import {type Guesses, guesserNames} from '../../shared/guesses.ts'
import type {ChoiceQuestion, Option} from '../schema.ts'

/** How much an option has of what a guesser looks for. */
type Weigh = (option: Option, question: ChoiceQuestion) => number

const weigh: {readonly [N in GuesserName]: Weigh} = {
  longest: ({content}) => content.text.length,
  shortest: ({content}) => -content.text.length,
  'most-like-others': (option, {options}) =>
    sum(options.map((other) => (other === option ? 0 : likeness(wordsOf(option), wordsOf(other))))),
  'most-like-stem': (option, {title, stem}) =>
    countShared(wordsOf(option), new Set(listWords(`${title.text} ${stem.text}`))),
  'most-code': ({content: {text, html}}) => text.length - toProse({html}, 'drop').length,
  'of-the-above': ({content}) =>
    /^(?:all|none|both|neither|any)\b.*\b(?:above|these|those|options|answers|choices)\b/i.test(content.text)
      ? 1
      : 0,
  hedged: (option) =>
    countShared(proseOf(option), new Set(['usually', 'often', 'sometimes', 'may', 'might', 'generally'])),
  absolute: (option) =>
    countShared(proseOf(option), new Set(['always', 'never', 'all', 'none', 'only', 'every'])),
}

/**
 * What each guesser gets from a question with one right option. A rule picks an option only if it has more of what
 * the rule looks for than every other option.
 */
export function guessChoice(question: ChoiceQuestion): Guesses | undefined {
  const {options, key, multiple} = question
  if (multiple) return undefined
  const right: {[N in GuesserName]?: boolean} = {}
  for (const name of guesserNames) {
    const weights = options.map((option) => weigh[name](option, question))
    const most = Math.max(...weights)
    const picked = options.filter((_, index) => weights[index] === most)
    const [only] = picked
    const isPick = picked.length === 1 && (most !== 0 || name === 'shortest')
    if (only && isPick) right[name] = key.includes(only.id)
  }
  return {chance: 1 / options.length, right}
}

const wordsOf = ({content}: Option): readonly string[] => listWords(content.text)
const proseOf = ({content}: Option): readonly string[] => listWords(toProse(content, 'drop'))
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function countShared(words: readonly string[], others: ReadonlySet<string>): number {
  return [...new Set(words)].filter((word) => others.has(word)).length
}

/** Shared words beside all words (Jaccard), from 0 to 1. */
function likeness(one: readonly string[], other: readonly string[]): number {
  const all = new Set([...one, ...other]).size
  return all === 0 ? 0 : countShared(one, new Set(other)) / all
}
