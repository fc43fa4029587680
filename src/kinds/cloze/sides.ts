import {toPartOutcomes} from '../shared/part-outcomes.ts'
import {shuffleParts, toSeed} from '../shared/shuffle.ts'
import type {KeySide, PublicSide} from '../shared/sides.ts'
import {toGuidance, toPublicHeader} from '../shared/split-question.ts'
import type {Blank, BlankKey, ClozeKey, ClozeQuestion, PublicClozeQuestion} from './schema.ts'

export const clozePublicSide: PublicSide<'cloze'> = {
  toPublic,
  shuffle,
  guessChance,
  toParts: toPartOutcomes,
}

export const clozeKeySide: KeySide<'cloze'> = {toKey, findDanglingIds}

/** Copies the public fields one by one, so a new field stays private until it is listed here. */
function toPublic(question: ClozeQuestion): PublicClozeQuestion {
  return {
    kind: 'cloze',
    ...toPublicHeader(question),
    ...(question.input !== undefined && {input: question.input}),
    blanks: question.blanks.map(publicBlank),
  }
}

function publicBlank({id, kind, input, options, weight}: Blank): Blank {
  return {
    id,
    kind,
    ...(input !== undefined && {input}),
    ...(options && {options: options.map(({id, content}) => ({id, content}))}),
    ...(weight !== undefined && {weight}),
  }
}

/** If there are only two options, they keep their order, as in a choice. */
function shuffle<Q extends PublicClozeQuestion>(question: Q, seed: string): Q {
  const own = toSeed(seed, question)
  const blanks = question.blanks.map(
    (blank): Blank =>
      blank.options && blank.options.length > 2
        ? {...blank, options: shuffleParts(blank.options, `${own}\n${blank.id}`)}
        : blank,
  )
  return {...question, blanks}
}

/** Whether a response to a blank can match a pattern. */
export function clozeUsesPatterns({key}: ClozeQuestion): boolean {
  return Object.values(key).some((own) => own.kind === 'text' && own.forms.some(({as}) => as === 'pattern'))
}

function toKey(question: ClozeQuestion): ClozeKey {
  return {
    key: question.key,
    ...toGuidance(question),
  }
}

/** Names in the key without a blank, blanks without a matching key, and ids in a key that its blank lacks. */
function findDanglingIds({blanks, key}: ClozeQuestion): string[] {
  const names = new Set(blanks.map(({id}) => id))
  return [
    ...Object.keys(key).filter((name) => !names.has(name)),
    ...blanks.flatMap((blank) => {
      const own = Object.hasOwn(key, blank.id) ? key[blank.id] : undefined
      return own?.kind === blank.kind ? findDanglingInBlank(own, blank) : [blank.id]
    }),
  ]
}

function findDanglingInBlank(key: BlankKey, {options = []}: Blank): string[] {
  const known = new Set((key.kind === 'choice' ? options : key.forms).map(({id}) => id))
  const named = [
    ...Object.keys(key.rationales),
    ...(key.kind === 'choice'
      ? [key.right, ...Object.keys(key.credit ?? {}), ...Object.values(key.formerIds ?? {})]
      : []),
  ]
  return named.filter((id) => !known.has(id))
}

/** The chance of guessing all blanks at once; typed ones cannot be guessed. */
function guessChance({blanks}: PublicClozeQuestion): number {
  return blanks.reduce((chance, {options}) => (options ? chance / options.length : 0), 1)
}
