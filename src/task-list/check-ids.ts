import type {Place} from '../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../diagnostics/source-file.ts'
import type {Attributes} from '../markdown/attributes.ts'

/** A part with an optional id. */
interface Named {
  readonly attributes?: Attributes
  readonly place: Place
}

/** The place of the id, or else of the part. */
export function placeOfId({attributes, place}: Named): Place {
  return attributes?.places.get('#') ?? place
}

/** Reports ids that several parts share. */
export function checkIds(source: SourceFile, parts: readonly Named[]): void {
  const seen = new Map<string, Place>()
  for (const part of parts) {
    const id = part.attributes?.id
    if (id === undefined) continue
    const place = placeOfId(part)
    const same = seen.get(id)
    if (!same) seen.set(id, place)
    else {
      const related = [{message: 'the first one', file: source.path, place: same}]
      report(source, 'list/repeated-id', {id}, place, {related})
    }
  }
}
