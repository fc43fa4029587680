import type {Place} from '../../diagnostics/diagnostic.ts'
import {limits} from '../../markdown/limits.ts'
import {report, type SourceFile} from '../../markdown/source-file.ts'
import type {ParsedOption} from './parse-option.ts'

/** How many options there are, and how many of them are right; an unknown mark may be what is missing. */
export function checkCount(source: SourceFile, options: readonly ParsedOption[], place: Place): void {
  const count = options.length
  if (count === 0) return report(source, 'question/no-kind', {}, place)
  if (count === 1) return report(source, 'choice/one-option', {}, place)
  if (count > limits.options) report(source, 'limit/options', {actual: count, limit: limits.options}, place)
  if (options.some(({isMarked}) => !isMarked)) return
  const checked = options.filter((option) => option.checked).length
  if (checked === 0) report(source, 'choice/no-key', {}, place)
  else if (checked === count) report(source, 'choice/no-distractor', {}, place)
}

/** Options that a learner, or a response, could not tell apart. */
export function checkRepetitions(source: SourceFile, options: readonly ParsedOption[]): void {
  const ids = new Map<string, Place>()
  const contents = new Map<string, ParsedOption>()
  for (const parsed of options) {
    const {id, content} = parsed.option
    const sameId = ids.get(id)
    if (sameId) reportSecond(source, 'choice/repeated-id', {id}, parsed.place, sameId)
    ids.set(id, sameId ?? parsed.place)
    const shown = comparable(content)
    const same = contents.get(shown)
    if (same && shown !== '') {
      reportSecond(
        source,
        'choice/repeated-option',
        {other: same.option.content.text},
        parsed.place,
        same.place,
      )
    } else contents.set(shown, parsed)
  }
}

function reportSecond<C extends 'choice/repeated-id' | 'choice/repeated-option'>(
  source: SourceFile,
  code: C,
  data: Parameters<typeof report<C>>[2],
  place: Place,
  first: Place,
): void {
  report(source, code, data, place, {related: [{message: 'the first one', file: source.path, place: first}]})
}

/** What a learner sees of an option; white space tells options apart in code only. */
function comparable({text, html, code}: ParsedOption['option']['content']): string {
  if (html.includes('<img')) return html
  return code ? text.normalize('NFC') : text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
