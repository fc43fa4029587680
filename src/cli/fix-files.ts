import {readFileSync, realpathSync, renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {applyEdits} from '../diagnostics/apply-edits.ts'
import type {Diagnostic} from '../diagnostics/diagnostic.ts'

/** Makes the changes that diagnostics offer, each file at once, and gives how many were made. */
export function fixFiles(content: string, diagnostics: readonly Diagnostic[]): number {
  const edits = new Map<string, NonNullable<Diagnostic['fix']>['edits'][number][]>()
  for (const {file, fix} of diagnostics) {
    if (fix) edits.set(file, [...(edits.get(file) ?? []), ...fix.edits])
  }
  let fixed = 0
  for (const [file, list] of edits) {
    const path = realpathSync(join(content, file))
    const {text, applied} = applyEdits(readFileSync(path, 'utf8'), list)
    const staged = `${path}.${process.pid}.fixed`
    writeFileSync(staged, text)
    renameSync(staged, path)
    fixed += applied
  }
  return fixed
}
