import {openConfig} from '../compile/bank/bank-config.ts'
import {patternFields} from '../compile/pattern/pattern-fields.ts'
import {isPatternFile} from '../compile/pattern/pattern-file.ts'
import {questionFields} from '../compile/question/question-fields.ts'
import {fieldNames} from '../fields/field-names.ts'
import {kinds} from '../kinds/kinds.ts'

/** Making the schemas takes longer than using them. */
const names = new Map<boolean, readonly string[]>()

/** The fields that front matter may have, in the order of the schema; those of all kinds for a question. */
export function listFields(path: string): readonly string[] {
  const isPattern = isPatternFile(path)
  const known = names.get(isPattern) ?? (isPattern ? listPatternFields() : listQuestionFields())
  names.set(isPattern, known)
  return known
}

const listPatternFields = (): readonly string[] => fieldNames(patternFields(undefined), [])

function listQuestionFields(): readonly string[] {
  return [...new Set(kinds.flatMap((kind) => fieldNames(questionFields(openConfig, kind), [])))]
}
