import {compileFile} from '../../compile/file/compile-file.ts'
import type {QuestionIds} from '../../compile/file/compiled-file.ts'
import type {Edit} from '../../diagnostics/diagnostic.ts'
import {applyEdits} from '../../diagnostics/edits/apply-edits.ts'
import {type MeaningOptions, readMeaning} from './meaning.ts'

/**
 * Writes the ids that were made for options and items into a text, so that moving or rewording one keeps its id. A proof
 * that names an option by its letter then names it by the id. A file with errors stays as it is.
 *
 * @returns undefined if the text would mean something else
 */
export function writeIds(path: string, text: string, options: MeaningOptions): string | undefined {
  const {config, patterns, math} = options
  const {madeIds = []} = compileFile({path, text}, config, {
    madeIds: true,
    math,
    ...(patterns && {patterns}),
  })
  const {text: after, applied} = applyEdits(text, madeIds.flatMap(listEdits))
  if (applied === 0) return text
  const before = readMeaning(path, text, {...options, partIds: madeIds.map(toNames)})
  return readMeaning(path, after, options).text === before.text ? after : undefined
}

function listEdits(question: QuestionIds): Edit[] {
  const names = toNames(question)
  const renamed = question.mentions.flatMap(({name, place}) => {
    const id = names.get(name)
    return id === undefined ? [] : [{place, text: id}]
  })
  return [...question.ids.map(({edit}) => edit), ...renamed]
}

/** The new ids, by the letters that named the options before. */
function toNames({ids}: QuestionIds): ReadonlyMap<string, string> {
  return new Map(ids.flatMap(({id, label}) => (label === undefined ? [] : [[label, id] as const])))
}
