import {readUnit} from './read-unit.ts'
import type {UnitSize} from './schema.ts'

// Our own table, because no library fits: js-quantities 1.8 has rounded factors (0.277777778 for km/h as `kph`, so
// that 36 of them are not 10 m/s), no K, and accepts `constructor` as a unit; unitmath 0.8 does not read µ, Ω or °,
// has constants of 2010 and loads the unmaintained `esm`; convert 8 has no m/s²; mathjs 15 is 9 MB. The factors here
// are exact.

/** A known unit, as a factor and powers of base units. */
export interface KnownUnit {
  readonly factor: number
  /** Canonical, so that equal dimensions are equal strings. */
  readonly dimension: string
}

interface Entry {
  /** Symbols; then words, which may be plurals and in any case. */
  readonly symbols: readonly string[]
  readonly words: readonly string[]
  readonly factor: number
  readonly dimension: string
  readonly prefixes: 'decimal' | 'binary' | 'none'
}

/**
 * A line for each unit: `symbols | words | factor dimension`. SI units and those accepted with them take prefixes; the
 * kilogram is a gram with one (SI brochure, 9th edition).
 */
const decimal = `
m | metre meter | 1 m
g | gram gramme | 1e-3 kg
s sec | second | 1 s
A amp | ampere | 1 A
K | kelvin | 1 K
mol | mole | 1 mol
cd | candela | 1 cd
rad | radian | 1
sr | steradian | 1
Hz | hertz | 1 s^-1
Bq | becquerel | 1 s^-1
N | newton | 1 kg m s^-2
Pa | pascal | 1 kg m^-1 s^-2
J | joule | 1 kg m^2 s^-2
W | watt | 1 kg m^2 s^-3
C | coulomb | 1 A s
V | volt | 1 kg m^2 s^-3 A^-1
F | farad | 1 kg^-1 m^-2 s^4 A^2
Ω ohm | ohm | 1 kg m^2 s^-3 A^-2
S | siemens | 1 kg^-1 m^-2 s^3 A^2
Wb | weber | 1 kg m^2 s^-2 A^-1
T | tesla | 1 kg s^-2 A^-1
H | henry henrie | 1 kg m^2 s^-2 A^-2
lm | lumen | 1 cd
lx | lux | 1 cd m^-2
Gy | gray | 1 m^2 s^-2
Sv | sievert | 1 m^2 s^-2
kat | katal | 1 mol s^-1
L | litre liter | 1e-3 m^3
t | tonne | 1e3 kg
bar | | 1e5 kg m^-1 s^-2
eV | electronvolt | 1.602176634e-19 kg m^2 s^-2
Wh | | 3600 kg m^2 s^-2
cal | calorie | 4.184 kg m^2 s^-2`

const binary = `
B | byte octet | 8 bit
bit b | bit | 1 bit
bps | | 1 bit s^-1`

const plain = `
min | minute | 60 s
h hr | hour | 3600 s
d | day | 86400 s
wk | week | 604800 s
° deg | degree | ${Math.PI / 180}
°C | celsius °celsius | 1 °C
°F | fahrenheit °fahrenheit | 1 °F
ha | hectare | 1e4 m^2
atm | atmosphere | 101325 kg m^-1 s^-2
in | inch inche | 0.0254 m
ft | foot feet | 0.3048 m
yd | yard | 0.9144 m
mi | mile | 1609.344 m
kmh kph | | ${1 / 3.6} m s^-1
mph | | 0.44704 m s^-1
kn kt | knot | ${1852 / 3600} m s^-1
rpm | | ${1 / 60} s^-1
lb | pound | 0.45359237 kg
oz | ounce | 0.028349523125 kg
px | pixel | 1 px`

const decimalPrefixes: Readonly<Record<string, readonly [word: string, factor: number]>> = {
  E: ['exa', 1e18],
  P: ['peta', 1e15],
  T: ['tera', 1e12],
  G: ['giga', 1e9],
  M: ['mega', 1e6],
  k: ['kilo', 1e3],
  h: ['hecto', 1e2],
  da: ['deca', 1e1],
  d: ['deci', 1e-1],
  c: ['centi', 1e-2],
  m: ['milli', 1e-3],
  μ: ['micro', 1e-6],
  u: ['micro', 1e-6],
  n: ['nano', 1e-9],
  p: ['pico', 1e-12],
  f: ['femto', 1e-15],
}

/** For bits and bytes (IEC 80000-13); not the small ones, because dB is not a tenth of a byte. */
const binaryPrefixes: typeof decimalPrefixes = {
  k: ['kilo', 1e3],
  K: ['kilo', 1e3],
  M: ['mega', 1e6],
  G: ['giga', 1e9],
  T: ['tera', 1e12],
  P: ['peta', 1e15],
  E: ['exa', 1e18],
  Ki: ['kibi', 2 ** 10],
  Mi: ['mebi', 2 ** 20],
  Gi: ['gibi', 2 ** 30],
  Ti: ['tebi', 2 ** 40],
  Pi: ['pebi', 2 ** 50],
  Ei: ['exbi', 2 ** 60],
}

const entries: readonly Entry[] = [
  ...readTable(plain, 'none'),
  ...readTable(decimal, 'decimal'),
  ...readTable(binary, 'binary'),
]

function readTable(table: string, prefixes: Entry['prefixes']): Entry[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [symbols = '', words = '', size = ''] = line.split('|').map((part) => part.trim())
      const [factor, ...dimension] = size.split(' ')
      return {
        symbols: symbols.split(' '),
        words: words === '' ? [] : words.split(' '),
        factor: Number(factor),
        dimension: dimension.join(' '),
        prefixes,
      }
    })
}

/** One spelling of a unit, with its prefix. */
interface Spelling {
  readonly name: string
  readonly factor: number
  readonly dimension: string
}

const prefixTables = {decimal: decimalPrefixes, binary: binaryPrefixes, none: {}}

/** All spellings; if two units share one, the first wins: `min` is a minute, `cd` a candela. */
const spellings: ReadonlyMap<string, Spelling> = new Map(
  [...entries.map(spellPlain), ...entries.map(spellPrefixed)]
    .flat()
    .toReversed()
    .map((spelling) => [spelling.name, spelling]),
)

function spellPlain({symbols, words, factor, dimension}: Entry): Spelling[] {
  return [...symbols, ...words].map((name) => ({name, factor, dimension}))
}

function spellPrefixed({symbols, words, factor, dimension, prefixes}: Entry): Spelling[] {
  return Object.entries(prefixTables[prefixes]).flatMap(([prefix, [word, times]]) => [
    ...symbols.map((name) => ({name: `${prefix}${name}`, factor: factor * times, dimension})),
    ...words.map((name) => ({name: `${word}${name}`, factor: factor * times, dimension})),
  ])
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
  const dimensions = new Map<string, number>()
  let factor = 1
  for (const [symbol, power] of powers) {
    // Currencies have no fixed rates, so each is a dimension of its own.
    const found = isCurrency(symbol) ? {factor: 1, dimension: symbol} : findSpelling(symbol)
    if (!found) return undefined
    factor *= found.factor ** power
    for (const [base, times] of parseDimension(found.dimension))
      dimensions.set(base, (dimensions.get(base) ?? 0) + times * power)
  }
  const dimension = [...dimensions].filter(([, power]) => power !== 0).sort()
  return {factor, dimension: dimension.map(([base, power]) => `${base}^${power}`).join(' ')}
}

const isCurrency = (symbol: string): boolean => /^\p{Sc}$/u.test(symbol)

/**
 * The spellings that a response in one of the units may use, with their value in base units. If all units convert to
 * each other, these are all spellings of their dimension. Words are in the singular and in lower case.
 */
export function listSpellings(units: readonly string[], isConverted: boolean): Record<string, UnitSize> {
  const symbols = units.flatMap((unit) => [...(readUnit(unit)?.keys() ?? [])])
  const own = symbols.flatMap((symbol) => findSpelling(symbol) ?? [])
  const bases = new Set(own.flatMap(({dimension}) => parseDimension(dimension).map(([base]) => base)))
  const isAngle = own.some(({dimension}) => dimension === '')
  const isTaken = (spelling: Spelling): boolean =>
    own.some(({factor, dimension}) => factor === spelling.factor && dimension === spelling.dimension) ||
    (isConverted &&
      (spelling.dimension !== '' || isAngle) &&
      parseDimension(spelling.dimension).every(([base]) => bases.has(base)))
  // `kmh` and `kph` for `km/h`.
  const whole = units.flatMap((unit) => findUnit(unit) ?? [])
  const isWhole = ({name}: Spelling): boolean => {
    const found = findUnit(name)
    return whole.some((unit) => unit.dimension === found?.dimension && isClose(unit.factor, found.factor))
  }
  const taken = [...spellings.values()].filter((spelling) => isTaken(spelling) || isWhole(spelling))
  return Object.fromEntries<UnitSize>([
    ...taken.map(({name, factor, dimension}): [string, UnitSize] => [name, [factor, dimension]]),
    ...symbols.filter(isCurrency).map((symbol): [string, UnitSize] => [symbol, [1, symbol]]),
  ])
}

/** Factors of the same unit may differ by rounding. */
const isClose = (one: number, other: number): boolean => Math.abs(one / other - 1) < 1e-12

function parseDimension(dimension: string): [base: string, power: number][] {
  return [...(readUnit(dimension) ?? [])]
}
