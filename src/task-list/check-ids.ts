import type {Place} from '../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../diagnostics/source-file.ts'
import type {Attributes} from '../markdown/attributes.ts'

/** A part that may have been given an id. */
interface Named {
  readonly attributes?: Attributes
  readonly place: Place
}

/** Where an id stands, or else its part. */
export function placeOfId({attributes, place}: Named): Place {
  return attributes?.places.get('#') ?? place
}

/** Reports ids that the author gave to more than one part. */
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
