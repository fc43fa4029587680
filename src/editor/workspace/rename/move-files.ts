import {toPatternFile} from '../../../compile/bank/check-patterns.ts'
import {folderOf, stemOf} from '../../../compile/file/path-id.ts'
import {isPatternFile} from '../../../compile/pattern/pattern-file.ts'
import type {Edit} from '../../../diagnostics/diagnostic.ts'
import type {BankFiles} from '../bank-files.ts'
import type {Move, Refactoring, Refusal} from '../workspace-data.ts'
import {refuseId, refusePath} from './check-id.ts'
import {addFormerly} from './formerly-edits.ts'
import {pointLink} from './link-edits.ts'

/** The new path of each moved file. */
type Moved = ReadonlyMap<string, string>

/**
 * Moves files at once: questions keep their old ids in `formerly`; links, images and `requires` follow. A pattern moves
 * only with all files of its folder.
 */
export function moveFiles(files: BankFiles, moves: readonly Move[]): Refactoring | Refusal {
  const moved: Moved = new Map(moves.flatMap(({from, to}) => (from === to ? [] : [[from, to]])))
  const refused = refuseMoves(files, moved)
  if (refused !== undefined) return {refused}
  const edits = new Map<string, readonly Edit[]>()
  for (const path of listAffected(files, moved)) {
    const own = editFile(files, path, moved)
    if ('refused' in own) return own
    if (own.length > 0) edits.set(path, own)
  }
  return {edits, moves: [...moved].map(([from, to]) => ({from, to}))}
}

function refuseMoves(files: BankFiles, moved: Moved): string | undefined {
  const targets = new Set<string>()
  for (const [from, to] of moved) {
    if (!files.has(from)) return `There is no file ${from}`
    const isContent = from.endsWith('.md')
    if (isContent !== to.endsWith('.md')) return `${to} is not a ${isContent ? '' : 'non-'}Markdown file`
    if (from === 'bank.yaml' || to === 'bank.yaml') return '`bank.yaml` cannot be moved'
    if (isContent && isPatternFile(from) !== isPatternFile(to))
      return 'A pattern cannot become a question, nor a question a pattern'
    if (targets.has(to)) return `Two files would become ${to}`
    targets.add(to)
    const refused =
      refusePath(files, to) ??
      refuseFaulty(files, from) ??
      (isPatternFile(from) && refuseSplit(files, from, moved))
    if (refused) return refused
  }
  return undefined
}

/** Questions without the file of their pattern are invalid. */
function refuseSplit(files: BankFiles, pattern: string, moved: Moved): string | undefined {
  const folder = folderOf(pattern)
  const target = folderOf(moved.get(pattern) ?? pattern)
  const left = files
    .list()
    .find(({path}) => folderOf(path) === folder && folderOf(moved.get(path) ?? path) !== target)
  return left && `A pattern moves with all files of its folder, and ${left.path} would stay`
}

/** The moved files, and those that link to one or require one. */
function listAffected(files: BankFiles, moved: Moved): readonly string[] {
  return files.summaries().flatMap(({path, references, pattern}) => {
    const isAffected =
      moved.has(path) ||
      references.some((one) => moved.has(one.path)) ||
      pattern?.requires.some(({name}) => moved.has(toPatternFile(name)))
    return isAffected ? [path] : []
  })
}

function editFile(files: BankFiles, path: string, moved: Moved): readonly Edit[] | Refusal {
  const outline = files.outline(path)
  if (!outline) return {refused: `${path} cannot be read`}
  const to = moved.get(path) ?? path
  const links = outline.links.flatMap((link) => {
    const target = moved.get(link.path)
    return to === path && target === undefined ? [] : pointLink(link, to, target ?? link.path)
  })
  const required = outline.fields.flatMap(({name, value, text = ''}): readonly Edit[] => {
    const target = /^requires(?:\.\d+)?$/.test(name) && value ? moved.get(toPatternFile(text)) : undefined
    return target === undefined || !value || !isPatternFile(path)
      ? []
      : [{place: value, text: folderOf(target)}]
  })
  const formerly = to === path || isPatternFile(path) ? [] : keepIds(files, path, {to, moved})
  return 'refused' in formerly ? formerly : [...formerly, ...links, ...required]
}

/** Adds the old id of each question to its `formerly`, unless it stays the same. */
function keepIds(
  files: BankFiles,
  path: string,
  {to, moved}: {readonly to: string; readonly moved: Moved},
): readonly Edit[] | Refusal {
  const summary = files.summary(path)
  const outline = files.outline(path)
  const text = files.get(path)?.text()
  if (!summary || !outline || text === undefined) return {refused: `${path} cannot be read`}
  const written = outline.fields.find(({name}) => name === 'id')?.text
  const several = outline.blocks.length > 1
  const edits: Edit[] = []
  for (const [index, {id: from, slug}] of summary.questions.entries()) {
    const block = outline.blocks[index]
    const own = block?.fields.find(({name}) => name === 'id')?.text ?? written
    const base = `${folderOf(to)}/${own ?? stemOf(to)}`
    const id = slug === undefined ? base : `${base}#${slug}`
    if (id === from) continue
    const refused = refuseId(files, id, from, [...moved.values()])
    if (refused !== undefined) return {refused}
    edits.push(...addFormerly({text, outline, block, several}, {from, to: id}))
  }
  return edits
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
