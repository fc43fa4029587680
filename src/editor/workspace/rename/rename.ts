import type {FileSummary, QuestionSummary} from '../../../compile/file/compiled-file.ts'
import {folderOf, stemOf} from '../../../compile/file/path-id.ts'
import type {Edit, Place} from '../../../diagnostics/diagnostic.ts'
import {nearest} from '../../../diagnostics/nearest.ts'
import type {BankFiles} from '../bank-files.ts'
import type {Refactoring, Refusal} from '../workspace-data.ts'
import {refuseId} from './check-id.ts'
import {addFormerly} from './formerly-edits.ts'
import {renameAnchor} from './link-edits.ts'
import {moveFile} from './move-file.ts'
import {refuseFaulty} from './move-files.ts'

/** Renames a question: its file, its `id` field or its `{#id}`, with `formerly` and all links. */
export function rename(files: BankFiles, from: string, to: string): Refactoring | Refusal {
  const found = findQuestion(files, from)
  if (!found) return renameFile(files, from, to)
  if (from === to) return {refused: `\`${from}\` is its id already`}
  const {file, question} = found
  const refused = refuseFaulty(files, file.path) ?? refuseId(files, to, from)
  if (refused !== undefined) return {refused}
  if (question.slug !== undefined) return renameSlug(files, found, to)
  if (to.includes('#'))
    return {refused: `\`${from}\` is alone in ${file.path}, so its id has no part after \`#\``}
  return renameSingle(files, file.path, {from, to})
}

interface Found {
  readonly file: FileSummary
  readonly question: QuestionSummary
}

function findQuestion(files: BankFiles, id: string): Found | undefined {
  for (const file of files.summaries()) {
    const question = file.questions.find((one) => one.id === id)
    if (question) return {file, question}
  }
  return undefined
}

/** An id without a question: a file with several questions, or a mistake. */
function renameFile(files: BankFiles, from: string, to: string): Refactoring | Refusal {
  const path = `${from}.md`
  if (files.summary(path)?.questions.some(({slug}) => slug !== undefined))
    return moveFile(files, path, `${to}.md`)
  const all = files.summaries()
  if (all.some(({pattern}) => pattern?.id === from))
    return {
      refused: `\`${from}\` is a pattern, and the ids of its questions begin with its id; it cannot be renamed`,
    }
  if (all.some(({pattern}) => pattern?.concepts.some((name) => `${pattern.id}#${name}` === from)))
    return {refused: `\`${from}\` is a concept; change its heading or its \`{#id}\`, and the links to it`}
  const questions = all.flatMap((one) => one.questions)
  const now = questions.find(({formerly}) => formerly.some(({name}) => name === from))
  if (now) return {refused: `\`${from}\` is a former id; the question is \`${now.id}\` now`}
  const close = nearest(
    from,
    questions.map(({id}) => id),
  )
  return {
    refused: `There is no question \`${from}\`${close === undefined ? '' : `; did you mean \`${close}\`?`}`,
  }
}

function renameSlug(files: BankFiles, {file, question}: Found, to: string): Refactoring | Refusal {
  const {id: from, slug} = question
  const [base = ''] = from.split('#')
  const [newBase, anchor] = to.split('#')
  if (newBase !== base || anchor === undefined)
    return {
      refused: `\`${from}\` is in a file with several questions; only the part after \`#\` can change. \`rename ${base}\` renames the file`,
    }
  const outline = files.outline(file.path)
  const text = files.get(file.path)?.text()
  const block = outline?.blocks.find((one) => one.id?.name === slug)
  if (!outline || text === undefined || !block?.id)
    return {refused: `There is no heading with \`{#${slug}}\``}
  const taken = outline.blocks.some((one) => one.id?.name === anchor)
  if (taken) return {refused: `\`${to}\` is taken by ${file.path}`}
  const own: readonly Edit[] = [
    {place: block.id.place, text: `#${anchor}`},
    ...addFormerly({text, outline, block, several: true}, {from, to}),
  ]
  const edits = new Map<string, readonly Edit[]>([[file.path, own]])
  for (const {path, references} of files.summaries()) {
    if (!references.some((one) => one.path === file.path && one.anchor === slug)) continue
    const links =
      files.outline(path)?.links.filter((link) => link.path === file.path && link.anchor === slug) ?? []
    edits.set(path, [...(edits.get(path) ?? []), ...links.flatMap((link) => renameAnchor(link, anchor))])
  }
  return {edits, moves: []}
}

/** A question with a file of its own: the file moves, unless an `id` field names the question. */
function renameSingle(
  files: BankFiles,
  path: string,
  ids: {readonly from: string; readonly to: string},
): Refactoring | Refusal {
  const outline = files.outline(path)
  const text = files.get(path)?.text()
  if (!outline || text === undefined) return {refused: `There is no file ${path}`}
  const [block] = outline.blocks
  const field = [...(block?.fields ?? []), ...outline.fields].find(({name}) => name === 'id')
  const folder = folderOf(ids.to)
  const name = ids.to.slice(folder.length + 1)
  if (!field?.value) return moveFile(files, path, `${ids.to}.md`)
  const renamed: readonly Edit[] = field.text === name ? [] : [replaceField(field.value, name)]
  if (folder === folderOf(path)) {
    const formerly = addFormerly({text, outline, block, several: false}, ids)
    return {edits: new Map([[path, [...renamed, ...formerly]]]), moves: []}
  }
  const moved = moveFile(files, path, `${folder}/${stemOf(path)}.md`)
  if ('refused' in moved || renamed.length === 0) return moved
  return {...moved, edits: new Map([...moved.edits, [path, [...(moved.edits.get(path) ?? []), ...renamed]]])}
}

const replaceField = (place: Place, text: string): Edit => ({place, text})
