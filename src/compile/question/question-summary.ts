import type {Place} from '../../diagnostics/diagnostic.ts'
import type {Draft, OwnFields} from '../../kinds/shared/parser.ts'
import type {QuestionHeader} from '../../kinds/shared/question.ts'
import {shownTexts} from '../../kinds/texts.ts'
import type {Kind} from '../../kinds/types.ts'
import type {Fields} from '../../markdown/yaml/yaml-fields.ts'
import type {QuestionSummary} from '../file/compiled-file.ts'

/** What the rest of the bank has to know about a question. */
export function summarise(
  header: QuestionHeader,
  draft: Draft<Kind>,
  {slug, place, fields}: {slug: string | undefined; place: Place; fields: Fields | undefined},
): QuestionSummary {
  return {
    id: header.id,
    ...(slug !== undefined && {slug}),
    place: fields?.places.get('id') ?? place,
    formerly: (header.formerly ?? []).map((name, index) => ({
      name,
      place: fields?.places.get(`formerly.${index}`) ?? place,
    })),
    fingerprint: fingerprintOf(header, draft),
    category: header.category,
    ...(header.level !== undefined && {level: header.level}),
    tags: header.tags,
  }
}

/** What a learner sees, as one text without regard to case and spacing. */
function fingerprintOf({title, stem}: QuestionHeader, {own}: Draft<Kind>): string {
  const shown = [title.text, stem.text, ...textsOf(own.kind)(own).sort()]
  return shown.join('\n').normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

function textsOf<K extends Kind>(kind: K): (own: OwnFields<K>) => string[] {
  return shownTexts[kind]
}
