import {withoutIgnored} from '../../compile/bank/finish-diagnostics.ts'
import {sortDiagnostics} from '../../diagnostics/sort-diagnostics.ts'
import type {Checked} from '../../kinds/shared/question.ts'
import {judgeByLock} from '../verify/judge-by-lock.ts'
import {type CachedContentOptions, type CompiledContent, compileContent} from './compile-content.ts'
import type {Content} from './read-content.ts'

export interface JudgedContent {
  /** Includes diagnostics for keys that the lock file refutes. */
  readonly compiled: CompiledContent
  /** The proof of the key, by question id. */
  readonly checked: ReadonlyMap<string, Checked>
}

/** Compiles a content folder and compares its keys with the lock file; runs no program. */
export async function compileAndJudge(
  content: Content,
  options: CachedContentOptions,
): Promise<JudgedContent> {
  return judgeContent(await compileContent(content, options), options.content)
}

/** Compares the keys of compiled content with the lock file in its folder. */
export function judgeContent(compiled: CompiledContent, folder: string): JudgedContent {
  const {config, units} = compiled
  if (!config) return {compiled, checked: new Map()}
  const {checked, diagnostics: found} = judgeByLock(folder, units, config)
  const diagnostics = withoutIgnored(
    found,
    units.map(({summary}) => summary),
    config,
  )
  if (diagnostics.length === 0) return {compiled, checked}
  return {
    compiled: {...compiled, diagnostics: sortDiagnostics([...compiled.diagnostics, ...diagnostics])},
    checked,
  }
}
