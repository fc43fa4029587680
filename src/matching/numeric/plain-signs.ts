import {foldTyping} from '../fold-typing.ts'

/**
 * A number or unit with ordinary characters: dashes that look like a minus become one, superscripts are written with
 * `^`, and the three degree signs become one.
 */
export function plainSigns(text: string): string {
  const lowered = text.replace(/[⁰¹²³⁴-⁹⁺⁻]+/g, (raised) => `^${raised.replace(/⁺/g, '').normalize('NFKC')}`)
  return foldTyping(lowered, '-').replace(/[º˚]/g, '°').trim()
}
