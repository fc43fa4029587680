import type {GradeOptions} from '../grade-options.ts'
import type {Match} from '../match.ts'
import {readOwn} from '../read-own.ts'
import {describeStart} from '../reasons.ts'
import {malformed, unanswered} from '../unscored.ts'
import {findFactor} from './find-factor.ts'
import {plainSigns} from './plain-signs.ts'
import {readNumber} from './read-number.ts'
import type {NumericForm, NumericRule} from './schema.ts'

/** Longer responses are refused. */
const maximumCharacters = 1000

/**
 * Relative tolerance at inclusive bounds, for rounding of binary fractions. Perseus uses the same value as an
 * absolute tolerance.
 */
const epsilon = 2 ** -42

/**
 * Matches a typed number with the forms of a rule. `2.375` with a decimal comma is 2375; if that is wrong and 2.375
 * is right, the number is ambiguous and thus malformed.
 */
export function matchNumber(rule: NumericRule, response: string, options: GradeOptions): Match {
  if (response.length > maximumCharacters) return malformed('too-long', {maximum: maximumCharacters})
  const plain = plainSigns(response)
  if (plain === '') return unanswered
  const decimal = readOwn(options, 'decimal') ?? '.'
  const match = matchWithDecimal(rule, response, decimal)
  const other = decimal === '.' ? ',' : '.'
  if (match.status !== 'read' || match.credit > 0 || !plain.includes(other)) return match
  const second = matchWithDecimal(rule, response, other)
  if (second.status !== 'read' || second.credit <= 0) return match
  return malformed('ambiguous-number', {found: other === '.' ? 'point' : 'comma', decimal})
}

function matchWithDecimal(rule: NumericRule, response: string, decimal: '.' | ','): Match {
  const number = readNumber(response, decimal)
  if (number.status !== 'read') return number
  const {value, unit} = number
  const {units, creditWithoutUnit} = rule
  const [own] = units
  if (unit === '') return matchValue(rule, value, `${value}`, own ? creditWithoutUnit : 1)
  const factor = findFactor(rule, unit)
  if (factor === undefined)
    return own && !/^[.,-]/.test(unit)
      ? malformed('unknown-unit', {units: units.map(({name}) => name)})
      : malformed('text-after-number', {found: describeStart(unit), decimal})
  const read = `${value} ${unit}`
  if (factor === 'wrong') return {status: 'read', read, credit: 0}
  const converted = value * factor
  if (!Number.isFinite(converted)) return malformed('number-out-of-range', {})
  const match = matchValue(rule, converted, `${converted} ${own?.name}`)
  return match.form ? match : matchValue(rule, value, read, creditWithoutUnit)
}

/**
 * Matches a number in the unit of the question, or one without a unit or wrong in its unit as if it were: `3.14 cm` for
 * `3.14 m`, as in Moodle (qtype_numerical, unit penalty). `share` is what is left of the credit; if nothing is, no form is
 * reported as matching.
 */
function matchValue({forms}: NumericRule, value: number, read: string, share = 1): Match & {status: 'read'} {
  const form = share > 0 ? bestForm(forms, value) : undefined
  const credit = form?.credit ?? 0
  return {status: 'read', ...(form && {form}), read, credit: credit > 0 ? credit * share : credit}
}

/** The matching form with the most credit, and of these the narrowest, so that the order of forms does not matter. */
export function bestForm(forms: readonly NumericForm[], value: number): NumericForm | undefined {
  const [best] = forms
    .filter((form) => isWithin(form, value))
    .sort((one, other) => other.credit - one.credit || one.high - one.low - (other.high - other.low))
  return best
}

/** Whether a number lies within a form. Inclusive bounds have a tolerance, exclusive ones do not. */
export function isWithin({low, high, includesLow, includesHigh}: NumericForm, value: number): boolean {
  const isAbove = includesLow ? value >= low - tolerance(low, value) : value > low
  const isBelow = includesHigh ? value <= high + tolerance(high, value) : value < high
  return isAbove && isBelow
}

/** Whole numbers need no tolerance. */
function tolerance(bound: number, value: number): number {
  return Number.isSafeInteger(bound) && Number.isSafeInteger(value) ? 0 : Math.abs(bound) * epsilon
}
