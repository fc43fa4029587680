/** What the parser sees in place of a part of a line; each behaves there as what it replaces. */
export const signs = {
  /** A punctuation character, as the backticks next to code are. */
  code: '\u2E2E',
  /** Neither space nor punctuation, as letters. */
  words: '\uFDD0',
  address: '\uFDD1',
} as const

/** A part of a line that was replaced by one character. */
export interface Part {
  readonly sign: (typeof signs)[keyof typeof signs]
  readonly text: string
  /** Its line, from 1, among the shortened lines. */
  readonly line: number
  /** Its column in the shortened line. */
  readonly column: number
}

export interface ShortenedLines {
  readonly lines: readonly string[]
  /** In order. */
  readonly parts: readonly Part[]
}

/** Code between single backticks. Of code with white space at an end the parser would remove some. */
const code = /(?<![`\\])`[^`\s](?:[^`\n]*[^`\s])?`(?!`)/
/** `](address)` after the text of a link, without anything that ends the address or is decoded. */
const address = /\]\(([A-Za-z0-9:/?#.%=+~,_!-]+)\)/
/** Words that cannot be part of a number, a marker or an escape. */
const words = /[A-Za-z][A-Za-z0-9 ]{2,}[A-Za-z0-9]/

const opaque = new RegExp(`${code.source}|${address.source}`, 'g')
const part = new RegExp(`${opaque.source}|${words.source}`, 'g')

/** A tab ends at a column that depends on the characters before it, and words may be the language of a fence. */
const verbatim = /\t|`{3}|~{3}/

/** The line that opens or closes a fence in an item or a quote. */
const fenceLine = /^[ \t>\d.)*+-]*(?:`{3,}|~{3,})[^`\n]*$/gm

/**
 * What may continue in the next line or change how a part is read: backticks that do not pair in their line, HTML, character
 * references, definitions and other addresses. After a mark or code, the end of a line moves the start of a text.
 */
const ambiguous = new RegExp(
  `[\`@]|<[a-z/!?]|&[#a-z]|\\]:|\\]\\((?!\\))|https?:|www\\.|\\[[ x]\\] *$|${signs.code} $`,
  'im',
)
const anySign = new RegExp(`[${Object.values(signs).join('')}]`)
/** What only a parser with tables reads. */
const tableSign = /\||:-|-:/

/**
 * Replaces code, words and addresses, which a parser would only copy, by one character each. Leaves the lines as they are
 * if one of them is ambiguous.
 */
export function shortenLines(lines: readonly string[]): ShortenedLines {
  if (!isPlain(lines.join('\n'))) return {lines, parts: []}
  const parts: Part[] = []
  const shortened = lines.map((written, index) => {
    if (verbatim.test(written)) return written
    let removed = 0
    return written.replace(part, (found: string, address: string | undefined, offset: number) => {
      const before = address === undefined ? '' : ']('
      const text = address ?? found
      const sign = toSign(found)
      parts.push({sign, text, line: index + 1, column: offset + before.length - removed + 1})
      removed += text.length - 1
      return address === undefined ? sign : `](${sign})`
    })
  })
  return {lines: shortened, parts}
}

function isPlain(text: string): boolean {
  if (anySign.test(text)) return false
  let hasPipes = false
  const bare = text.replace(opaque, (part) => {
    hasPipes ||= part.includes('|')
    return part.startsWith('`') ? signs.code : ']()'
  })
  if (ambiguous.test(bare.includes('```') ? bare.replace(fenceLine, '') : bare)) return false
  // A pipe in code divides the cells of a table.
  return !hasPipes || !(tableSign.test(bare) || text.includes('\\|'))
}

function toSign(found: string): Part['sign'] {
  if (found.startsWith('`')) return signs.code
  return found.startsWith(']') ? signs.address : signs.words
}
