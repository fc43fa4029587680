import {realpathSync} from 'node:fs'
import {join, relative} from 'node:path'
import type {Diagnostic, Fix} from '../diagnostics/diagnostic.ts'
import {applyFixes} from '../diagnostics/edits/apply-fixes.ts'
import {writeContent} from '../node/folder/apply-refactoring.ts'
import {readInside} from '../node/read-inside.ts'

/** Applies the fixes of diagnostics, all files or none, and returns how many were applied. */
export async function fixFiles(content: string, diagnostics: readonly Diagnostic[]): Promise<number> {
  const fixes = new Map<string, Fix[]>()
  for (const {file, fix} of diagnostics) {
    if (!fix) continue
    const list = fixes.get(file) ?? []
    fixes.set(file, list)
    list.push(fix)
  }
  // Two names may point to one file, which then has the same fixes twice.
  const root = realpathSync(content)
  const fixesByPath = new Map(
    [...fixes].map(([file, list]) => [relative(root, realpathSync(join(content, file))), list]),
  )
  const fixed = [...fixesByPath].flatMap(([path, list]) => fixFile(root, path, list) ?? [])
  if (fixed.length > 0) await writeContent(content, fixed, 'fix')
  return fixed.reduce((sum, {applied}) => sum + applied, 0)
}

function fixFile(root: string, path: string, fixes: readonly Fix[]) {
  const {bytes: data} = readInside(root, path)
  const original = data.toString('utf8')
  // Writing would lose bytes that are not UTF-8.
  if (!data.equals(Buffer.from(original))) return undefined
  const {text, applied} = applyFixes(original, fixes)
  return {path, bytes: Buffer.from(text), applied}
}
