import {chmodSync, realpathSync, renameSync, writeFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import type {Diagnostic, Fix} from '../diagnostics/diagnostic.ts'
import {applyFixes} from '../diagnostics/edits/apply-fixes.ts'
import {readInside} from '../node/read-inside.ts'

/** Applies the fixes of diagnostics, each file in one write, and returns how many were applied. */
export function fixFiles(content: string, diagnostics: readonly Diagnostic[]): number {
  const fixes = new Map<string, Fix[]>()
  for (const {file, fix} of diagnostics) {
    if (!fix) continue
    const list = fixes.get(file) ?? []
    fixes.set(file, list)
    list.push(fix)
  }
  // Two names may point to one file, which then has the same fixes twice.
  const fixesByPath = new Map([...fixes].map(([file, list]) => [realpathSync(join(content, file)), list]))
  const root = realpathSync(content)
  let fixed = 0
  for (const [path, list] of fixesByPath) fixed += fixFile(root, path, list)
  return fixed
}

function fixFile(root: string, path: string, fixes: readonly Fix[]): number {
  const {bytes: data, stats} = readInside(root, relative(root, path))
  const original = data.toString('utf8')
  // Writing would lose bytes that are not UTF-8.
  if (!data.equals(Buffer.from(original))) return 0
  const {text, applied} = applyFixes(original, fixes)
  const staged = `${path}.${process.pid}.fixed`
  writeFileSync(staged, text)
  chmodSync(staged, stats.mode)
  renameSync(staged, path)
  return applied
}
