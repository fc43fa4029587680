import {RE2JS} from 're2js'
import {report, type SourceFile} from '../../markdown/source-file.ts'
import type {MarkedItem} from '../../marked-list/parse-item.ts'
import {textForPattern} from './normalise.ts'
import {patterns} from './patterns.ts'
import type {TextForm} from './schema.ts'

const mostCharacters = 500

/** Reads `/re/i`, and accepts what RE2 and JavaScript both read, and read alike. */
export function readPattern(
  source: SourceFile,
  {attributes, place}: MarkedItem,
  {pattern, flags}: {readonly pattern: string; readonly flags: string},
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
  if (flags !== '' && flags !== 'i') return 'no flag but `i`'
  if (pattern.length > mostCharacters) return `at most ${mostCharacters} characters`
  try {
    new RegExp(pattern, 'u')
  } catch {
    return 'JavaScript does not read it'
  }
  try {
    RE2JS.compile(pattern)
  } catch {
    return 'RE2 does not read it; look-around and references to groups are not in it'
  }
  return patterns.matches(pattern, '', {ignoreCase: false}) ? 'not the empty text' : undefined
}
