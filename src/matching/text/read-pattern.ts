import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import type {MarkedItem} from '../../task-list/parse-item.ts'
import type {WrittenPattern} from '../../task-list/written-pattern.ts'
import {refusalOf} from './check-pattern.ts'
import {textForPattern} from './normalise.ts'
import {patterns} from './patterns.ts'
import type {TextForm} from './schema.ts'

/** Reads `/re/i`, and accepts what RE2 and JavaScript both read, and read alike. */
export function readPattern(
  source: SourceFile,
  {attributes, place}: MarkedItem,
  {source: pattern, flags}: WrittenPattern,
): Pick<TextForm, 'as' | 'value' | 'ignoreCase' | 'example'> | undefined {
  const ignoreCase = flags === 'i'
  const reason = reasonAgainst(pattern, flags)
  if (reason !== undefined) {
    report(source, 'text/pattern', {pattern: `/${pattern}/${flags}`, reason}, place)
    return undefined
  }
  const example = attributes?.values.get('example')
  if (example !== undefined && !patterns.matches(pattern, textForPattern(example), {ignoreCase}))
    report(source, 'text/example', {pattern}, attributes?.places.get('example') ?? place)
  return {
    as: 'pattern',
    value: pattern,
    ...(ignoreCase && {ignoreCase}),
    ...(example !== undefined && {example}),
  }
}

function reasonAgainst(pattern: string, flags: string): string | undefined {
  if (flags !== '' && flags !== 'i') return 'the only flag allowed is `i`'
  const ignoreCase = flags === 'i'
  const refusal = refusalOf(pattern, ignoreCase)
  if (refusal !== undefined) return refusal
  return patterns.matches(pattern, '', {ignoreCase}) ? 'it matches the empty text' : undefined
}
