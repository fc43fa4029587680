import {plainSigns} from './plain-signs.ts'

const factor = /^([\p{L}°]+|\p{Sc})(?:\^?([+-]?\d{1,2}))?$/u

/** Names and codes (ISO 4217) of currencies that have a sign of their own. */
const currencies: readonly (readonly [sign: string, names: RegExp])[] = [
  ['€', /^(?:euros?|EUR)$/i],
  ['$', /^(?:dollars?|USD)$/i],
  ['£', /^(?:pounds? sterling|GBP)$/i],
  ['¥', /^(?:yen|JPY)$/i],
  ['₹', /^(?:rupees?|INR)$/i],
]

/** Symbols of a unit with their powers, by symbol: `m/s²` is m to 1 and s to -2. */
export type UnitPowers = ReadonlyMap<string, number>

/**
 * Parses a unit into symbols, known or not: `m/s`, `m·s⁻¹`, `m s^-1` and `m*s**-1` are the same. A `/` applies up to the
 * next operator, as in `kg/m/s`. Returns undefined for anything else.
 */
export function readUnit(text: string): UnitPowers | undefined {
  if (text.length > 60) return undefined
  const [sign] = currencies.find(([, names]) => names.test(text.trim())) ?? []
  if (sign !== undefined) return new Map([[sign, 1]])
  const plain = plainSigns(text)
    .normalize('NFKC')
    // `deg C`, `° C` and `degrees Celsius`, `m per s`.
    .replace(/(?:deg(?:rees?)?|°) ?(?=[cf](?:$|el|ah))/i, '°')
    .replace(/\sper\s|∕/gi, '/')
    // `kilowatt-hour`.
    .replace(/(?<=\p{L})-(?=\p{L})/gu, '*')
    .replace(/\*\*/g, '^')
    .replace(/\s*([/*·⋅×])\s*|\s+/g, (_, sign = '*') => ` ${sign} `)
    .trim()
  const found = new Map<string, number>()
  let direction = 1
  let isFactorNext = true
  for (const [index, part] of plain.split(' ').entries()) {
    const isSign = part === '/' || /^[*·⋅×]$/.test(part)
    // `/s` and `1/s` begin without a symbol.
    const isOpening = index === 0 && (part === '1' || part === '/')
    if (isSign === isFactorNext && !isOpening) return undefined
    if (isSign) direction = part === '/' ? -1 : 1
    else if (!isOpening && !add(found, part, direction)) return undefined
    isFactorNext = isSign
  }
  return isFactorNext || found.size === 0 ? undefined : found
}

function add(found: Map<string, number>, part: string, direction: number): boolean {
  const [, symbol, power = '1'] = factor.exec(part) ?? []
  if (symbol === undefined) return false
  const name = toStandardSymbol(symbol)
  found.set(name, (found.get(name) ?? 0) + direction * Number(power))
  return true
}

/** The litre has two symbols. */
function toStandardSymbol(symbol: string): string {
  return symbol.replace(/^([kcdmμnh]?)l$/, '$1L')
}

/** Whether two units differ at most in notation. */
export function isSameUnit(one: UnitPowers, other: UnitPowers): boolean {
  return one.size === other.size && [...one].every(([symbol, power]) => other.get(symbol) === power)
}
