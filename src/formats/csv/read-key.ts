/** The filled options of a row, by their number in the sheet. */
export type RowOptions = ReadonlyMap<number, string>

/** How a sheet names its keys. */
export type KeyNotation = 'numbers' | 'letters' | 'texts'

const numbers = /^\d{1,2}(?:[\s,;|]+\d{1,2})*$/
const letters = /^[A-Ja-j](?:[\s,;|]*[A-Ja-j])*$/

/** The notation that fits all keys of a sheet: a single row cannot tell the option `2` from the second option. */
export function findNotation(
  rows: readonly {readonly options: RowOptions; readonly key: string}[],
): KeyNotation {
  const written = rows.filter(({key}) => key !== '')
  const fits = (pattern: RegExp, notation: KeyNotation): boolean =>
    written.every(
      ({options, key}) => pattern.test(key) && readKey(options, key, notation).every((at) => options.has(at)),
    )
  if (written.length === 0) return 'numbers'
  if (fits(numbers, 'numbers')) return 'numbers'
  return fits(letters, 'letters') ? 'letters' : 'texts'
}

/** The numbers of the right options; empty if a part of the key is none of them. */
export function readKey(options: RowOptions, key: string, notation: KeyNotation): number[] {
  if (notation === 'numbers') return (key.match(/\d+/g) ?? []).map(Number)
  if (notation === 'letters')
    return [...key.toLowerCase().matchAll(/[a-j]/g)].map(([own]) => own.charCodeAt(0) - 96)
  const whole = findText(options, key)
  if (whole !== undefined) return [whole]
  for (const sign of [/\n/, /\|/, /;/, /,/]) {
    const parts = key.split(sign).map((part) => findText(options, part))
    const found = parts.flatMap((part) => part ?? [])
    if (found.length === parts.length) return [...new Set(found)]
  }
  // One row may still name its key by number or letter.
  const found = readOther(options, key)
  return found.every((at) => options.has(at)) ? found : []
}

function findText(options: RowOptions, text: string): number | undefined {
  const wanted = text.trim()
  const exact = [...options].find(([, option]) => option === wanted)
  const [at] = exact ?? [...options].find(([, option]) => option.toLowerCase() === wanted.toLowerCase()) ?? []
  return at
}

function readOther(options: RowOptions, key: string): number[] {
  if (numbers.test(key)) return readKey(options, key, 'numbers')
  return letters.test(key) ? readKey(options, key, 'letters') : []
}
