import {chmodSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {applyEdits} from '../diagnostics/apply-edits.ts'
import type {Diagnostic, Edit} from '../diagnostics/diagnostic.ts'

/** Makes the changes that diagnostics offer, each file at once, and gives how many were made. */
export function fixFiles(content: string, diagnostics: readonly Diagnostic[]): number {
  const edits = new Map<string, Edit[]>()
  for (const {file, fix} of diagnostics) {
    if (fix) edits.set(file, [...(edits.get(file) ?? []), ...fix.edits])
  }
  // Two names may lead to one file, which then has the same edits twice.
  const editsByPath = new Map([...edits].map(([file, list]) => [realpathSync(join(content, file)), list]))
  let fixed = 0
  for (const [path, list] of editsByPath) fixed += fixFile(path, list)
  return fixed
}

function fixFile(path: string, edits: readonly Edit[]): number {
  const data = readFileSync(path)
  const original = data.toString('utf8')
  // Bytes that are not UTF-8 would be lost in writing.
  if (!data.equals(Buffer.from(original))) return 0
  const {text, applied} = applyEdits(original, edits)
  const staged = `${path}.${process.pid}.fixed`
  writeFileSync(staged, text)
  chmodSync(staged, statSync(path).mode)
  renameSync(staged, path)
  return applied
}
