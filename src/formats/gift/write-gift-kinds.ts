import type {Kind, Kinds} from '../../kinds/kinds.ts'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import type {NumericForm} from '../../matching/numeric/schema.ts'
import type {TextForm} from '../../matching/text/schema.ts'
import {toChoiceFractions, toMoodleFraction} from '../writing/choice-fractions.ts'
import type {ReportLoss} from '../writing/item-losses.ts'
import {escapeGift, writeGiftForm} from './gift-text.ts'

interface GiftWriter {
  /** Writes a text in the format of the question. */
  readonly text: (rich: RichText) => string
  readonly report: ReportLoss
}

/** What is between the braces; `undefined` if the question cannot be written, which was reported. */
type WriteBraces<K extends Kind> = (question: Kinds[K]['question'], writer: GiftWriter) => string | undefined

/** How each kind is written. */
export const giftWriters: {readonly [K in Kind]: WriteBraces<K>} = {
  choice: (question, {text, report}) => {
    const fractions = toChoiceFractions(question, report)
    if (question.options.some(({pin}) => pin))
      report('export/presentation', {part: 'fixed places of options'})
    const lines = question.options.map(({id, content}, index) => {
      const fraction = toMoodleFraction(fractions[index] ?? 0, report)
      const isOnly = !question.multiple && question.key.includes(id)
      const sign = isOnly ? '=' : `~${toWeight(fraction)}`
      return `${sign}${text(content)}${toFeedback(question.rationales, id, text)}`
    })
    return `\n${lines.join('\n')}\n`
  },
  text: ({key, rationales, input}, {text, report}) => {
    if (input !== undefined) report('export/presentation', {part: 'size of the input field'})
    if (!key.ignore.includes('case')) report('export/scoring', {rule: 'case'})
    for (const name of ['diacritics', 'punctuation'] as const)
      if (key.ignore.includes(name)) report('export/scoring', {rule: `ignored ${name}`})
    // Texts are tried before patterns.
    const forms = [...key.forms].sort((a, b) => Number(a.as === 'pattern') - Number(b.as === 'pattern'))
    const lines = forms.flatMap((form) => {
      const written = toWildcards(form, report)
      if (written === undefined) return []
      const fraction = toMoodleFraction(form.credit, report)
      const weight = fraction === 1 ? '' : toWeight(fraction, 'always')
      return [`=${weight}${writeGiftForm(written)}${toFeedback(rationales, form.id, text)}`]
    })
    if (lines.some((line) => !line.startsWith('=%'))) return `\n${lines.join('\n')}\n`
    report('export/unsupported', {kind: 'text', reason: 'no accepted form can be written'})
    return undefined
  },
  numeric: ({key, rationales, input}, {text, report}) => {
    if (key.units.length > 0) report('export/scoring', {rule: 'units'})
    if (input !== undefined) report('export/presentation', {part: 'size of the input field'})
    const isAny = ({low, high, credit}: NumericForm): boolean =>
      low <= -1e300 && high >= 1e300 && credit === 0
    // Moodle takes the first form that contains a number, we the one with the most credit, then the narrowest.
    const forms = [...key.forms].sort((a, b) => b.credit - a.credit || a.high - a.low - (b.high - b.low))
    const lines = forms
      .filter((form) => !isAny(form))
      .map((form) => {
        if (!form.includesLow || !form.includesHigh) report('export/scoring', {rule: 'open bounds'})
        const fraction = toMoodleFraction(form.credit, report)
        const weight = fraction === 1 ? '' : toWeight(fraction, 'always')
        const [low, high] = [toDigits(form.low), toDigits(form.high)]
        const range = low === high ? low : `${low}..${high}`
        return `=${weight}${range}${toFeedback(rationales, form.id, text)}`
      })
    const other = forms.filter(isAny).map(({id}) => `~${toFeedback(rationales, id, text)}`)
    return `#\n${[...lines, ...other.slice(0, 1)].join('\n')}\n`
  },
  match: ({heads, left, right, key}, {text, report}) => {
    if (heads[0].text !== 'Item' || heads[1].text !== 'Match')
      report('export/presentation', {part: 'column headings'})
    const write = ({content}: {readonly content: RichText}): string => {
      if (content.html !== content.text || content.text.includes('\n'))
        report('export/presentation', {part: 'markup on the right side'})
      return escapeGift(content.text.replace(/\s+/g, ' '))
    }
    const lines = left.map(({id, content}) => {
      const partner = right.find((item) => item.id === key[id])
      return `=${text(content)} -> ${partner ? write(partner) : ''}`
    })
    const used = new Set(Object.values(key))
    const extra = right.filter(({id}) => !used.has(id)).map((item) => `= -> ${write(item)}`)
    return `\n${[...lines, ...extra].join('\n')}\n`
  },
  open: ({key, input}, {report}) => {
    if (input !== undefined) report('export/presentation', {part: 'size of the input field'})
    if (key.some(({content}) => content)) report('export/part-lost', {part: 'rubric'})
    return ''
  },
  line: ({stem, key, rationales}, {text, report}) => {
    const [code] = stem.code ?? []
    const lines = [...(code?.lines ?? []).keys()].map((index) => index + 1)
    if (lines.length < 2) return refuse('line', 'the program has a single line', report)
    report('export/converted', {kind: 'line', as: 'choice'})
    const isRight = (line: number): boolean => key.includes(line)
    const count = key.length
    const options = lines.map((line) => {
      const content = `line ${line}`
      const feedback = toFeedback(rationales, `${line}`, text)
      if (count === 1) return `${isRight(line) ? '=' : '~'}${content}${feedback}`
      const fraction = toMoodleFraction(isRight(line) ? 1 / count : -1 / count, report)
      return `~${toWeight(fraction)}${content}${feedback}`
    })
    return `\n${options.join('\n')}\n`
  },
  output: ({key}, {report}) => {
    if (key.includes('\n')) return refuse('output', 'the output has several lines', report)
    report('export/converted', {kind: 'output', as: 'text'})
    return `=${writeGiftForm(key.replaceAll('*', '\\*'))}`
  },
  code: (_, {report}) => {
    report('export/converted', {kind: 'code', as: 'open'})
    return ''
  },
  order: (_, {report}) => refuse('order', 'GIFT has no such kind', report),
  cloze: (_, {report}) => refuse('cloze', 'GIFT has no blanks', report),
}

/** Without the noise of binary fractions. */
const toDigits = (value: number): string => `${Number(value.toPrecision(15))}`

function refuse(kind: Kind, reason: string, report: ReportLoss): undefined {
  report('export/unsupported', {kind, reason})
  return undefined
}

/** Five decimals, as Moodle writes them. */
function toWeight(fraction: number, when: 'always' | 'if needed' = 'if needed'): string {
  if (fraction === 0 && when === 'if needed') return ''
  return `%${Number((fraction * 100).toFixed(5))}%`
}

function toFeedback(
  rationales: Readonly<Record<string, RichText>>,
  id: string,
  write: (rich: RichText) => string,
): string {
  const rationale = Object.hasOwn(rationales, id) ? rationales[id] : undefined
  return rationale ? `#${write(rationale)}` : ''
}

/** A form with `*` for any text; `undefined` if it cannot be written, which is reported. */
function toWildcards({as, value, ignoreCase}: TextForm, report: ReportLoss): string | undefined {
  if (as === 'literal') report('export/scoring', {rule: 'exact spelling'})
  const isUnwritable = value.includes('->') || value.includes('\n')
  if (as !== 'pattern' && !isUnwritable) return value.replaceAll('*', '\\*')
  // `.+` alone and `.*` between letters are what `*` stands for.
  const parts = value === '.+' ? ['', ''] : value.split('.*')
  const texts = parts.map((part) => part.replace(/\\([\\^$.*+?()[\]{}|/-])/g, '$1'))
  const isLiteral = parts.every((part) => !/(?<!\\)[\^$.*+?()[\]{}|]|\\[A-Za-z0-9]/.test(part))
  if (as === 'pattern' && isLiteral && !isUnwritable) {
    if (!ignoreCase && /\p{L}/u.test(value)) report('export/scoring', {rule: 'case'})
    return texts.map((part) => part.replaceAll('*', '\\*')).join('*')
  }
  report('export/scoring', {rule: as === 'pattern' ? 'a pattern' : 'a form with `->` or several lines'})
  return undefined
}
