const names: Readonly<Record<string, string>> = {
  '\u00A0': 'no-break space',
  '\u00AD': 'soft hyphen',
  '\u2003': 'em space',
  '\u2009': 'thin space',
  '\u200B': 'zero-width space',
  '\u200C': 'zero-width non-joiner',
  '\u200D': 'zero-width joiner',
  '\u2010': 'hyphen',
  '\u2011': 'non-breaking hyphen',
  '\u2012': 'figure dash',
  '\u2013': 'en dash',
  '\u2014': 'em dash',
  '\u2015': 'horizontal bar',
  '\u2022': 'bullet',
  '\u202F': 'narrow no-break space',
  '\u2060': 'word joiner',
  '\u2212': 'minus sign',
  '\u3000': 'ideographic space',
  '\uFEFF': 'byte order mark',
}

/**
 * The name of a character with its code point, such as `no-break space (U+00A0)`, or the character itself if no name
 * is listed.
 */
export function characterName(character: string): string {
  const point = codePoint(character)
  const name = names[character]
  if (name !== undefined) return `${name} (${point})`
  if (/^\p{Default_Ignorable_Code_Point}$/u.test(character)) return `invisible character (${point})`
  if (/^[\s\u2800]$/.test(character)) return `unusual space (${point})`
  return `\`${character}\` (${point})`
}

export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
