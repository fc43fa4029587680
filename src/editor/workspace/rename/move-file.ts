import {folderOf, stemOf} from '../../../compile/file/path-id.ts'
import {isPatternFile} from '../../../compile/pattern/pattern-file.ts'
import type {Edit} from '../../../diagnostics/diagnostic.ts'
import type {BankFiles} from '../bank-files.ts'
import type {Refactoring, Refusal} from '../workspace-data.ts'
import {refuseId, refusePath} from './check-id.ts'
import {addFormerly} from './formerly-edits.ts'
import {pointLink} from './link-edits.ts'

/** Moves a file of questions; each keeps its old id in `formerly`, and all links follow. */
export function moveFile(files: BankFiles, from: string, to: string): Refactoring | Refusal {
  const summary = files.summary(from)
  const outline = files.outline(from)
  const text = files.get(from)?.text()
  if (!summary || !outline || text === undefined) return {refused: `There is no file ${from}`}
  if (isPatternFile(from) || isPatternFile(to))
    return {refused: 'A pattern cannot be renamed: the ids of its questions begin with its id'}
  if (!to.endsWith('.md')) return {refused: `${to} is not a Markdown file`}
  const faulty = refuseFaulty(files, from)
  if (faulty !== undefined) return {refused: faulty}
  const written = outline.fields.find(({name}) => name === 'id')?.text
  const several = outline.blocks.length > 1
  const ids = summary.questions.map(({id, slug}, index) => {
    const own = outline.blocks[index]?.fields.find(({name}) => name === 'id')?.text ?? written
    const base = `${folderOf(to)}/${own ?? stemOf(to)}`
    return {from: id, to: slug === undefined ? base : `${base}#${slug}`, block: outline.blocks[index]}
  })
  const refused =
    refusePath(files, to) ??
    ids.flatMap((id) => (id.from === id.to ? [] : (refuseId(files, id.to, id.from) ?? [])))[0]
  if (refused !== undefined) return {refused}
  const own = [
    ...ids.flatMap((id) =>
      id.from === id.to ? [] : addFormerly({text, outline, block: id.block, several}, id),
    ),
    ...outline.links.flatMap((link) => pointLink(link, to, link.path === from ? to : link.path)),
  ]
  const edits = new Map([
    ...linksFromOthers(files, from, to),
    ...(own.length > 0 ? [[from, own] as const] : []),
  ])
  return {edits, moves: [{from, to}]}
}

function linksFromOthers(files: BankFiles, from: string, to: string): (readonly [string, readonly Edit[]])[] {
  return files.summaries().flatMap(({path, references}) => {
    if (path === from || !references.some((one) => one.path === from)) return []
    const links = files.outline(path)?.links.filter((link) => link.path === from) ?? []
    const edits = links.flatMap((link) => pointLink(link, path, to))
    return edits.length > 0 ? [[path, edits] as const] : []
  })
}

/** A file with errors may have questions and links that cannot be read. */
export function refuseFaulty(files: BankFiles, path: string): string | undefined {
  const summaries = files
    .summaries()
    .filter((one) => one.path === path || one.references.some((to) => to.path === path))
  const faulty = summaries.find((one) =>
    files
      .diagnostics(one.path)
      .some(({severity, code}) => severity === 'error' && code !== 'link/missing-file'),
  )
  return faulty && `${faulty.path} has errors; correct them first`
}
