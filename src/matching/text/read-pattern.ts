import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import type {MarkedItem} from '../../task-list/parse-item.ts'
import type {WrittenPattern} from '../../task-list/written-pattern.ts'
import type {PatternEngine} from '../grade-options.ts'
import {findRefusal} from './check-pattern.ts'
import {textForPattern} from './normalise.ts'
import type {TextForm} from './schema.ts'

/** Reads `/re/i`; accepts only what RE2 and JavaScript interpret in the same way. Reports what it cannot check. */
export function readPattern(
  source: SourceFile,
  {attributes, place}: MarkedItem,
  {source: pattern, flags, engine}: WrittenPattern & {readonly engine: PatternEngine | undefined},
): Pick<TextForm, 'as' | 'value' | 'ignoreCase' | 'example'> | undefined {
  const ignoreCase = flags.includes('i')
  if (!engine) {
    report(source, 'text/no-pattern-engine', {pattern: `/${pattern}/${flags}`}, place)
    return undefined
  }
  const reason = findReason(pattern, flags, engine)
  if (reason !== undefined) {
    report(source, 'text/pattern', {pattern: `/${pattern}/${flags}`, reason}, place)
    return undefined
  }
  if (looksLikeText(pattern) && !engine.matches(pattern, textForPattern(pattern), {ignoreCase}))
    report(source, 'text/plain-pattern', {pattern, escaped: pattern.replace(/[()[\]]/g, '\\$&')}, place)
  const example = attributes?.values.get('example')
  if (example !== undefined && !engine.matches(pattern, textForPattern(example), {ignoreCase}))
    report(source, 'text/example', {pattern}, attributes?.places.get('example') ?? place)
  return {
    as: 'pattern',
    value: pattern,
    ...(ignoreCase && {ignoreCase}),
    ...(example !== undefined && {example}),
  }
}

/** Whether the only special characters are groups and classes that change nothing: a call such as `O(n)`, or an index. */
function looksLikeText(pattern: string): boolean {
  const rest = pattern.replace(/(?<=\w)(?:\([\w\s,]*\)|\[\w\])/g, '')
  return rest !== pattern && /^[\w\s,;:='"<>@#%&!/-]*$/.test(rest)
}

function findReason(pattern: string, flags: string, engine: PatternEngine): string | undefined {
  // Patterns are checked with `u`, so it says nothing new.
  if (!/^(?:i?u?|ui)$/.test(flags)) return 'the only flags allowed are `i` and `u`'
  const ignoreCase = flags.includes('i')
  const refusal = findRefusal(pattern, {ignoreCase, engine})
  if (refusal !== undefined) return refusal
  return engine.matches(pattern, '', {ignoreCase}) ? 'it matches the empty text' : undefined
}
