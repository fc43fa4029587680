import type {BankData, Pattern} from '../../bank/bank-data.ts'
import {toPatternFile} from '../../compile/bank/check-patterns.ts'
import {assemble} from '../../compile/bank/compile-bank.ts'
import {folderOf} from '../../compile/file/path-id.ts'
import {startOfFile} from '../../diagnostics/place.ts'
import type {Question} from '../../kinds/kinds.ts'
import type {BankFiles} from './bank-files.ts'
import type {At} from './workspace-data.ts'

/** A question by its id or a former one; without `question` it is invalid. */
export function findQuestion(
  files: BankFiles,
  id: string,
): {readonly question?: Question; readonly at: At} | undefined {
  const at = files.findPlace(id)
  if (!at) return undefined
  const {summary, content} = files.find(at.path) ?? {}
  const own = summary?.questions.find((one) => one.id === id || one.formerly.some(({name}) => name === id))
  const question = own && content?.().questions.find((one) => one.id === own.id)
  return {at, ...(question && {question: files.link(question)})}
}

/** A pattern with the ids of its valid questions; without `pattern` it is invalid. */
export function findPattern(
  files: BankFiles,
  id: string,
): {readonly pattern?: Pattern; readonly at: At} | undefined {
  const path = toPatternFile(id)
  const file = files.find(path)
  if (!file) return undefined
  const draft = file.content().pattern
  const inside = files.list().filter((one) => folderOf(one.path) === id && one !== file)
  const questions = inside.flatMap((one) => one.content().questions.map((question) => question.id))
  const at = {path, place: file.summary.pattern?.place ?? startOfFile}
  return {at, ...(draft && {pattern: {...files.link(draft), questions}})}
}

/** The valid questions and patterns; absent while there has been no valid `bank.yaml`. */
export function toBank(files: BankFiles): BankData | undefined {
  const {config} = files.state
  if (!config) return undefined
  const contents = files.list().map((file) => file.content())
  return files.link(assemble(contents, config))
}
