import type {SourceFile} from '../../diagnostics/source-file.ts'
import {toCommonFields} from '../../fields/common-fields.ts'
import type {QuestionHeader} from '../../kinds/shared/question.ts'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import {folderOf, stemOf} from '../file/path-id.ts'
import type {QuestionFields} from './question-fields.ts'

/** The contents of a block apart from its fields. */
export interface HeaderParts {
  readonly slug: string | undefined
  readonly title: RichText
  readonly stem: RichText
  readonly hintCount: number
}

/** Ids, fields, title and stem: what every question shows. */
export function toQuestionHeader(
  {path}: SourceFile,
  fields: QuestionFields,
  {slug, title, stem, hintCount}: HeaderParts,
): QuestionHeader {
  const pattern = folderOf(path)
  const name = fields.id ?? stemOf(path)
  const inPattern = (id: string) => (pattern === '' ? id : `${pattern}/${id}`)
  const formerly = fields.formerly.map((id) => (id.includes('/') ? id : inPattern(id)))
  return {
    id: slug === undefined ? inPattern(name) : `${inPattern(name)}#${slug}`,
    ...(formerly.length > 0 && {formerly}),
    pattern,
    ...toCommonFields({...fields, timeLimitMs: fields.timeLimit}),
    title,
    stem,
    hintCount,
  }
}
