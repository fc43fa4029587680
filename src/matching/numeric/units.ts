import {readUnit} from './read-unit.ts'

// A table of our own, as no library of the registry fits: js-quantities 1.8 has rounded factors (0.277777778 for km/h as
// `kph`, so that 36 of them are not 10 m/s), no K, and takes `constructor` for a unit; unitmath 0.8 reads no µ, Ω or °,
// has constants of 2010 and loads the unmaintained `esm`; convert 8 has no m/s²; mathjs 15 is 9 MB. Factors here are exact.

/** A known unit, as a factor and powers of base units. */
export interface KnownUnit {
  readonly factor: number
  /** Canonical, so that equal dimensions are equal strings. */
  readonly dimension: string
}

type Entry = readonly [factor: number, dimension: string]

/** SI units and those accepted with them, which take prefixes; the kilogram is a gram with one (SI brochure, 9th edition). */
const prefixed: Readonly<Record<string, Entry>> = {
  m: [1, 'm'],
  g: [1e-3, 'kg'],
  s: [1, 's'],
  A: [1, 'A'],
  K: [1, 'K'],
  mol: [1, 'mol'],
  cd: [1, 'cd'],
  rad: [1, ''],
  sr: [1, ''],
  Hz: [1, 's^-1'],
  Bq: [1, 's^-1'],
  N: [1, 'kg m s^-2'],
  Pa: [1, 'kg m^-1 s^-2'],
  J: [1, 'kg m^2 s^-2'],
  W: [1, 'kg m^2 s^-3'],
  C: [1, 'A s'],
  V: [1, 'kg m^2 s^-3 A^-1'],
  F: [1, 'kg^-1 m^-2 s^4 A^2'],
  Ω: [1, 'kg m^2 s^-3 A^-2'],
  ohm: [1, 'kg m^2 s^-3 A^-2'],
  S: [1, 'kg^-1 m^-2 s^3 A^2'],
  Wb: [1, 'kg m^2 s^-2 A^-1'],
  T: [1, 'kg s^-2 A^-1'],
  H: [1, 'kg m^2 s^-2 A^-2'],
  lm: [1, 'cd'],
  lx: [1, 'cd m^-2'],
  Gy: [1, 'm^2 s^-2'],
  Sv: [1, 'm^2 s^-2'],
  kat: [1, 'mol s^-1'],
  L: [1e-3, 'm^3'],
  t: [1e3, 'kg'],
  bar: [1e5, 'kg m^-1 s^-2'],
  eV: [1.602176634e-19, 'kg m^2 s^-2'],
  Wh: [3600, 'kg m^2 s^-2'],
  cal: [4.184, 'kg m^2 s^-2'],
  B: [8, 'bit'],
  bit: [1, 'bit'],
}

const plain: Readonly<Record<string, Entry>> = {
  min: [60, 's'],
  h: [3600, 's'],
  d: [86_400, 's'],
  second: [1, 's'],
  seconds: [1, 's'],
  minute: [60, 's'],
  minutes: [60, 's'],
  hour: [3600, 's'],
  hours: [3600, 's'],
  day: [86_400, 's'],
  days: [86_400, 's'],
  week: [604_800, 's'],
  weeks: [604_800, 's'],
  byte: [8, 'bit'],
  bytes: [8, 'bit'],
  bits: [1, 'bit'],
  '°': [Math.PI / 180, ''],
  deg: [Math.PI / 180, ''],
  '°C': [1, '°C'],
  '°F': [1, '°F'],
  ha: [1e4, 'm^2'],
  atm: [101_325, 'kg m^-1 s^-2'],
  in: [0.0254, 'm'],
  ft: [0.3048, 'm'],
  yd: [0.9144, 'm'],
  mi: [1609.344, 'm'],
  mph: [0.44704, 'm s^-1'],
  kn: [1852 / 3600, 'm s^-1'],
  lb: [0.45359237, 'kg'],
  oz: [0.028349523125, 'kg'],
  px: [1, 'px'],
}

const decimalPrefixes: Readonly<Record<string, number>> = {
  E: 1e18,
  P: 1e15,
  T: 1e12,
  G: 1e9,
  M: 1e6,
  k: 1e3,
  h: 1e2,
  da: 1e1,
  d: 1e-1,
  c: 1e-2,
  m: 1e-3,
  μ: 1e-6,
  u: 1e-6,
  n: 1e-9,
  p: 1e-12,
  f: 1e-15,
}

/** Prefixes of bits and bytes (IEC 80000-13). No small ones: dB is not a tenth of a byte. */
const binaryPrefixes: Readonly<Record<string, number>> = {
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
}

const symbols = new Map<string, Entry>([
  ...Object.entries(prefixed).flatMap(([name, [factor, dimension]]) =>
    Object.entries(dimension === 'bit' ? binaryPrefixes : decimalPrefixes).map(
      ([prefix, times]): [string, Entry] => [`${prefix}${name}`, [factor * times, dimension]],
    ),
  ),
  // Last, to take precedence over prefixes: `min` is a minute, `cd` a candela.
  ...Object.entries(prefixed),
  ...Object.entries(plain),
])

/** Finds a unit as authors write it: `m/s`, `kg m² s⁻²`, `€`. */
export function findUnit(text: string): KnownUnit | undefined {
  const powers = readUnit(text)
  if (!powers) return undefined
  const dimensions = new Map<string, number>()
  let factor = 1
  for (const [symbol, power] of powers) {
    // Currencies have no fixed rates, so each is a dimension of its own.
    const entry: Entry | undefined = /^\p{Sc}$/u.test(symbol) ? [1, symbol] : symbols.get(symbol)
    if (!entry) return undefined
    factor *= entry[0] ** power
    for (const [base, times] of parseDimension(entry[1]))
      dimensions.set(base, (dimensions.get(base) ?? 0) + times * power)
  }
  const dimension = [...dimensions].filter(([, power]) => power !== 0).sort()
  return {factor, dimension: dimension.map(([base, power]) => `${base}^${power}`).join(' ')}
}

function parseDimension(dimension: string): [base: string, power: number][] {
  return dimension
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [base = '', power = '1'] = part.split('^')
      return [base, Number(power)]
    })
}
