/** An id made of the words of a text: lower-case ASCII letters and digits joined by hyphens, at most six words. */
export function toSlug(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return words?.slice(0, 6).join('-') ?? 'question'
}

/**
 * An id for a section, made in the same way with letters and digits of any script: headings in one that is not Latin
 * would otherwise all have the same.
 */
export function toAnchor(text: string): string {
  const words = text
    .normalize('NFKD')
    // Accents of Latin, Greek and Cyrillic; elsewhere marks are vowels.
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .normalize('NFC')
    .match(/[\p{L}\p{N}\p{M}]+/gu)
  return words?.slice(0, 6).join('-') ?? 'section'
}
