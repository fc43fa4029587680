import {describe, expect, test} from 'vitest'
import {compileQuestion} from '../../compile.ts'
import {explainReason, grade, type Question} from '../../index.ts'

function questionOf(key: string, fields = ''): Question {
  const text = `---\ncategory: concept\ndifficulty: easy\nkind: numeric\n${fields}---\n\n# How much?\n\n## Answer\n\n- [x] ${key}\n`
  const {question, diagnostics} = compileQuestion(text, {file: 'track/pattern/question.md'})
  if (!question) throw new Error(`Expected a question, found ${diagnostics.map(({message}) => message)}`)
  return question
}

const earned = (question: Question, response: string, decimal: '.' | ',' = '.'): number | string => {
  const score = grade(question, response, {decimal})
  return score.status === 'scored' ? score.earned : score.status
}

const reasonOf = (question: Question, response: string, decimal: '.' | ',' = '.'): string => {
  const score = grade(question, response, {decimal})
  return score.status === 'malformed' ? explainReason(score.reason) : score.status
}

test.each([
  ['9.81 m/s^2 ± 0.01', '9.81 N/kg'],
  ['5 m/s', '5 J/N/s'],
  ['5 s', '5 J/W'],
])('%s: the dimension of %s, whose symbols may cancel, is not called wrong', (key, response) => {
  expect(reasonOf(questionOf(key, 'unitPenalty: 0.2\n'), response)).toMatch(/^The unit is unknown; use /)
})

describe('a unit is the same', () => {
  test.each([
    ['5 s', ['5 seconds', '5 second', '5 sec', '5 secs', '5 Seconds', '5 SEC', '5 S', '5s', '５ｓ']],
    ['5 ms', ['5 milliseconds', '5 millisecond', '5 msec', '5 Milliseconds']],
    ['5 min', ['5 minutes', '5 mins', '5 MIN']],
    ['2 h', ['2 hours', '2 hr', '2 hrs', '2 H']],
    ['45°', ['45 degrees', '45 deg', '45 degree', '45º', '45˚', '45 °', '45 Degrees']],
    [
      '20 °C',
      [
        '20 degC',
        '20 degrees Celsius',
        '20 deg C',
        '20 celsius',
        '20℃',
        '20 ºC',
        '20 ° C',
        '20 º C',
        '20 °c',
      ],
    ],
    ['5 €', ['5 euros', '5 EUR', '5 Euro', '€5']],
    ['5 Ω', ['5 ohm', '5 ohms', '5 \u2126', '5 \u03A9', '5 Ohm']],
    ['5 kΩ', ['5 kohm', '5 kiloohm', '5 k\u2126', '5 kilo\u03A9'.replace('kilo', 'k')]],
    ['8 B', ['8 bytes', '8 byte', '8 Bytes', '8 b'.toUpperCase(), '8 octets']],
    ['8 kB', ['8 kilobytes', '8 KB', '8 Kilobyte']],
    ['8 KiB', ['8 kibibytes', '8 kib']],
    ['8 Mbit', ['8 megabits', '8 Mb']],
    ['5 m', ['5 metres', '5 meters', '5 metre', '5 meter', '5 M', '5 Meters']],
    ['5 km', ['5 kilometres', '5 kilometers', '5 KM', '5 Km', '5㎞']],
    ['5 kg', ['5 kilograms', '5 KG', '5 Kg', '5 kilogram']],
    ['5 L', ['5 litres', '5 liters', '5 l', '5 ℓ']],
    ['5 mL', ['5 ml', '5 millilitres']],
    ['5 Hz', ['5 hertz', '5 HZ', '5 hz']],
    ['5 µs', ['5 us', '5 μs', '5 microseconds']],
    ['5 in', ['5 inches', '5 inch']],
    ['5 ft', ['5 feet', '5 foot']],
    ['5 m/s', ['5 metres per second', '5 m per s', '5 m·s⁻¹', '5 m s−1', '5 m s^–1']],
    ['5 m²', ['5 m^2', '5 m2', '5 metres²']],
    ['5 km/h', ['5 kmh', '5 kph', '5 KMH', '5 km per hour']],
    ['5 Mbit/s', ['5 Mbps', '5 mbps']],
    ['5 mi/h', ['5 mph', '5 miles per hour', '5 mile/h']],
    ['5 Mbps', ['5 Mb/s', '5 Mbit/s', '5 megabits per second', '5 Mbit s⁻¹', '5 mbps', '5 Mb/sec']],
    ['5 Mbit/s', ['5 Mb/s', '5 megabit/second']],
    ['5 bps', ['5 b/s', '5 bit/s', '5 bits per second', '5 bits/s']],
    ['5 MB/s', ['5 MBps', '5 megabytes per second', '5 MB s^-1', '5 MB/sec']],
    ['5 MBps', ['5 MB/s', '5 megabytes/s']],
    ['5 KiB/s', ['5 KiBps', '5 kibibytes per second']],
    ['5 kph', ['5 km/h', '5 kmh', '5 kilometers per hour', '5 km·h⁻¹', '5 km/hr']],
    ['5 kmh', ['5 km/h', '5 kph']],
    ['5 mph', ['5 mi/h', '5 miles per hour']],
    ['5 m/s', ['5 mps', '5 ms⁻¹', '5 ms-1', '5 ms^-1', '5 meters/second', '5 m/sec']],
    [
      '5 rpm',
      ['5 rev/min', '5 r/min', '5 revolutions per minute', '5 1/min', '5 min⁻¹', '5 RPM', '5 turns/min'],
    ],
    ['5 Hz', ['5 1/s', '5 s⁻¹', '5 /s', '5 cycles per second']],
    ['5 kWh', ['5 kW h', '5 kW·h', '5 kilowatt hours', '5 kilowatt-hours', '5 kwh']],
    ['5 Ah', ['5 A h', '5 A·h', '5 ampere hours']],
    ['5 J', ['5 N m', '5 N·m', '5 W s', '5 kg m²/s²', '5 Nm', '5 joules', '5 V A s']],
    ['5 N m', ['5 Nm', '5 N·m', '5 newton metres', '5 newton-meters', '5 m N']],
    ['5 Nm', ['5 N m', '5 N·m', '5 newton metres']],
    ['5 W', ['5 J/s', '5 V A', '5 joules per second', '5 watts']],
    ['5 Pa', ['5 N/m²', '5 N m^-2', '5 pascals']],
    ['5 kPa', ['5 kN/m²']],
    ['5 V', ['5 J/C', '5 W/A', '5 volts']],
    ['5 Ω', ['5 V/A']],
    ['5 C', ['5 A s', '5 As', '5 coulombs']],
    ['5 N', ['5 kg m/s²', '5 kgm/s²', '5 kg·m·s⁻²', '5 newtons']],
    ['5 kg m/s²', ['5 N']],
    ['5 Gy', ['5 J/kg']],
    ['5 Sv', ['5 J/kg', '5 sieverts']],
    ['5 Bq', ['5 1/s', '5 s^-1', '5 becquerels']],
    ['5 lx', ['5 lm/m²', '5 lux']],
    ['5 lm', ['5 cd sr', '5 lumens']],
    ['5 mL', ['5 cm³', '5 cc']],
    ['5 cm³', ['5 mL', '5 cc']],
    ['5 L', ['5 dm³']],
    ['5 µL', ['5 mm³', '5 ul']],
    ['5 ha', ['5 hm²', '5 hectares']],
    ['5 dB', ['5 decibels', '5 db', '5 DB']],
    ['5 T', ['5 Wb/m²', '5 tesla']],
  ])('as %s: %j', (key, responses) => {
    const question = questionOf(key)
    for (const response of responses) expect([response, earned(question, response)]).toEqual([response, 1])
  })

  test.each(['degrees', 'seconds', 'kilobytes', 'm per s'].map((unit) => [unit]))(
    'and can be listed as %s',
    (unit) => {
      const key = {degrees: '45°', seconds: '5 s', kilobytes: '5 kB', 'm per s': '5 m/s'}[unit] ?? ''
      expect(earned(questionOf(key, `units: [${unit}]\n`), `${Number.parseInt(key, 10)} ${unit}`)).toBe(1)
    },
  )
})

describe('a unit is another', () => {
  test.each([
    ['5 mm', '5 Mm'],
    ['5 ms', '5 Ms'],
    ['5 MB', '5 Mb'],
    ['5 B', '5 b'],
    ['5 kB', '5 Kb'],
    ['5 bit', '5 B'],
    ['5 mW', '5 MW'],
    ['5 s', '5 m'],
    ['5 s', '5 min'],
    ['5 s', '5 kg'],
    ['5 m', '5 m²'],
    ['5 m/s', '5 m'],
    ['€5', '$5'],
    ['5 Hz', '5 Bq'],
    ['5 Bq', '5 Hz'],
    ['5 kHz', '5 kBq'],
    ['5 Hz', '5 rad/s'],
    ['5 rad/s', '5 Hz'],
    ['5 rpm', '5 rad/s'],
    ['5 Gy', '5 Sv'],
    ['5 mSv', '5 mGy'],
    ['5 N m', '5 J'],
    ['5 Nm', '5 joules'],
    ['5 lm', '5 cd'],
    ['5 cd', '5 lm'],
    ['5 lx', '5 cd/m²'],
    ['5 cd/m²', '5 lx'],
    ['5 dB', '5 dBm'],
    ['5 dBm', '5 dB'],
    ['5 °C', '5 K'],
    ['5 °C', '5 °F'],
    ['5 Bd', '5 bps'],
    ['5 bps', '5 Bd'],
    ['5 MB/s', '5 Mbps'],
    ['5 Mbps', '5 MBps'],
    ['5 Mbps', '5 MB/s'],
    ['5 Mb/s', '5 kb/s'],
    ['5 kWh', '5 kW'],
    ['5 kWh', '5 kW/h'],
    ['5 m/s', '5 km/h'],
    ['5 m/s', '5 ms'],
    ['5 Bq/kg', '5 Hz/kg'],
    ['5 W/sr', '5 W'],
  ])('than %s: %s', (key, response) => expect(earned(questionOf(key), response)).toBe(0))

  test.each([
    ['5 s', '5 frogs', 's'],
    ['5 m/s', '5 frogs/s', 'm/s'],
    ['5 kB', '5 lightyears', 'kB'],
  ])('or unknown, which is not wrong: %s, %s', (key, response, unit) => {
    expect(reasonOf(questionOf(key), response)).toBe(`The unit is unknown; use ${unit}`)
  })
})

describe('with a unit penalty', () => {
  const fields = 'unitPenalty: 0.2\n'
  test.each([
    ['5 s', '5000 ms', 1],
    ['5 s', '5000 milliseconds', 1],
    ['5 s', '5e6 µs', 1],
    ['300 s', '5 min', 1],
    ['300 s', '5 minutes', 1],
    ['7200 s', '2 hours', 1],
    ['5 m/s', '18 km/h', 1],
    ['5 m/s', '18 kilometres per hour', 1],
    ['8 kB', '64 kbit', 1],
    ['1 kWh', '3600 kJ', 1],
    ['60 rpm', '1 Hz', 1],
    ['1 Hz', '60 rpm', 1],
    ['1 Hz', '60 1/min', 1],
    ['3 rad/s', '3 s⁻¹', 1],
    ['8 Mbps', '1 MB/s', 1],
    ['36 km/h', '10 mps', 1],
    ['1 Hz', '1 Bq', 0],
    ['1 Gy', '1 Sv', 0],
    ['1 Gy', '1000 mSv', 0],
    ['1 N m', '1 J', 0],
    ['1 Hz', '1 rad/s', 0],
    ['1 rad/s', '1 Hz', 0],
    ['1 lm', '1 cd', 0],
    ['1 dB', '1 dBm', 0],
    ['5 s', '5', 0.8],
    ['5 s', '5 ms', 0.8],
    ['5 s', '5 m', 0],
    ['5 s', '5 kg', 0],
    ['5 s', '5 metres', 0],
    ['5 m/s', '5 m', 0],
    ['5 m/s', '5 s', 0],
    ['5 s', '6 s', 0],
  ])('%s is graded for %s with %d', (key, response, score) => {
    expect(earned(questionOf(key, fields), response)).toBe(score)
  })

  test.each([
    ['5 s', '5 frogs', 's'],
    ['5 s', '6 frogs', 's'],
    ['5 m/s', '5 frogs/s', 'm/s'],
    ['5 m/s', '5 m/frog', 'm/s'],
    ['5 kB', '5 lightyears', 'kB'],
    ['$5', '5 quid', '$'],
  ])('an unknown unit is not better than a wrong one: %s, %s', (key, response, unit) => {
    expect(reasonOf(questionOf(key, fields), response)).toBe(`The unit is unknown; use ${unit}`)
  })
})

describe('a dash', () => {
  test.each(['-5', '−5', '–5', '—5', '‐5', '‑5', '－5', '﹣5', '− 5', '\u200E-5'])(
    'is a minus in %j',
    (typed) => {
      expect(earned(questionOf('-5'), typed)).toBe(1)
      expect(earned(questionOf(typed), '-5')).toBe(1)
    },
  )

  test.each(['5e-3', '5e−3', '5×10^–3', '5·10⁻³', '5x10**—3'])('is a minus in %j', (typed) => {
    expect(earned(questionOf('0.005 ± 0.0001'), typed)).toBe(1)
  })
})

describe('a sign that may group digits or begin decimals', () => {
  test.each([
    ['2.375 ± 0.001', '2.375', ',', 'malformed'],
    ['2.375 ± 0.001', '2,375', '.', 'malformed'],
    ['2375', '2.375', ',', 1],
    ['2375', '2,375', '.', 1],
    ['2.375 ± 0.001', '2,375', ',', 1],
    ['2.375 ± 0.001', '2.375', '.', 1],
    ['7', '2.375', ',', 0],
    ['7', '2,375', '.', 0],
    ['2.5 ± 0.1', '2.5', ',', 'malformed'],
    ['2.5 ± 0.1', '2,5', '.', 'malformed'],
    ['2500', '2.5', '.', 0],
  ] as const)('%s for %s where %s begins decimals: %s', (key, response, decimal, score) => {
    expect(earned(questionOf(key), response, decimal)).toBe(score)
  })

  test.each([
    ['2.5 ± 0.1', '2,5', '.', 'Found a comma after the number; write decimals as in 2.5'],
    ['2.5 ± 0.1', '2.5', ',', 'Found a point after the number; write decimals as in 2,5'],
    ['2.375 ± 0.1', '2.375', ',', 'The point may group digits or begin decimals; write decimals as in 2,5'],
    ['2.5 ± 0.1', '2–3', '.', 'Found a dash after the number'],
    ['2.5 ± 0.1', '1/0', '.', 'A number cannot be divided by 0'],
    ['2.5 ± 0.1', '2.5 m', '.', 'Found a letter after the number'],
  ] as const)('%s, %s, %s: %s', (key, response, decimal, reason) => {
    expect(reasonOf(questionOf(key), response, decimal)).toBe(reason)
  })
})
