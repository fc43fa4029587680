import type {GradeOptions} from '../grade-options.ts'
import type {Match} from '../match.ts'
import {readOwn} from '../read-own.ts'
import {createReason, describeStart, type Reason} from '../reasons.ts'
import {convertUnit} from './convert-unit.ts'
import {plainSigns} from './plain-signs.ts'
import {readNumber} from './read-number.ts'
import {isSameUnit, readUnit, type UnitPowers} from './read-unit.ts'
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
  if (response.length > maximumCharacters)
    return {status: 'malformed', reason: createReason('too-long', {maximum: maximumCharacters})}
  if (plainSigns(response) === '') return {status: 'unanswered'}
  const decimal = readOwn(options, 'decimal') === ',' ? ',' : '.'
  const other = decimal === '.' ? ',' : '.'
  const match = matchWithDecimal(rule, response, decimal)
  const isGrouped = plainSigns(response).includes(other)
  if (!isGrouped || match.status !== 'read' || match.credit > 0) return match
  const second = matchWithDecimal(rule, response, other)
  if (second.status !== 'read' || second.credit <= 0) return match
  const found = other === '.' ? 'point' : 'comma'
  return {status: 'malformed', reason: createReason('ambiguous-number', {found, decimal})}
}

function matchWithDecimal(rule: NumericRule, response: string, decimal: '.' | ','): Match {
  const number = readNumber(response, decimal)
  if (number.status !== 'read') return {status: 'malformed', reason: number.reason}
  const {value, unit} = number
  const [own] = rule.units
  if (unit === '') return own ? matchWithoutUnit(rule, value, '') : matchBareNumber(rule, value)
  const powers = readUnit(unit)
  if (!own || !powers) return {status: 'malformed', reason: findReason(rule, unit, decimal)}
  const factor =
    rule.units.find(({name}) => matchesUnit(name, powers))?.factor ??
    convertUnit(powers, own.name, readOwn(rule, 'spellings') ?? {})
  if (factor === 'wrong') return {status: 'read', read: `${value} ${unit}`, credit: 0}
  if (factor === undefined) return {status: 'malformed', reason: findReason(rule, unit, decimal)}
  const converted = value * factor
  if (!Number.isFinite(converted))
    return {status: 'malformed', reason: createReason('number-out-of-range', {})}
  const form = bestForm(rule.forms, converted)
  return form
    ? {status: 'read', form, read: `${converted} ${own.name}`, credit: form.credit}
    : matchWithoutUnit(rule, value, unit)
}

/** Names the reason why the text after a number cannot be read. */
function findReason({units}: NumericRule, rest: string, decimal: '.' | ','): Reason {
  if (units.length === 0 || /^[.,-]/.test(rest))
    return createReason('text-after-number', {found: describeStart(rest), decimal})
  return createReason('unknown-unit', {units: units.map(({name}) => name)})
}

function matchBareNumber({forms}: NumericRule, value: number): Match {
  const form = bestForm(forms, value)
  return {status: 'read', ...(form && {form}), read: String(value), credit: form?.credit ?? 0}
}

/**
 * Matches a number without a unit, or wrong in its unit, as if it were in the unit of the question: `3.14 cm` for
 * `3.14 m`, as in Moodle (qtype_numerical, unit penalty). If no credit is left, no form is reported as matching.
 */
function matchWithoutUnit({forms, creditWithoutUnit}: NumericRule, value: number, unit: string): Match {
  const read = unit === '' ? String(value) : `${value} ${unit}`
  const form = creditWithoutUnit > 0 ? bestForm(forms, value) : undefined
  if (!form) return {status: 'read', read, credit: 0}
  return {status: 'read', form, read, credit: form.credit * (form.credit > 0 ? creditWithoutUnit : 1)}
}

function matchesUnit(name: string, powers: UnitPowers): boolean {
  const own = readUnit(name)
  return own !== undefined && isSameUnit(own, powers)
}

/** The matching form with the most credit, and of these the narrowest, so that the order of forms does not matter. */
export function bestForm(forms: readonly NumericForm[], value: number): NumericForm | undefined {
  let best: NumericForm | undefined
  for (const form of forms) if (isWithin(form, value) && (!best || isBetter(form, best))) best = form
  return best
}

function isBetter(form: NumericForm, other: NumericForm): boolean {
  if (form.credit !== other.credit) return form.credit > other.credit
  return form.high - form.low < other.high - other.low
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
