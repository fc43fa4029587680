import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {folderOf, stemOf} from '../../compile/file/path-id.ts'
import {isPatternFile} from '../../compile/pattern/pattern-file.ts'
import {compareText} from '../../diagnostics/compare-text.ts'
import {nearest} from '../../diagnostics/nearest.ts'
import {difficulties} from '../../fields/common-fields.ts'
import {type Kind, kinds} from '../../kinds/kinds.ts'
import {ask, choiceInput, idFault, titleInput} from './ask.ts'
import {assertNew, contentOption, type NewFiles, type NewOptions} from './new-file.ts'
import {readConfig} from './read-config.ts'
import {questionTemplate} from './templates.ts'

/** A longer list would not help. */
const maximumPatterns = 10

export async function newQuestion(id: string | undefined, options: NewOptions): Promise<NewFiles> {
  const {content} = options
  const {categories = [], levels = []} = readConfig(content)
  const fault = (value: string) => idFault(value) ?? patternFault(value, findPatterns(content), content)
  const path = await ask({flag: '<id>', label: 'Question id, including folders', fault}, id)
  const file = join(content, `${path}.md`)
  assertNew(file)
  const title = await ask(titleInput, options.title)
  const kind = await ask({...choiceInput('kind', kinds), fallback: 'choice' satisfies Kind}, options.kind)
  const category = await ask(choiceInput('category', categories), options.category)
  const difficulty = await ask(choiceInput('difficulty', difficulties), options.difficulty)
  const level =
    options.level === undefined ? undefined : await ask(choiceInput('level', levels), options.level)
  // `ask` has checked that it is one of `kinds`.
  const text = questionTemplate({title, kind: kind as Kind, category, difficulty, level})
  return {
    files: [{file, text}],
    next: `\`build-bank check ${file}\` lists what is still missing.`,
  }
}

/** A question belongs in the folder of a pattern; an unknown folder is more often a misspelling than a new pattern. */
function patternFault(value: string, patterns: readonly string[], content: string): string | undefined {
  const folder = folderOf(value)
  const newPattern = (id: string): string => `\`build-bank new pattern${id}${contentOption(content)}\``
  if (isPatternFile(`${value}.md`))
    return `A question cannot be named pattern; to create a pattern, use ${newPattern('')}`
  if (patterns.includes(folder)) return undefined
  if (patterns.length === 0)
    return `There are no patterns yet; create one with ${newPattern(` ${folder || '<id>'}`)}`
  const more = patterns.length > maximumPatterns ? `, and ${patterns.length - maximumPatterns} more` : ''
  const known = `the patterns are ${patterns.slice(0, maximumPatterns).join(', ')}${more}`
  if (folder === '')
    return `Missing pattern folder in ${value}; write it as ${patterns[0]}/${value}; ${known}`
  const close = nearest(folder, patterns)
  const hint = close === undefined ? `${known};` : `did you mean \`${close}/${stemOf(value)}\`?`
  return `No pattern at ${folder}; ${hint} ${newPattern(` ${folder}`)} creates it`
}

function findPatterns(content: string): string[] {
  const paths = readdirSync(content, {recursive: true, encoding: 'utf8'})
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => isPatternFile(path) && idFault(folderOf(path)) === undefined)
  return paths.map(folderOf).sort(compareText)
}
