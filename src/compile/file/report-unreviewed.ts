import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import type {Fields} from '../../markdown/yaml/yaml-fields.ts'

/** Reports each note of the field `review`, until somebody removes it. */
export function reportUnreviewed(source: SourceFile, {values, places, place}: Fields): void {
  const notes = Array.isArray(values['review']) ? values['review'] : []
  for (const [index, note] of notes.entries())
    if (typeof note === 'string' && note.trim() !== '')
      report(source, 'question/unreviewed', {note}, places.get(`review.${index}`) ?? place)
}
