import type {Place} from '../../diagnostics/diagnostic.ts'
import {placeAt} from '../../diagnostics/place.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'

const suspicious =
  /[\0-\x08\x0B-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u2069\uFFFD\p{Noncharacter_Code_Point}\p{Surrogate}]/gu
const isBidi = (character: string): boolean => /[\u202A-\u202E\u2066-\u2069]/.test(character)

/** Reports invisible characters that change how text reads, and invalid UTF-8. */
export function scanCharacters(source: SourceFile): void {
  if (source.text.search(suspicious) === -1) return
  for (const [index, line] of source.lines.entries()) {
    for (const {0: character, index: column} of line.matchAll(suspicious)) {
      const place = placeAt(index + 1, column + 1, character.length)
      const name = formatCodePoint(character)
      if (character === '\uFFFD') report(source, 'file/not-utf8', {}, place)
      else if (isBidi(character)) {
        const fix = {title: `Remove ${name}`, edits: [{place, text: ''}]}
        report(source, 'file/bidi-control', {character: name}, place, {fix})
      } else report(source, 'file/control-character', {character: name}, place)
    }
  }
}

/**
 * Reports the same characters in escaped form: `&#x202E;`, or `"\u202E"` in YAML. Unescaped ones were already reported. A
 * parser replaces NUL and invalid numbers with U+FFFD.
 */
export function checkDecoded(source: SourceFile, decoded: string, place: Place): void {
  if (decoded.search(suspicious) === -1) return
  const {start, end} = place
  const written = source.lines.slice(start.line - 1, end.line).join('\n')
  for (const character of new Set(decoded.match(suspicious))) {
    if (written.includes(character) || (character === '\uFFFD' && written.includes('\0'))) continue
    const code = isBidi(character) ? 'file/bidi-control' : 'file/control-character'
    report(source, code, {character: formatCodePoint(character)}, place)
  }
}

function formatCodePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
