import {describeStart} from '../reasons.ts'
import {malformed, type Unscored} from '../unscored.ts'
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
  | Unscored

interface Digits {
  readonly value: number
  /** Of a fraction. */
  readonly divisor?: number
  readonly length: number
}

const vulgar = /[¼-¾⅐-⅞↉]/g
const signed = /^([+-]?)\s*(\p{Sc}?)\s*([+-]?)\s*/u

/**
 * A whole number, in which one separator may group digits; `group` is the number of its group in the expression. Spaces and
 * apostrophes group digits too (SI brochure 5.4.4, CLDR); all their variants are read alike.
 */
const whole = (group: number): string => `[1-9]\\d{0,2}([, '_])\\d{3}(?:\\${group}\\d{3})*(?!\\d)|\\d+`
/** `1 1/4`: a whole number, the dividend, the divisor. */
const fraction = new RegExp(`^(?:(\\d+)\\s+(?!0\\d))?(${whole(3)})\\s*[/⁄∕]\\s*(${whole(5)})`)
/** `1,000.25e3`: the digits before and after the point, the exponent. */
const decimals = new RegExp(
  `^(?=\\.?\\d)(${whole(2)})?(?:\\.(\\d*))?(?:(?:[eE]|\\s*[xX×*·⋅]\\s*10(?:\\^|\\*\\*))([+-]?\\d+))?`,
)

/**
 * Reads a number and the unit after it.
 *
 * Of Moodle (question/type/numerical: `.2`, `1.`, `+1.0`, `1e4`, `3x10^8`, `3.00x10**-8`, `1,000,000`), Perseus
 * (`1/4`, `1 1/4`, `25%`, `1 000`, U+2212) and Unicode (`½`, U+2044, `10⁸`). Full-width characters, and
 * dashes that look like a minus, are read as the ordinary ones, because keyboards and input methods insert them.
 * Digits of other scripts are not read: they have signs and an order of their own, and an unread response costs nothing.
 */
export function readNumber(text: string, decimal: '.' | ',' = '.'): ReadNumber {
  // `1½` is read as `1 1⁄2`, with tabs because a space could group digits.
  const plain = plainSigns(text).replace(vulgar, (sign) => `\t${sign.normalize('NFKD')}\t`)
  const [start = '', before, currency = '', behind] = signed.exec(plain) ?? []
  const sign = `${before}${behind}`
  if (sign.length > 1) return malformed('several-signs', {})
  const rest = plain.slice(start.length)
  const digits = readDigits(decimal === '.' ? rest : swapSeparators(rest))
  if (!digits) return malformed('not-a-number', {found: describeStart(rest), example: `2${decimal}5`})
  const {value, divisor, length} = digits
  const [percent = ''] = /^\s*(?:%|per ?cent(?!\p{L}))/iu.exec(rest.slice(length)) ?? []
  const unit = rest.slice(length + percent.length).trim()
  if (currency !== '' && unit !== '') return malformed('several-units', {})
  if (divisor === 0) return malformed('division-by-zero', {})
  if (!Number.isFinite(value)) return malformed('number-out-of-range', {})
  const size = percent === '' ? value : value / 100
  return {
    status: 'read',
    // Avoid negative zero.
    value: (sign === '-' ? -size : size) + 0,
    isFraction: divisor !== undefined || (percent !== '' && Number.isInteger(value)),
    unit: currency || unit,
  }
}

const swapSeparators = (text: string): string =>
  text.replace(/[.,]/g, (separator) => (separator === '.' ? ',' : '.'))

/** `1/4`, `1 1/4` (but `1 000/2 000` is no mixed number), or a number with decimals. */
function readDigits(text: string): Digits | undefined {
  const [ratio, left = '0', over = '', , under = ''] = fraction.exec(text) ?? []
  if (ratio !== undefined) {
    const divisor = ungroup(under)
    // Divided by Infinity, it would become 0.
    const value = divisor < Number.POSITIVE_INFINITY ? ungroup(left) + ungroup(over) / divisor : divisor
    return {value, divisor, length: ratio.length}
  }
  const [number, integer = '', , part = '', exponent = '0'] = decimals.exec(text) ?? []
  if (number === undefined) return undefined
  const digits = `${integer.replace(/\D/g, '')}.${part}0`
  const value = Number(`${digits}e${exponent}`)
  // A number too small for a float would become 0.
  const isLost = value === 0 && /[1-9]/.test(digits)
  return {value: isLost ? Number.POSITIVE_INFINITY : value, length: number.length}
}

const ungroup = (text: string): number => Number(text.replace(/\D/g, ''))
