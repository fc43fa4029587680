import type {Place, Related} from '../../diagnostics/diagnostic.ts'
import {placeAt} from '../../diagnostics/place.ts'
import type {SourceFile} from '../../diagnostics/source-file.ts'
import {isAscii, toLatinText} from './look-alikes.ts'

/** Where a text that was looked for stands with a look-alike for one of its characters; white space does not count. */
export function findSimilar({lines}: Pick<SourceFile, 'lines'>, wanted: string): Place | undefined {
  const key = withoutSpaces(wanted).text
  if (key === '') return undefined
  for (const [index, line] of lines.entries()) {
    if (isAscii(line)) continue
    const {text, indices} = withoutSpaces(line)
    for (let at = text.indexOf(key); at !== -1; at = text.indexOf(key, at + 1)) {
      const from = indices[at] ?? 0
      const last = indices[at + key.length - 1] ?? 0
      if (!isAscii(line.slice(from, last + 1))) return placeAt(index + 1, from + 1, last + 1 - from)
    }
  }
  return undefined
}

/** The same as a second place of a diagnostic. */
export function relateSimilar(source: SourceFile, wanted: string): {related?: readonly Related[]} {
  const place = findSimilar(source, wanted)
  return place
    ? {related: [{message: 'looks like it, with another character', file: source.path, place}]}
    : {}
}

function withoutSpaces(written: string): ReturnType<typeof toLatinText> {
  const {text, indices} = toLatinText(written)
  const kept = [...indices.keys()].filter((index) => index < text.length && !/\s/.test(text.charAt(index)))
  return {
    text: kept.map((index) => text.charAt(index)).join(''),
    indices: kept.map((index) => indices[index] ?? 0),
  }
}
