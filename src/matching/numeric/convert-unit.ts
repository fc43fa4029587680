import {isSameUnit, readUnit, type UnitPowers} from './read-unit.ts'
import type {NumericRule, UnitSize} from './schema.ts'

type Spellings = NonNullable<NumericRule['spellings']>

/**
 * Common units, and those of other quantities that learners confuse with them, whatever a question asks for: they are not
 * unknown, and their symbols never stand for others in another case.
 */
const known =
  /^(?:[GMkcmμun]?(?:[mgsAKNJWVL]|Pa|Hz|bit|Bq|Gy|Sv|l[mx]|cd|rad|sr|Bd|Wh|Nm|eV|mol|cal)|[kMGT]iB|[KMGTPE]ib|[kKMGTPE]?[bB](?:ps)?|h|d|min|rpm|rev|°[CF]?|dB[mWVAi]?|(?:(?:kilo|centi|milli)?(?:met(?:er|re)|gram|second|lit(?:er|re)|byte)|minute|hour|day|becquerel|gray|sievert|lumen|candela|joule|baud|radian|degree)s?|lux|hertz|\p{Sc})$/u

/** Units of the kilogram and others, which may cancel in a combination: `N/kg` is `m/s²`. */
const composed = /^[GMkcmμun]?(?:[NJWV]|Pa)$/u

/**
 * The factor that converts a unit to the unit of the question; `wrong` if it has another dimension, `undefined` if it
 * is unknown.
 */
export function convertUnit(
  powers: UnitPowers,
  own: string,
  spellings: Spellings,
): number | 'wrong' | undefined {
  const target = measure(readUnit(own) ?? new Map(), spellings)
  const [given, ...joined] = [powers, ...listSplits(powers, spellings)].map((one) => measure(one, spellings))
  const fitting = [given, ...joined].find((size) => size && target && isSameUnit(size.base, target.base))
  if (fitting && target) return fitting.factor / target.factor
  if (!given && powers.size > 1 && [...powers.keys()].some((symbol) => composed.test(symbol)))
    return undefined
  const isKnown = (symbol: string): boolean => known.test(symbol) || findSize(symbol, spellings) !== undefined
  return (given && target) || [...powers.keys()].every(isKnown) ? 'wrong' : undefined
}

/**
 * Readings of a unit of which one symbol may be two without a space: `kgm/s²`, and `ms⁻¹`, which is a metre per second
 * or one per millisecond.
 */
function listSplits(powers: UnitPowers, spellings: Spellings): UnitPowers[] {
  return [...powers].flatMap(([symbol, power]) =>
    Array.from({length: symbol.length - 1}, (_, index): [string, string] => [
      symbol.slice(0, index + 1),
      symbol.slice(index + 1),
    ])
      .filter((parts) => parts.every((part) => Object.hasOwn(spellings, part)))
      .flatMap(([first, last]) =>
        [1, power].map((firstPower) => {
          const rest = new Map([...powers].filter(([other]) => other !== symbol))
          rest.set(first, (rest.get(first) ?? 0) + firstPower)
          return rest.set(last, (rest.get(last) ?? 0) + power)
        }),
      ),
  )
}

function measure(
  powers: UnitPowers,
  spellings: Spellings,
): {readonly factor: number; readonly base: UnitPowers} | undefined {
  const base = new Map<string, number>()
  let factor = 1
  for (const [symbol, power] of powers) {
    const size = findSize(symbol, spellings)
    if (!size) return undefined
    factor *= size[0] ** power
    for (const [name, times] of readUnit(size[1]) ?? []) {
      const sum = (base.get(name) ?? 0) + times * power
      if (sum === 0) base.delete(name)
      else base.set(name, sum)
    }
  }
  return {factor, base}
}

/**
 * Finds a symbol as written, a word in any case that may be a plural, or a symbol in another case if that is
 * unambiguous: `b` is a bit, never a byte.
 */
function findSize(symbol: string, spellings: Spellings): UnitSize | undefined {
  const word = symbol.toLowerCase()
  for (const name of word.length > 2 ? [symbol, word, word.replace(/s$/, '')] : [symbol])
    if (Object.hasOwn(spellings, name)) return spellings[name]
  if (known.test(symbol)) return undefined
  const names = Object.keys(spellings).filter((name) => name.toLowerCase() === word)
  return names.length === 1 ? spellings[names[0] ?? ''] : undefined
}
