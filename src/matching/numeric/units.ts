import {readUnit, type UnitPowers} from './read-unit.ts'
import type {UnitSize} from './schema.ts'
import {prefixTables, type UnitEntry, unitEntries} from './unit-table.ts'

/** A known unit, as a factor and powers of base units. */
export interface KnownUnit {
  readonly factor: number
  /** Canonical, so that equal dimensions are equal strings. */
  readonly dimension: string
  /** What its symbols are reserved for, such as `frequency`. */
  readonly quantities: readonly string[]
}

/** One spelling of a unit, with its prefix. */
interface Spelling {
  readonly name: string
  readonly factor: number
  readonly dimension: string
  readonly quantity: string
  readonly definitions: readonly string[]
}

/** All spellings; if two units share one, the first wins: `min` is a minute, `cd` a candela. */
const spellings: ReadonlyMap<string, Spelling> = new Map(
  [...unitEntries.map(spellPlain), ...unitEntries.map(spellPrefixed)]
    .flat()
    .toReversed()
    .map((spelling) => [spelling.name, spelling]),
)

function spellPlain({symbols, words, factor, dimension, quantity, definitions}: UnitEntry): Spelling[] {
  return [...symbols, ...words].map((name) => ({name, factor, dimension, quantity, definitions}))
}

function spellPrefixed({symbols, words, prefixes, ...entry}: UnitEntry): Spelling[] {
  return Object.entries(prefixTables[prefixes]).flatMap(([prefix, [word, times]]) => {
    const {dimension, quantity} = entry
    const definitions = entry.definitions.filter((text) => /^\p{L}/u.test(text)).map((text) => prefix + text)
    const size = {factor: entry.factor * times, dimension, quantity, definitions}
    return [
      ...symbols.map((name) => ({name: `${prefix}${name}`, ...size})),
      ...words.map((name) => ({name: `${word}${name}`, ...size})),
    ]
  })
}

/** A symbol as written, or a word in any case that may be a plural. */
function findSpelling(symbol: string): Spelling | undefined {
  const word = symbol.toLowerCase()
  return (
    spellings.get(symbol) ??
    (word.length > 3 ? (spellings.get(word) ?? spellings.get(word.replace(/s$/, ''))) : undefined)
  )
}

/** Finds a unit as authors write it: `m/s`, `kg m² s⁻²`, `€`. */
export function findUnit(text: string): KnownUnit | undefined {
  const powers = readUnit(text)
  if (!powers) return undefined
  const dimensions: [base: string, power: number][] = []
  const quantities = new Set(isTorque(powers) ? ['torque'] : [])
  let factor = 1
  for (const [symbol, power] of powers) {
    // Currencies have no fixed rates, so each is a dimension of its own.
    const found = isCurrency(symbol) ? {factor: 1, dimension: symbol, quantity: ''} : findSpelling(symbol)
    if (!found) return undefined
    factor *= found.factor ** power
    if (found.quantity !== '') quantities.add(found.quantity)
    for (const [base, times] of parseDimension(found.dimension)) dimensions.push([base, times * power])
  }
  return {factor, dimension: writeDimension(dimensions), quantities: [...quantities]}
}

/** Sorted, so that equal dimensions are equal strings. */
function writeDimension(powers: readonly [base: string, power: number][]): string {
  const sums = new Map<string, number>()
  for (const [base, power] of powers) sums.set(base, (sums.get(base) ?? 0) + power)
  const kept = [...sums].filter(([, power]) => power !== 0).sort()
  return kept.map(([base, power]) => `${base}^${power}`).join(' ')
}

const isCurrency = (symbol: string): boolean => /^\p{Sc}$/u.test(symbol)

/** A force times a length, as in `kN m`: written so, it is a torque, and an energy is in joules. */
function isTorque(powers: UnitPowers): boolean {
  const dimensions = [...powers].map(([symbol, power]) => power === 1 && findSpelling(symbol)?.dimension)
  return powers.size === 2 && dimensions.includes('m') && dimensions.includes('kg m s^-2')
}

/**
 * Whether two units measure the same, so that one converts to the other. Units without a reserved quantity, such as
 * `1/s`, fit any of their dimension. An author may accept joules for a torque, which may be meant as energy.
 */
export function areCompatible(one: KnownUnit, other: KnownUnit): boolean {
  return (
    one.dimension === other.dimension &&
    (one.quantities.includes('torque') || fits(one.quantities, other.quantities))
  )
}

const fits = (own: readonly string[], given: readonly string[]): boolean =>
  own.length === 0 || given.every((quantity) => own.includes(quantity))

/**
 * The spellings that a response in one of the units may use, with their value in base units: of their own symbols, of
 * one symbol for the whole (`kph` for `km/h`, `cm` of `cm³` for `mL`) and of their definitions (`Mbit/s` for `Mbps`). If all units convert
 * to each other, these are all spellings of their dimension and quantity. Words are in the singular and in lower case.
 */
export function listSpellings(units: readonly string[], isConverted: boolean): Record<string, UnitSize> {
  const symbols = units.flatMap((unit) => [...(readUnit(unit)?.keys() ?? [])])
  const whole = units.flatMap((unit) => findUnit(unit) ?? [])
  const own = withDefinitions(symbols.flatMap((symbol) => findSpelling(symbol) ?? []))
  const bases = new Set(own.flatMap(({dimension}) => parseDimension(dimension).map(([base]) => base)))
  const quantities = own.flatMap(({quantity}) => (quantity === '' ? [] : quantity))
  const reserved = [...new Set([...whole.flatMap((unit) => unit.quantities), ...quantities])]
  const isOwn = (spelling: Spelling): boolean =>
    own.some((one) => isSameSize(one, spelling) && one.quantity === spelling.quantity)
  const isOfDimension = ({dimension, quantity}: Spelling): boolean =>
    (dimension !== '' || reserved.includes(quantity)) &&
    parseDimension(dimension).every(([base]) => bases.has(base))
  const isWhole = ({factor, dimension}: Spelling): boolean =>
    [1, 2, 3].some((power) => {
      const size = {factor: factor ** power, dimension: toCanonical(dimension, power)}
      return whole.some((unit) => isSameSize(unit, size))
    })
  const taken = [...spellings.values()].filter(
    (spelling) =>
      isOwn(spelling) ||
      (fits(reserved, spelling.quantity === '' ? [] : [spelling.quantity]) &&
        ((isConverted && isOfDimension(spelling)) || isWhole(spelling))),
  )
  return Object.fromEntries<UnitSize>([
    ...taken.map(({name, factor, dimension}): [string, UnitSize] => [name, [factor, dimension]]),
    ...symbols.filter(isCurrency).map((symbol): [string, UnitSize] => [symbol, [1, symbol]]),
  ])
}

/** Adds the symbols of the definitions of some units, and of their definitions. */
function withDefinitions(own: readonly Spelling[]): Spelling[] {
  const all = new Set(own)
  for (const {definitions} of all)
    for (const symbol of definitions.flatMap((text) => [...(readUnit(text)?.keys() ?? [])])) {
      const found = findSpelling(symbol)
      if (found) all.add(found)
    }
  return [...all]
}

/** Factors of the same unit may differ by rounding. */
const isSameSize = (one: KnownSize, other: KnownSize): boolean =>
  one.dimension === other.dimension && Math.abs(one.factor / other.factor - 1) < 1e-12

type KnownSize = Pick<KnownUnit, 'factor' | 'dimension'>

const canonical = new Map<string, string>()

function toCanonical(dimension: string, power: number): string {
  const name = `${dimension}^${power}`
  const known =
    canonical.get(name) ??
    writeDimension(parseDimension(dimension).map(([base, times]) => [base, times * power]))
  canonical.set(name, known)
  return known
}

function parseDimension(dimension: string): [base: string, power: number][] {
  return [...(readUnit(dimension) ?? [])]
}
