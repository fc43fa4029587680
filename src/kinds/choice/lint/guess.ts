import type {GuesserName} from '../../../diagnostics/messages/guessers.ts'
import {listWords, toProse} from '../../../markdown/rich-text/prose.ts'
import {type Guesses, guesserNames} from '../../shared/guesses.ts'
import type {ChoiceQuestion, Option} from '../schema.ts'

/** An option, with the words that several guessers compare. */
interface ReadOption {
  readonly option: Option
  readonly words: ReadonlySet<string>
  /** Words outside code. */
  readonly proseWords: ReadonlySet<string>
  /** Characters of code. */
  readonly codeLength: number
}

interface ReadQuestion {
  readonly options: readonly ReadOption[]
  /** Words of title and stem. */
  readonly asked: ReadonlySet<string>
}

/** How much an option has of what a guesser looks for. */
type Weigh = (option: ReadOption, question: ReadQuestion) => number

const hedges: ReadonlySet<string> = new Set(['usually', 'often', 'sometimes', 'may', 'might', 'generally'])
const absolutes: ReadonlySet<string> = new Set(['always', 'never', 'all', 'none', 'only', 'every'])

const weigh: {readonly [N in GuesserName]: Weigh} = {
  longest: ({option: {content}}) => content.text.length,
  shortest: ({option: {content}}) => -content.text.length,
  'most-like-others': (own, {options}) =>
    sum(options.map((other) => (other === own ? 0 : likeness(own.words, other.words)))),
  'most-like-stem': ({words}, {asked}) => countShared(words, asked),
  'most-code': ({codeLength}) => codeLength,
  'of-the-above': ({option: {content}}) =>
    /^(?:all|none|both|neither|any)\b.*\b(?:above|these|those|options|answers|choices)\b/i.test(content.text)
      ? 1
      : 0,
  hedged: ({proseWords}) => countShared(proseWords, hedges),
  absolute: ({proseWords}) => countShared(proseWords, absolutes),
}

/**
 * What each guesser gets from a question with one right option. A rule picks an option only if it has more of what
 * the rule looks for than every other option.
 */
export function guessChoice(question: ChoiceQuestion): Guesses | undefined {
  const {options, key, multiple, title, stem} = question
  if (multiple) return undefined
  const read = {options: options.map(readOption), asked: new Set(listWords(`${title.text} ${stem.text}`))}
  const right: {[N in GuesserName]?: boolean} = {}
  for (const name of guesserNames) {
    const weights = read.options.map((option) => weigh[name](option, read))
    const most = Math.max(...weights)
    const picked = options.filter((_, index) => weights[index] === most)
    const [only] = picked
    const isPick = picked.length === 1 && (most !== 0 || name === 'shortest')
    if (only && isPick) right[name] = key.includes(only.id)
  }
  return {chance: 1 / options.length, right}
}

function readOption(option: Option): ReadOption {
  const {content} = option
  const prose = toProse(content, 'drop')
  return {
    option,
    words: new Set(listWords(content.text)),
    proseWords: new Set(listWords(prose)),
    codeLength: content.text.length - prose.length,
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function countShared(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0
  for (const word of words) if (others.has(word)) count++
  return count
}

/** Shared words beside all words (Jaccard), from 0 to 1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = countShared(one, other)
  const all = one.size + other.size - shared
  return all === 0 ? 0 : shared / all
}
