import type {GradeOptions} from '../grade-options.ts'
import type {Match} from '../match.ts'
import {createReason, describeStart, type Reason} from '../reasons.ts'
import {readNumber} from './read-number.ts'
import {isSameUnit, readUnit, type UnitPowers} from './read-unit.ts'
import type {NumericForm, NumericRule} from './schema.ts'

/** Longer responses are refused. */
const maximumCharacters = 1000

/** Relative tolerance at inclusive bounds, for rounding of binary fractions. Perseus has as much, but absolute. */
const epsilon = 2 ** -42

/** Matches a typed number with the forms of a rule. */
export function matchNumber(rule: NumericRule, response: string, {decimal}: GradeOptions): Match {
  if (response.length > maximumCharacters)
    return {status: 'malformed', reason: createReason('too-long', {maximum: maximumCharacters})}
  if (response.trim() === '') return {status: 'unanswered'}
  const number = readNumber(response, decimal)
  if (number.status !== 'read') return {status: 'malformed', reason: number.reason}
  const {value, unit} = number
  const [own] = rule.units
  if (!own)
    return unit === ''
      ? matchBareNumber(rule, value)
      : {status: 'malformed', reason: textAfter(unit, decimal)}
  if (unit === '') return matchWithoutUnit(rule, value, '')
  const powers = readUnit(unit)
  if (!powers) return {status: 'malformed', reason: textAfter(unit, decimal)}
  const known = rule.units.find(({name}) => matchesUnit(name, powers))
  if (!known) return matchWithoutUnit(rule, value, unit)
  const converted = value * known.factor
  if (!Number.isFinite(converted))
    return {status: 'malformed', reason: createReason('number-out-of-range', {})}
  const form = bestForm(rule.forms, converted)
  return form
    ? {status: 'read', form, read: `${converted} ${own.name}`, credit: form.credit}
    : matchWithoutUnit(rule, value, unit)
}

function textAfter(text: string, decimal: '.' | ',' = '.'): Reason {
  return createReason('text-after-number', {found: describeStart(text), decimal})
}

function matchBareNumber({forms}: NumericRule, value: number): Match {
  const form = bestForm(forms, value)
  return {status: 'read', ...(form && {form}), read: String(value), credit: form?.credit ?? 0}
}

/**
 * Reads a number with a wrong or missing unit in the unit of the question, even `3.14 cm` for `3.14 m`, as in Moodle
 * (qtype_numerical, unit penalty). Without any credit left, no form matches.
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
