import {createReason, describeStart, type Reason} from '../reasons.ts'
import {plainSigns} from './plain-signs.ts'

/** A typed number, or why it cannot be read. */
export type ReadNumber =
  | {
      readonly status: 'read'
      readonly value: number
      /** Whether it is exact: a fraction of whole numbers or a whole percentage. */
      readonly isFraction: boolean
      /** The text after it or a currency sign before it; `''` if there is none. */
      readonly unit: string
    }
  | {readonly status: 'none'; readonly reason: Reason}
  | {readonly status: 'out-of-range'; readonly reason: Reason}

interface Digits {
  readonly value: number
  readonly isFraction: boolean
  readonly length: number
}

/** Spaces and apostrophes group digits (SI brochure 5.4.4, CLDR); all their variants are read alike. */
const groupSigns = " '_"
const vulgar = /^(?:(\d+)\s*)?([¼-¾⅐-⅞↉])/u
const signed = /^([+-]?)\s*(\p{Sc}?)\s*([+-]?)\s*/u

/** By decimal separator; the other one groups digits. */
const grammars = {'.': toGrammar('\\.', ','), ',': toGrammar(',', '.')} as const

function toGrammar(decimal: string, group: string) {
  const whole = (name: string) =>
    `(?:[1-9]\\d{0,2}(?<${name}>[${group}${groupSigns}])\\d{3}(?:\\k<${name}>\\d{3})*(?!\\d)|\\d+)`
  const exponent = '[eE](?<e>[+-]?\\d+)|\\s*[xX×*·⋅]\\s*10(?:\\^|\\*\\*)(?<power>[+-]?\\d+)'
  return {
    fraction: new RegExp(
      `^(?:(?<whole>\\d+)\\s+(?!0\\d))?(?<over>${whole('a')})\\s*[/⁄∕]\\s*(?<under>${whole('b')})`,
    ),
    decimal: new RegExp(
      `^(?:(?<whole>${whole('a')})(?:${decimal}(?<part>\\d*))?|${decimal}(?<only>\\d+))(?:${exponent})?`,
    ),
  }
}

/**
 * Reads a number and the unit after it.
 *
 * Of Moodle (question/type/numerical: `.2`, `1.`, `+1.0`, `1e4`, `3x10^8`, `3.00x10**-8`, `1,000,000`), Perseus
 * (`1/4`, `1 1/4`, `25%`, `1 000`, U+2212) and Unicode (`½`, U+2044, `10⁸`). Full-width characters, and
 * dashes that look like a minus, are read as the ordinary ones, because keyboards and input methods insert them.
 * Digits of other scripts are not read: they have signs and an order of their own, and an unread response costs nothing.
 */
export function readNumber(text: string, decimal: '.' | ',' = '.'): ReadNumber {
  const plain = plainSigns(text)
  const [start = '', before, currency = '', behind] = signed.exec(plain) ?? []
  const sign = `${before}${behind}`
  if (sign.length > 1) return {status: 'none', reason: createReason('several-signs', {})}
  const rest = plain.slice(start.length)
  const digits = readVulgar(rest) ?? readFraction(rest, decimal) ?? readDecimal(rest, decimal)
  if (!digits) {
    const reason = createReason('not-a-number', {found: describeStart(rest), example: `2${decimal}5`})
    return {status: 'none', reason}
  }
  const [percent = ''] = /^\s*(?:%|per ?cent(?!\p{L}))/iu.exec(rest.slice(digits.length)) ?? []
  const unit = rest.slice(digits.length + percent.length).trim()
  if (currency !== '' && unit !== '') return {status: 'none', reason: createReason('several-units', {})}
  if (!Number.isFinite(digits.value))
    return {
      status: 'out-of-range',
      reason: createReason(
        /^[^%]*[/⁄∕]\s*0+(?!\d)/.test(rest) ? 'division-by-zero' : 'number-out-of-range',
        {},
      ),
    }
  const value = percent === '' ? digits.value : digits.value / 100
  return {
    status: 'read',
    // Avoid negative zero.
    value: (sign === '' || sign === '+' ? value : -value) + 0,
    isFraction: digits.isFraction || (percent !== '' && Number.isInteger(digits.value)),
    unit: currency === '' ? unit : currency,
  }
}

/** `½` and `1½`. */
function readVulgar(text: string): Digits | undefined {
  const [all = '', whole = '0', sign] = vulgar.exec(text) ?? []
  const [over, under] = sign?.normalize('NFKD').split('⁄') ?? []
  if (over === undefined || under === undefined) return undefined
  return {value: Number(whole) + Number(over) / Number(under), isFraction: true, length: all.length}
}

/** `1/4` and `1 1/4`; `1 000/2 000` is not a mixed number. */
function readFraction(text: string, decimal: '.' | ','): Digits | undefined {
  const match = grammars[decimal].fraction.exec(text)
  const {whole = '0', over, under} = match?.groups ?? {}
  if (!match || over === undefined || under === undefined) return undefined
  const [left, top, bottom] = [Number(whole), parseGrouped(over), parseGrouped(under)]
  const isHuge = [left, top, bottom].some((part) => !Number.isFinite(part))
  const value = isHuge ? Number.POSITIVE_INFINITY : left + top / bottom
  return {value, isFraction: true, length: match[0].length}
}

function readDecimal(text: string, decimal: '.' | ','): Digits | undefined {
  const match = grammars[decimal].decimal.exec(text)
  if (!match?.groups) return undefined
  const {whole = '0', part, only, e, power} = match.groups
  const digits = `${whole.replace(/\D/g, '')}.${part ?? only ?? ''}`
  const value = Number(`${digits}0e${e ?? power ?? 0}`)
  // A number too small for a float would become 0.
  const isLost = value === 0 && /[1-9]/.test(digits)
  return {value: isLost ? Number.POSITIVE_INFINITY : value, isFraction: false, length: match[0].length}
}

const parseGrouped = (text: string): number => Number(text.replace(/\D/g, ''))
