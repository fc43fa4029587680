import {toFoldedPath} from '../../../compile/bank/check-paths.ts'
import {toPatternFile} from '../../../compile/bank/check-patterns.ts'
import {isReservedName} from '../../../compile/file/path-id.ts'
import {idPattern} from '../../../fields/field-types.ts'
import type {BankFiles} from '../bank-files.ts'

/**
 * Why a question cannot have an id, as a sentence without a full stop.
 *
 * @param created paths of files that the same refactoring creates
 */
export function refuseId(
  files: BankFiles,
  id: string,
  owner: string,
  created: readonly string[] = [],
): string | undefined {
  const [path = '', ...anchors] = id.split('#')
  const parts = path.split('/')
  const wrong = [...parts, ...anchors].find((part) => !idPattern.test(part))
  if (wrong !== undefined)
    return `\`${wrong}\` is not an id; use lower-case letters, digits and single hyphens between them`
  const reserved = parts.find(isReservedName)
  if (reserved !== undefined) return `\`${reserved}\` is a reserved name on Windows; choose another one`
  if (parts.length < 2 || anchors.length > 1)
    return `\`${id}\` is not a whole id; write it with the folder of its pattern, such as \`topic/${path}\``
  const pattern = parts.slice(0, -1).join('/')
  const file = toPatternFile(pattern)
  if (!files.has(file) && !created.includes(file))
    return `There is no pattern \`${pattern}\`; \`build-bank new pattern ${pattern}\` creates one`
  return findOwner(files, id, owner)
}

/** Ids are never used again for something else: apps store them. */
function findOwner(files: BankFiles, id: string, owner: string): string | undefined {
  for (const {path, questions, pattern} of files.summaries()) {
    if (pattern && (pattern.id === id || pattern.concepts.some((name) => `${pattern.id}#${name}` === id)))
      return `\`${id}\` is taken by ${path}`
    for (const question of questions) {
      if (question.id === id) return `\`${id}\` is taken by ${path}`
      if (question.id !== owner && question.formerly.some(({name}) => name === id))
        return `\`${id}\` was an id of \`${question.id}\` in ${path}; ids are not used again`
    }
  }
  return undefined
}

/** Why a file cannot have a path. */
export function refusePath(files: BankFiles, path: string): string | undefined {
  const folded = toFoldedPath(path)
  const other = files.paths.find((one) => toFoldedPath(one) === folded)
  return other === undefined ? undefined : `There is a file ${other} already`
}
