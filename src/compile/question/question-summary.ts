import type {Place} from '../../diagnostics/diagnostic.ts'
import {compilers} from '../../kinds/compilers.ts'
import {atKind, type Kind} from '../../kinds/kinds.ts'
import type {Draft} from '../../kinds/shared/parser.ts'
import type {QuestionHeader} from '../../kinds/shared/question.ts'
import type {Fields} from '../../markdown/yaml/yaml-fields.ts'
import type {QuestionSummary} from '../file/compiled-file.ts'

/** What the rest of the bank needs to know about a question. */
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
    fingerprint: toFingerprint(header, draft),
    category: header.category,
    ...(header.level !== undefined && {level: header.level}),
    tags: header.tags,
  }
}

/** The text that a learner sees, ignoring case and spacing. */
function toFingerprint({title, stem}: QuestionHeader, {own}: Draft<Kind>): string {
  const shown = [title.text, stem.text, ...atKind(compilers, own).shownTexts(own).sort()]
  return shown.join('\n').normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}
