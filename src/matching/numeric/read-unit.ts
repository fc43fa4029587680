import {plainSigns} from './plain-signs.ts'

const factor = /([*/])([\p{L}°]+|\p{Sc})(?:\^?([+-]?\d{1,2}))?/gu

/** Currencies that have a sign of their own, and their names and codes (ISO 4217) in the same order. */
const signs = '€$£¥₹'
const currencies = /^(?:(euros?|EUR)|(dollars?|USD)|(pounds? sterling|GBP)|(yen|JPY)|(rupees?|INR))$/i

/** Symbols of a unit with their powers, by symbol: `m/s²` is m to 1 and s to -2. */
export type UnitPowers = ReadonlyMap<string, number>

/**
 * Parses a unit into symbols, known or not: `m/s`, `m·s⁻¹`, `m s^-1` and `m*s**-1` are the same. A `/` applies up to the
 * next operator, as in `kg/m/s`. Returns undefined for anything else.
 */
export function readUnit(text: string): UnitPowers | undefined {
  if (text.length > 60) return undefined
  const plain = plainSigns(text)
    .normalize('NFKC')
    .replace(currencies, (_, ...names) => signs.charAt(names.findIndex((name) => name !== undefined)))
    // `deg C`, `° C` and `degrees Celsius`, `m per s`.
    .replace(/(?:deg(?:rees?)?|°) ?(?=[cf](?:$|el|ah))/i, '°')
    .replace(/\sper\s|∕/gi, '/')
    // `kilowatt-hour`.
    .replace(/(?<=\p{L})-(?=\p{L})/gu, '*')
    .replace(/\*\*/g, '^')
    .replace(/\s*([/*·⋅×])\s*|\s+/g, (_, sign) => (sign === '/' ? sign : '*'))
  const found = new Map<string, number>()
  // `/s` and `1/s` begin without a symbol.
  const rest = `*${plain}`
    .replace(/^\*(?=\/)|^\*1(?=[*/])/, '')
    .replace(factor, (_, sign: string, symbol: string, power = '1') => {
      addPower(found, toStandardSymbol(symbol), sign === '/' ? -power : Number(power))
      return ''
    })
  return rest === '' ? found : undefined
}

export function addPower(unit: Map<string, number>, symbol: string, power: number): void {
  unit.set(symbol, (unit.get(symbol) ?? 0) + power)
}

/** The litre has two symbols. */
function toStandardSymbol(symbol: string): string {
  return symbol.replace(/^([kcdmμnh]?)l$/, '$1L')
}

/** Whether two units differ at most in notation. A symbol to the power of 0 is like none. */
export function isSameUnit(one: UnitPowers, other: UnitPowers): boolean {
  return [...one, ...other].every(([symbol]) => (one.get(symbol) ?? 0) === (other.get(symbol) ?? 0))
}
