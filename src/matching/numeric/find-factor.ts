import {readOwn} from '../read-own.ts'
import {addPower, isSameUnit, readUnit, type UnitPowers} from './read-unit.ts'
import type {NumericRule, UnitSize} from './schema.ts'

/** Units of the kilogram and others, which may cancel in a combination: `N/kg` is `m/s²`. */
const composed = /^[GMkcmμun]?(?:[NJWV]|Pa)$/u

type Spellings = NonNullable<NumericRule['spellings']>

/**
 * The factor that converts a typed unit to that of the question; `wrong` if it has another dimension, `undefined` if it is
 * unknown.
 */
export function findFactor(rule: NumericRule, typed: string): number | 'wrong' | undefined {
  const powers = readUnit(typed)
  const [own, ...others] = rule.units.map(({name, factor}) => ({factor, powers: readUnit(name) ?? new Map()}))
  if (!own || !powers) return undefined
  const listed = [own, ...others].find((unit) => isSameUnit(unit.powers, powers))
  return listed ? listed.factor : convertUnit(rule, powers, own.powers)
}

function convertUnit(rule: NumericRule, powers: UnitPowers, own: UnitPowers): number | 'wrong' | undefined {
  const spellings = readOwn(rule, 'spellings') ?? {}
  const known = new RegExp(`^(?:${readOwn(rule, 'knownUnits') ?? ''})$`, 'u')

  /**
   * Finds a symbol as written, a word in any case that may be a plural, or a symbol in another case if that is
   * unambiguous: `b` is a bit, never a byte.
   */
  function findSize(symbol: string): UnitSize | undefined {
    const word = symbol.toLowerCase()
    for (const name of word.length > 2 ? [symbol, word, word.replace(/s$/, '')] : [symbol])
      if (Object.hasOwn(spellings, name)) return spellings[name]
    if (known.test(symbol)) return undefined
    const names = Object.keys(spellings).filter((name) => name.toLowerCase() === word)
    return names.length === 1 ? spellings[names[0] ?? ''] : undefined
  }

  function measure(unit: UnitPowers): {readonly factor: number; readonly base: UnitPowers} | undefined {
    const base = new Map<string, number>()
    let factor = 1
    for (const [symbol, power] of unit) {
      const size = findSize(symbol)
      if (!size) return undefined
      factor *= size[0] ** power
      for (const [name, times] of readUnit(size[1]) ?? []) addPower(base, name, times * power)
    }
    return {factor, base}
  }

  const target = measure(own)
  const [given, ...joined] = [powers, ...listSplits(powers, spellings)].map(measure)
  const fitting = [given, ...joined].find((size) => size && target && isSameUnit(size.base, target.base))
  if (fitting && target) return fitting.factor / target.factor
  if (!given && powers.size > 1 && [...powers.keys()].some((symbol) => composed.test(symbol)))
    return undefined
  const isKnown = (symbol: string): boolean => known.test(symbol) || findSize(symbol) !== undefined
  return (given && target) || [...powers.keys()].every(isKnown) ? 'wrong' : undefined
}

/**
 * Readings of a unit of which one symbol may be two without a space: `kgm/s²`, and `ms⁻¹`, which is a metre per second
 * or one per millisecond.
 */
function listSplits(powers: UnitPowers, spellings: Spellings): UnitPowers[] {
  const names = Object.keys(spellings)
  return [...powers].flatMap(([symbol, power]) =>
    names
      .filter((first) => symbol.startsWith(first) && names.includes(symbol.slice(first.length)))
      .flatMap((first) =>
        [1, power].map((firstPower) => {
          const split = new Map(powers)
          split.delete(symbol)
          addPower(split, first, firstPower)
          addPower(split, symbol.slice(first.length), power)
          return split
        }),
      ),
  )
}
