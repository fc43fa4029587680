import type {Code, DataOf} from '../../diagnostics/catalogue.ts'
import {readNumber} from './read-number.ts'
import {isSameUnit, readUnit} from './read-unit.ts'

/** A range of numbers as an author writes it, in its own unit. */
export interface Notation {
  readonly low: number
  readonly high: number
  readonly includesLow: boolean
  readonly includesHigh: boolean
  /** The center as written, or the middle of an interval. */
  readonly value: number
  /** `''` if there is none. */
  readonly unit: string
}

type FaultOf<C extends Code> = {readonly [K in C]: {readonly code: K; readonly data: DataOf<K>}}[C]
export type NotationFault = FaultOf<
  | 'number/syntax'
  | 'number/no-margin'
  | 'number/margin'
  | 'number/significant-figures'
  | 'number/out-of-range'
  | 'number/empty-interval'
>

interface Quantity {
  readonly value: number
  readonly isFraction: boolean
  readonly isPercentage: boolean
  readonly unit: string
}

/**
 * Reads `42`, `1/3`, `3.14 ± 0.01`, `3.14 ± 1%`, `3.14159, 3 sf`, `[5, 7)`, each with an optional unit.
 *
 * A number with decimals needs a margin: most are not binary fractions, so two computations of it may differ.
 */
export function readNotation(written: string): Notation | NotationFault {
  const text = written.trim().replace(/\s+/g, ' ')
  const [, open, bounds, close, unit] = /^([[(])([^()[\]]*)([\])]) ?(.*)$/.exec(text) ?? []
  if (open !== undefined && bounds !== undefined)
    return readInterval(text, {
      bounds,
      unit: unit ?? '',
      includesLow: open === '[',
      includesHigh: close === ']',
    })
  const [all, count] = /, ?(\d+) ?sf$/.exec(text) ?? []
  if (all !== undefined && count !== undefined)
    return readFigures(text, text.slice(0, -all.length), Number(count))
  const [center, margin, ...more] = text.split(/ ?(?:±|\+\/-|\+-) ?/)
  if (center === undefined || more.length > 0) return {code: 'number/syntax', data: {text}}
  return margin === undefined ? readExact(text) : readMargin(text, center, margin)
}

export const isFault = (read: Notation | NotationFault): read is NotationFault => Object.hasOwn(read, 'code')

function readInterval(
  text: string,
  {
    bounds,
    unit,
    ...ends
  }: Pick<Notation, 'unit' | 'includesLow' | 'includesHigh'> & {readonly bounds: string},
): Notation | NotationFault {
  // If the separator is followed by a space, other commas group digits.
  const parts = bounds.split(/, /).length === 2 ? bounds.split(/, /) : bounds.split(',')
  const [low, high] = parts.map(readQuantity)
  if (parts.length !== 2 || !low || !high) return {code: 'number/syntax', data: {text}}
  if ('code' in low) return low
  if ('code' in high) return high
  if (low.unit !== '' || high.unit !== '' || (unit !== '' && !readUnit(unit)))
    return {code: 'number/syntax', data: {text}}
  const value = low.value / 2 + high.value / 2
  const isEmpty = low.value >= high.value || isOutside(value, low.value, high.value)
  if (isEmpty) return {code: 'number/empty-interval', data: {text}}
  return {low: low.value, high: high.value, ...ends, value, unit}
}

/** Neighbouring floating-point numbers have none between them. */
const isOutside = (value: number, low: number, high: number): boolean => value <= low || value >= high

/**
 * Significant figures: |s - t| < .51 · 10^-n with n = figures - 1 - floor(log10 |t|), the bounds not
 * included, as in PrairieLearn (pl-number-input, comparison="sigfig").
 */
function readFigures(text: string, center: string, figures: number): Notation | NotationFault {
  const quantity = readQuantity(center)
  if ('code' in quantity) return quantity
  const {value, unit} = quantity
  if (value === 0 || figures < 1 || figures > 15) return {code: 'number/significant-figures', data: {text}}
  const magnitude = Number(value.toExponential().split('e')[1])
  const margin = 0.51 * 10 ** (magnitude - figures + 1)
  return around(text, {value, margin, unit, isOpen: true})
}

function readExact(text: string): Notation | NotationFault {
  const quantity = readQuantity(text)
  if ('code' in quantity) return quantity
  const {value, isFraction, unit} = quantity
  if (!isFraction && !Number.isSafeInteger(value)) return {code: 'number/no-margin', data: {text}}
  return {low: value, high: value, includesLow: true, includesHigh: true, value, unit}
}

function readMargin(text: string, center: string, written: string): Notation | NotationFault {
  const quantity = readQuantity(center)
  if ('code' in quantity) return quantity
  const size = readQuantity(written)
  if ('code' in size) return size.code === 'number/syntax' ? {code: 'number/margin', data: {text}} : size
  const {value} = quantity
  // A percentage of a percentage is ambiguous: relative, or percentage points.
  const isDoubtful = quantity.isPercentage && size.isPercentage
  const margin = size.isPercentage ? Math.abs(value) * size.value : size.value
  const areUnlike = quantity.unit !== '' && size.unit !== '' && !isSame(quantity.unit, size.unit)
  if (!(margin > 0) || isDoubtful || areUnlike) return {code: 'number/margin', data: {text}}
  return around(text, {value, margin, unit: quantity.unit || size.unit, isOpen: false})
}

function around(
  text: string,
  {value, margin, unit, isOpen}: {value: number; margin: number; unit: string; isOpen: boolean},
): Notation | NotationFault {
  const [low, high] = [value - margin, value + margin]
  if (!Number.isFinite(low) || !Number.isFinite(high)) return {code: 'number/out-of-range', data: {text}}
  // A margin smaller than floating-point precision has no effect.
  if (isOutside(value, low, high)) return {code: 'number/margin', data: {text}}
  return {low, high, includesLow: !isOpen, includesHigh: !isOpen, value, unit}
}

function readQuantity(text: string): Quantity | FaultOf<'number/syntax' | 'number/out-of-range'> {
  if (/^[+\-−]? ?(?:NaN|inf(?:inity)?|∞)$/i.test(text.trim()))
    return {code: 'number/out-of-range', data: {text}}
  const number = readNumber(text)
  if (number.status === 'malformed' && /^(?:number-out-of-range|division-by-zero)$/.test(number.reason.code))
    return {code: 'number/out-of-range', data: {text}}
  if (number.status !== 'read' || (number.unit !== '' && !readUnit(number.unit)))
    return {code: 'number/syntax', data: {text}}
  const {value, isFraction, unit} = number
  return {value, isFraction, isPercentage: text.includes('%'), unit}
}

function isSame(one: string, other: string): boolean {
  const [first, second] = [readUnit(one), readUnit(other)]
  return first !== undefined && second !== undefined && isSameUnit(first, second)
}
