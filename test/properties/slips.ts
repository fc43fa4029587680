/** A small mistake in a valid file: of an editor, a keyboard, a word processor or a hand. */
export interface Slip {
  readonly kind: 'character' | 'space' | 'indent' | 'blank line'
  readonly line: number
  /** The file with the slip. */
  readonly text: string
  /** The letter that the slip put in, and the one that it took away. */
  readonly letter?: {readonly written: string; readonly meant: string}
}

const lookAlikes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '-': '–—−‐‑•－',
    '*': '＊∗',
    '+': '＋',
    '#': '＃',
    '>': '＞›',
    '<': '＜‹',
    '[': '［【',
    ']': '］】',
    '(': '（',
    ')': '）',
    '{': '｛',
    '}': '｝',
    '|': '｜│',
    '`': '´‘｀',
    '~': '～∼',
    _: '＿',
    '!': '！',
    '=': '＝',
    ':': '：',
    ',': '，',
    '.': '．。',
    '/': '／∕',
    '"': '“”',
    "'": '’',
    '\\': '＼',
    x: 'х×',
    a: 'а',
    e: 'е',
    o: 'о',
    c: 'с',
    p: 'р',
    i: 'і',
    A: 'А',
    H: 'Н',
    S: 'Ѕ',
    M: 'М',
    '0': '０',
    '1': '１',
    '2': '２',
    '3': '３',
  }),
)

const spaces = '\u00A0\u2002\u2003\u2009\u202F\u205F\u3000\u200B\u2060\uFEFF'
const indents = [' ', '  ', '   ', '    ', '      ', '\t']

/** Makes a slip at random; nothing where the place that was hit upon has none of its kind. */
export function makeSlip(text: string, random: () => number): Slip | undefined {
  const choose = <T>(from: ArrayLike<T>): T | undefined => from[Math.floor(random() * from.length)]
  const lines = text.split('\n')
  const index = Math.floor(random() * lines.length)
  const line = lines[index] ?? ''
  const write = (...replacement: string[]) => ({
    line: index + 1,
    text: lines.toSpliced(index, 1, ...replacement).join('\n'),
  })
  const kind = choose(['character', 'space', 'indent', 'blank line'] as const)
  if (kind === 'blank line')
    return line.trim() === '' && index < lines.length - 1 && !isInFence(lines, index)
      ? {kind, ...write()}
      : undefined
  if (line === '') return undefined
  if (kind === 'indent') return {kind, ...write(`${choose(indents)}${line}`)}
  const at = [...line].flatMap((letter, at) =>
    (kind === 'space' ? letter === ' ' : lookAlikes.has(letter)) ? [at] : [],
  )
  const place = choose(at)
  if (kind === undefined || place === undefined) return undefined
  const meant = [...line][place] ?? ''
  const written = choose(kind === 'space' ? spaces : (lookAlikes.get(meant) ?? '')) ?? ''
  return {
    kind,
    ...write([...line].toSpliced(place, 1, written).join('')),
    letter: {written, meant},
  }
}

/** Whether a line is code. Its blank lines are the author's: keys name lines by number, and Markdown keeps them all. */
function isInFence(lines: readonly string[], index: number): boolean {
  const fences = lines.slice(0, index).filter((line) => /^[\s>]*(?:[-*+] |\d+[.)] )*(?:`{3}|~{3})/.test(line))
  return fences.length % 2 === 1
}
