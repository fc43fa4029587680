/** Characters that look like those with a meaning in Markdown. */
const lookAlikes: readonly (readonly [plain: string, others: string])[] = [
  [
    '-',
    '\u00AF\u02D7\u058A\u1806\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u207B\u208B\u2212\u2500\u2501\u2796',
  ],
  ['-', '\u2E3A\u2E3B\u30FC\uFE31\uFE32\uFE58\uFE63\uFF0D•·‣▪▫◦●○∙■□◆◇►▶▸▹➤➢⚫⚪🔹🔸'],
  ['*', '＊﹡∗⁎✱✲✳٭'],
  ['+', '＋﹢➕✚'],
  ['#', '＃﹟♯'],
  ['>', '＞﹥›❯'],
  ['[', '［【〔⟦'],
  [']', '］】〕⟧'],
  ['(', '（﹙'],
  [')', '）﹚'],
  ['{', '｛﹛'],
  ['}', '｝﹜'],
  ['|', '｜│┃∣¦ǀ❘︱'],
  ['`', '´ˋ｀‘’‛′‵ʹʻʼ'],
  ['~', '～∼˜〜'],
  [':', '：﹕∶ː'],
  ['.', '．。｡․﹒、'],
  ['!', '！﹗ǃ'],
  ['=', '＝﹦'],
  ['_', '＿'],
  ['x', 'ｘХхＸ×✓✔√✗✘'],
]

const digits = [...'０１２３４５６７８９'].map((digit, value): [string, string] => [digit, String(value)])

const plainCharacters: ReadonlyMap<string, string> = new Map([
  ...lookAlikes.flatMap(([plain, others]) => [...others].map((other): [string, string] => [other, plain])),
  ...digits,
])

/** Letters of other scripts that look like Latin ones. Full-width letters are those of ASCII, moved. */
const latinOf: ReadonlyMap<string, string> = new Map(
  Object.entries({
    АВЕКМНОРСТХУІЈЅ: 'ABEKMHOPCTXYIJS',
    аеорсухіјѕԁһӏԛԝ: 'aeopcyxijsdhlqw',
    ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο: 'ABEZHIKMNOPTYXo',
  }).flatMap(([others, latin]) => [...others].map((other, index) => [other, latin.charAt(index)] as const)),
)

/** White space that Markdown takes for a letter, with the two letters that look empty. */
export const oddSpaces =
  '\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u2800\\u3000\\u3164\\uFFA0'
const oddSpace = new RegExp(`^[${oddSpaces}]$`)
const invisible = /^\p{Default_Ignorable_Code_Point}$/u

/** A text with look-alikes replaced, and the original index of each character. */
export interface PlainText {
  readonly text: string
  /** Original indices by index in `text`, with one more for its end. */
  readonly indices: readonly number[]
}

export function toPlainText(written: string): PlainText {
  return replaceEach(written, toPlainCharacter)
}

/** As `toPlainText`, with letters that look like Latin ones as those: for names, which have no other letters. */
export function toLatinText(written: string): PlainText {
  return replaceEach(written, (character) => toLatinLetter(character) ?? toPlainCharacter(character))
}

/** A text with letters that look like Latin ones as those, and all else as it is. */
export function toLatinLetters(written: string): string {
  return isAscii(written)
    ? written
    : replaceEach(written, (character) => toLatinLetter(character) ?? character).text
}

export const isAscii = (text: string): boolean => !/[\u0080-\uFFFF]/.test(text)

function toLatinLetter(character: string): string | undefined {
  if (/^[Ａ-Ｚａ-ｚ]$/.test(character)) return String.fromCharCode(character.charCodeAt(0) - 0xfee0)
  return latinOf.get(character)
}

function replaceEach(written: string, replace: (character: string) => string): PlainText {
  let text = ''
  const indices: number[] = []
  let index = 0
  for (const character of written) {
    const plain = replace(character)
    for (let unit = 0; unit < plain.length; unit++) indices.push(index + unit)
    text += plain
    index += character.length
  }
  return {text, indices: [...indices, index]}
}

function toPlainCharacter(character: string): string {
  if (character >= ' ' && character <= '~') return character
  if (oddSpace.test(character)) return ' '
  if (invisible.test(character)) return ''
  return plainCharacters.get(character) ?? character
}

/** Finds the first look-alike in a text. */
export function findLookAlike(written: string): string | undefined {
  for (const character of written) if (toPlainCharacter(character) !== character) return character
  return undefined
}
