import {slug} from 'github-slugger'

/** Makes an id from the words of a text: lower-case ASCII letters and digits joined by hyphens, at most six words. */
export function toSlug(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return words?.slice(0, 6).join('-') ?? 'question'
}

/** The anchor of a section, as GitHub makes it from the heading, so that a link works there and in a bank. */
export function toAnchor(text: string): string {
  return slug(text) || 'section'
}
