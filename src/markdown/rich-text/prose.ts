import type {RichText} from './rich-text.ts'

/** The text without code blocks, and without code in a line if `code` is `drop`; for counting and comparing words. */
export function toProse({html}: Pick<RichText, 'html'>, code: 'keep' | 'drop'): string {
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, ' ').trim()
  const outside = withTex(html).replace(/<pre>[\s\S]*?<\/pre>/g, ' ')
  const prose = code === 'drop' ? outside.replace(/<code[^>]*>[\s\S]*?<\/code>/g, ' ') : outside
  return prose
    .replace(/<\/(?:p|li|h\d|td|th|blockquote)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x?[\da-f]+|[a-z]+);/gi, (whole, name: string) => references[name.toLowerCase()] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
}

/** Formulas as their TeX, as code: words and lengths count what the author wrote. */
function withTex(html: string): string {
  return html.replace(/<math\b(?:[^>"]|"[^"]*")*?alttext="([^"]*)"[\s\S]*?<\/math>/g, '<code>$1</code>')
}

/** The references that compiled HTML contains in place of characters of its syntax. */
const references: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#x3c': '<',
  '#x26': '&',
  '#x27': "'",
  '#x22': '"',
}

/** The words of a text in lower case: runs of letters, digits and apostrophes between letters. */
export function listWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+(?:['’][\p{L}\p{M}]+)*/gu) ?? []
}
