// Our own table, because no library fits: js-quantities 1.8 has rounded factors (0.277777778 for km/h as `kph`, so
// that 36 of them are not 10 m/s), no K, and accepts `constructor` as a unit; unitmath 0.8 does not read µ, Ω or °,
// has constants of 2010 and loads the unmaintained `esm`; convert 8 has no m/s²; mathjs 15 is 9 MB. The factors here
// are exact.

export interface UnitEntry {
  readonly symbols: readonly string[]
  /** May be plurals and in any case. */
  readonly words: readonly string[]
  readonly factor: number
  readonly dimension: string
  /**
   * What the unit is reserved for, where units of other quantities have the same dimension: a becquerel is no hertz
   * (SI brochure, 9th edition, 2.3.4).
   */
  readonly quantity: string
  /** The unit in other units. A prefix of the unit goes to the first of them: `Mbps` is `Mbit/s`. */
  readonly definitions: readonly string[]
  readonly prefixes: keyof typeof prefixTables
}

/**
 * A line for each unit: `symbols | words | factor dimension | quantity | definitions`. SI units and those accepted with
 * them take prefixes; the kilogram is a gram with one (SI brochure, 9th edition).
 */
const decimal = `
m | metre meter | 1 m
g | gram gramme | 1e-3 kg
s sec | second | 1 s
A amp | ampere | 1 A
K | kelvin | 1 K
mol | mole | 1 mol
cd | candela | 1 cd
rad | radian | 1 | angle
sr | steradian | 1 sr
Hz | hertz | 1 s^-1 | frequency | 1/s, cycle/s
Bq | becquerel | 1 s^-1 | activity | 1/s
N | newton | 1 kg m s^-2 | | kg m/s^2
Nm | newtonmetre newtonmeter | 1 kg m^2 s^-2 | torque | N m
Pa | pascal | 1 kg m^-1 s^-2 | | N/m^2
J | joule | 1 kg m^2 s^-2 | energy | N m, W s, C V
W | watt | 1 kg m^2 s^-3 | | J/s, V A
C | coulomb | 1 A s | | A s
V | volt | 1 kg m^2 s^-3 A^-1 | | W/A, J/C
F | farad | 1 kg^-1 m^-2 s^4 A^2 | | C/V
Ω ohm | ohm | 1 kg m^2 s^-3 A^-2 | | V/A
S | siemens | 1 kg^-1 m^-2 s^3 A^2 | | A/V, 1/Ω
Wb | weber | 1 kg m^2 s^-2 A^-1 | | V s
T | tesla | 1 kg s^-2 A^-1 | | Wb/m^2
H | henry henrie | 1 kg m^2 s^-2 A^-2 | | Wb/A
lm | lumen | 1 cd sr | | cd sr
lx | lux | 1 cd sr m^-2 | | lm/m^2
Gy | gray | 1 m^2 s^-2 | absorbed-dose | J/kg
Sv | sievert | 1 m^2 s^-2 | equivalent-dose | J/kg
kat | katal | 1 mol s^-1 | | mol/s
L | litre liter | 1e-3 m^3
t | tonne | 1e3 kg
bar | | 1e5 kg m^-1 s^-2
eV | electronvolt | 1.602176634e-19 kg m^2 s^-2 | energy
Wh | watthour | 3600 kg m^2 s^-2 | energy | W h
Ah | amperehour amphour | 3600 A s | | A h
cal | calorie | 4.184 kg m^2 s^-2 | energy
Bd | baud | 1 Bd`

const binary = `
B | byte octet | 8 bit
bit b | bit | 1 bit
bps | | 1 bit s^-1 | | bit/s
Bps | | 8 bit s^-1 | | B/s`

const plain = `
min | minute | 60 s
h hr | hour | 3600 s
d | day | 86400 s
wk | week | 604800 s
° deg | degree | ${Math.PI / 180} | angle
rev r | revolution cycle turn | 1 | cycle
°C | celsius °celsius | 1 °C
°F | fahrenheit °fahrenheit | 1 °F
ha | hectare | 1e4 m^2
cc ccm | | 1e-6 m^3
atm | atmosphere | 101325 kg m^-1 s^-2
in | inch inche | 0.0254 m
ft | foot feet | 0.3048 m
yd | yard | 0.9144 m
mi | mile | 1609.344 m
kmh kph | | ${1 / 3.6} m s^-1 | | km/h
mph | | 0.44704 m s^-1 | | mi/h
mps | | 1 m s^-1 | | m/s
kn kt | knot | ${1852 / 3600} m s^-1
rpm | | ${1 / 60} s^-1 | frequency | rev/min
lb | pound | 0.45359237 kg
oz | ounce | 0.028349523125 kg
px | pixel | 1 px
dB | decibel | 1 dB
dBm | | 1 dBm
dBW | | 1 dBW
dBV | | 1 dBV
dBA | | 1 dBA
dBi | | 1 dBi`

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

export const prefixTables = {decimal: decimalPrefixes, binary: binaryPrefixes, none: {}}

export const unitEntries: readonly UnitEntry[] = [
  ...readTable(plain, 'none'),
  ...readTable(decimal, 'decimal'),
  ...readTable(binary, 'binary'),
]

function readTable(table: string, prefixes: UnitEntry['prefixes']): UnitEntry[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const cells = line.split('|').map((part) => part.trim())
      const [symbols = '', words = '', size = '', quantity = '', definitions = ''] = cells
      const [factor, ...dimension] = size.split(' ')
      return {
        symbols: symbols.split(' '),
        words: words === '' ? [] : words.split(' '),
        factor: Number(factor),
        dimension: dimension.join(' '),
        quantity,
        definitions: definitions === '' ? [] : definitions.split(', '),
        prefixes,
      }
    })
}
