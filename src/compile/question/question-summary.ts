import type {Place} from '../../diagnostics/diagnostic.ts'
import type {Draft, OwnFields} from '../../kinds/shared/parser.ts'
import type {QuestionFace} from '../../kinds/shared/question.ts'
import {shownTexts} from '../../kinds/texts.ts'
import type {Kind} from '../../kinds/types.ts'
import type {Fields} from '../../markdown/yaml/yaml-fields.ts'
import type {QuestionSummary} from '../file/compiled-file.ts'

/** What the rest of the bank has to know about a question. */
export function summarise(
  face: QuestionFace,
  draft: Draft<Kind>,
  {slug, place, fields}: {slug: string | undefined; place: Place; fields: Fields | undefined},
): QuestionSummary {
  return {
    id: face.id,
    ...(slug !== undefined && {slug}),
    place: fields?.places.get('id') ?? place,
    formerly: (face.formerly ?? []).map((name, index) => ({
      name,
      place: fields?.places.get(`formerly.${index}`) ?? place,
    })),
    fingerprint: fingerprintOf(face, draft),
    category: face.category,
    ...(face.level !== undefined && {level: face.level}),
    tags: face.tags,
  }
}

/** What a learner sees, as one text without regard to case and spacing. */
function fingerprintOf({title, stem}: QuestionFace, {own}: Draft<Kind>): string {
  const shown = [title.text, stem.text, ...textsOf(own.kind)(own).sort()]
  return shown.join('\n').normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

function textsOf<K extends Kind>(kind: K): (own: OwnFields<K>) => string[] {
  return shownTexts[kind]
}
