import {foldTyping} from '../fold-typing.ts'

/**
 * A number or unit with ordinary signs: every dash that looks like a minus is one, raised figures stand behind `^`, and
 * degrees have one sign of the three that look alike.
 */
export function plainSigns(text: string): string {
  const lowered = text.replace(/[⁰¹²³⁴-⁹⁺⁻]+/g, (raised) => `^${raised.replace(/⁺/g, '').normalize('NFKC')}`)
  return foldTyping(lowered, '-').replace(/[º˚]/g, '°').trim()
}
