import {toCredits} from '../../interchange/credits.ts'
import type {
  Blocks,
  DraftForm,
  DraftOption,
  DraftPair,
  QuestionDraft,
  SourceScorer,
} from '../../interchange/draft.ts'
import {type Loss, toLoss} from '../../interchange/loss.ts'
import {fromPlain} from '../../interchange/rich/from-plain.ts'
import {cut, type Slice, trimSlice} from '../../interchange/slice.ts'
import type {SourcePlace} from '../../interchange/source.ts'
import {fromWildcards} from '../../interchange/wildcards.ts'
import {readNumber} from './read-gift-number.ts'
import {
  type GiftReader,
  type GiftTextFormat,
  readGiftForm,
  readGiftPlain,
  readGiftText,
} from './read-gift-text.ts'
import {scoreChoice, scoreMatch, scoreNumbers, scoreTexts} from './score-gift.ts'
import {findSign, splitBefore} from './split-gift.ts'
import {takePart} from './take-weight.ts'

type BodyOf<D> = D extends unknown ? Omit<D, 'stem'> : never

export interface ReadKey {
  readonly draft?: BodyOf<QuestionDraft>
  readonly score?: SourceScorer
  readonly losses: readonly Loss[]
}

interface Context {
  readonly format: GiftTextFormat
  readonly reader: GiftReader
  readonly place: SourcePlace
}

/** More than a question may have, so that the compiler names most excesses; reading a million would take minutes. */
const maximumParts = 100

/** Reads what is between the braces; its form says which kind of question it is. */
export function readGiftKey(braces: Slice, context: Context): ReadKey {
  const {text} = braces
  if (text === '') return {draft: {kind: 'open', criteria: []}, losses: []}
  const parts = splitBefore(braces, '=~').length
  if (parts > maximumParts) {
    const excess = {what: 'options', actual: parts, limit: maximumParts}
    return refuse(toLoss('import/limit', excess, context.place))
  }
  if (text.startsWith('#')) return readNumeric(trimSlice(cut(braces, 1)), context)
  if (findSign(braces, '~') !== -1) return readChoice(braces, context)
  if (findSign(braces, '=') !== -1 && text.includes('->')) return readMatch(braces, context)
  const truth = /^(T|TRUE|F|FALSE)\s*(?:#|$)/.exec(text)
  return truth ? readTrueFalse(braces, truth[1] ?? '', context) : readTexts(braces, context)
}

/** Reads several texts, and collects their losses. */
function createTexts({format, reader}: Context) {
  const losses: Loss[] = []
  const read = (slice: Slice): Blocks => {
    const found = readGiftText(slice, format, reader)
    losses.push(...found.losses)
    return found.nodes
  }
  const rationale = ({feedback}: {readonly feedback?: Slice}): {rationale?: Blocks} => {
    const nodes = feedback && feedback.text !== '' ? read(feedback) : []
    return nodes.length > 0 ? {rationale: nodes} : {}
  }
  return {losses, read, rationale}
}

function readChoice(braces: Slice, context: Context): ReadKey {
  const isSingle = findSign(braces, '=') !== -1
  const parts = splitBefore(braces, '=~').map(takePart)
  const fractions = parts.map(({sign, weight}) => weight ?? (sign === '=' ? 1 : 0))
  const full = fractions.filter((fraction) => fraction >= 0.99999)
  if (parts.length < 2)
    return refuse(toLoss('import/syntax', {reason: 'a choice has at least two options'}, context.place))
  if (isSingle && full.length > 1)
    return refuse(
      toLoss('import/unsupported', {kind: 'single choice with several right options'}, context.place),
    )
  const texts = createTexts(context)
  const {right, credits} = toCredits(fractions, isSingle ? 'one' : 'several')
  if (!right.includes(true)) return refuse(toLoss('import/no-key', {}, context.place))
  const options = parts.map((part, index): DraftOption => {
    const credit = credits[index]
    return {
      ref: `${index}`,
      content: texts.read(part.text),
      isRight: right[index] === true,
      ...(credit !== undefined && {credit}),
      ...texts.rationale(part),
    }
  })
  const isNarrowed = !isSingle && right.filter((own) => own).length === 1
  return {
    draft: {kind: 'choice', options},
    score: scoreChoice(fractions, isSingle ? 'one' : 'several'),
    losses: [...texts.losses, ...(isNarrowed ? [toLoss('import/one-choice', {}, context.place)] : [])],
  }
}

/** `{T#wrong#right}`: the first feedback is for a wrong response, the second for a right one. */
function readTrueFalse(braces: Slice, truth: string, context: Context): ReadKey {
  const texts = createTexts(context)
  const [, wrong, right] = splitAtHashes(braces)
  const isTrue = truth.startsWith('T')
  const toOption = (value: boolean): DraftOption => {
    const feedback = value === isTrue ? right : wrong
    return {
      ref: value ? '0' : '1',
      content: fromPlain(value ? 'True' : 'False'),
      isRight: value === isTrue,
      ...texts.rationale(feedback ? {feedback} : {}),
    }
  }
  const options = [toOption(true), toOption(false)]
  return {
    draft: {kind: 'choice', options},
    score: scoreChoice(isTrue ? [1, 0] : [0, 1], 'one'),
    losses: texts.losses,
  }
}

function splitAtHashes(slice: Slice): Slice[] {
  const parts: Slice[] = []
  let from = 0
  for (let at = findSign(slice, '#'); at !== -1; at = findSign(slice, '#', from)) {
    parts.push(trimSlice(cut(slice, from, at)))
    from = at + 1
  }
  return [...parts, trimSlice(cut(slice, from))]
}

function readTexts(braces: Slice, context: Context): ReadKey {
  const parts = splitBefore(braces, '=').map(takePart)
  const texts = createTexts(context)
  const written = parts.map((part) => ({
    value: readGiftForm(part.text),
    fraction: part.weight ?? 1,
  }))
  const forms = parts.map((part, index): DraftForm => {
    const {value = '', fraction = 1} = written[index] ?? {}
    return {...fromWildcards(value), ...toMarks(fraction), ...texts.rationale(part)}
  })
  if (!forms.some(({isRight}) => isRight)) return refuse(toLoss('import/no-key', {}, context.place))
  return {draft: {kind: 'text', forms}, score: scoreTexts(written), losses: texts.losses}
}

/** A form with part of the credit is accepted, one without any is a mistake. */
function toMarks(fraction: number): {isRight: boolean; credit?: number} {
  if (fraction <= 0) return {isRight: false, ...(fraction < 0 && {credit: fraction})}
  return {isRight: true, ...(fraction < 0.99999 && {credit: fraction})}
}

function readNumeric(braces: Slice, context: Context): ReadKey {
  const tilde = findSign(braces, '~')
  const texts = createTexts(context)
  const parts = splitBefore(tilde === -1 ? braces : cut(braces, 0, tilde), '=').map(takePart)
  const ranges = parts.map(({text, weight}) => ({
    ...readNumber(readGiftForm(text)),
    fraction: weight ?? 1,
  }))
  const bad = parts.find((_, index) => ranges[index]?.low === undefined)
  if (bad)
    return refuse(
      toLoss(
        'import/syntax',
        {reason: `\`${bad.text.text}\` is not a number`},
        context.reader.locate(bad.whole),
      ),
    )
  const other = tilde === -1 ? undefined : takePart(cut(braces, tilde))
  const forms = [
    ...parts.map((part, index): DraftForm => {
      const {notation = '', fraction = 1} = ranges[index] ?? {}
      return {as: 'number', value: notation, ...toMarks(fraction), ...texts.rationale(part)}
    }),
    ...(other ? [{as: 'number', value: anyNumber, isRight: false, ...texts.rationale(other)} as const] : []),
  ]
  if (!forms.some(({isRight}) => isRight)) return refuse(toLoss('import/no-key', {}, context.place))
  const known = ranges.flatMap(({low, high, fraction}) =>
    low === undefined || high === undefined ? [] : [{low, high, fraction}],
  )
  return {draft: {kind: 'numeric', forms}, score: scoreNumbers(known), losses: texts.losses}
}

/** Feedback for any other number. */
const anyNumber = '[-1e300, 1e300]'

function readMatch(braces: Slice, context: Context): ReadKey {
  const texts = createTexts(context)
  const rights = new Map<string, string>()
  const pairs: DraftPair[] = []
  const key: string[] = []
  for (const part of splitBefore(braces, '=')) {
    const body = cut(part, part.text.startsWith('=') ? 1 : 0)
    const arrow = body.text.indexOf('->')
    if (arrow === -1)
      return refuse(
        toLoss('import/syntax', {reason: `\`${part.text}\` has no \`->\``}, context.reader.locate(part)),
      )
    const left = trimSlice(cut(body, 0, arrow))
    const value = readGiftPlain(cut(body, arrow + 2))
    const ref = rights.get(value) ?? `r${rights.size}`
    rights.set(value, ref)
    const right = {ref, content: fromPlain(value)}
    if (left.text === '') pairs.push({right})
    else {
      pairs.push({left: {ref: `l${key.length}`, content: texts.read(left)}, right})
      key.push(ref)
    }
  }
  return {draft: {kind: 'match', pairs}, score: scoreMatch(key), losses: texts.losses}
}

const refuse = (loss: Loss): ReadKey => ({losses: [loss]})
