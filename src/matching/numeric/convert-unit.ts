import {isSameUnit, readUnit, type UnitPowers} from './read-unit.ts'
import type {NumericRule, UnitSize} from './schema.ts'

const bits = /^[kKMGT]?b$/

type Spellings = NonNullable<NumericRule['spellings']>

/** Units with a meaning of their own, whatever a question asks for. */
const common =
  /^(?:[GMkcmμun]?(?:m|g|s|A|K|N|Pa|J|W|V|Hz|L|bit)|[kMGT]i?B|[kKMGT]?b|B|h|d|min|(?:kilo|centi|milli)?(?:met(?:er|re)|gram|second|lit(?:er|re)|byte)s?|minutes?|hours?|days?|\p{Sc})$/u

/**
 * The factor that converts a unit to the unit of the question; `wrong` if it has another dimension, `undefined` if it
 * is unknown.
 */
export function convertUnit(
  powers: UnitPowers,
  own: string,
  spellings: Spellings,
): number | 'wrong' | undefined {
  const [given, target] = [measure(powers, spellings), measure(readUnit(own) ?? new Map(), spellings)]
  if (given && target) return isSameUnit(given.base, target.base) ? given.factor / target.factor : 'wrong'
  return [...powers.keys()].every((symbol) => common.test(symbol) || findSize(symbol, spellings))
    ? 'wrong'
    : undefined
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
  if (bits.test(symbol)) return undefined
  if (common.test(symbol)) return undefined
  const names = Object.keys(spellings).filter((name) => name.toLowerCase() === word)
  return names.length === 1 ? spellings[names[0] ?? ''] : undefined
}
