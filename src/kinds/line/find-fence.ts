import type {Code} from 'mdast'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {nearest} from '../../diagnostics/nearest.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {toCodeBlock} from '../../markdown/rich-text/code-block.ts'

/** A reference to a line, with the name of its fence if given. */
interface Mention {
  readonly fence?: string | undefined
  readonly place: Place
}

/**
 * The index of the fence that the lines refer to: the named one, or the only one. A reference without a name is to
 * the fence that the others name.
 */
export function findFence(
  source: SourceFile,
  mentions: readonly Mention[],
  {fences, heading}: {readonly fences: readonly Code[]; readonly heading: Place},
): number | undefined {
  const [first] = mentions
  if (!first) return undefined
  if (fences.length === 0) {
    report(source, 'line/no-fence', {}, heading)
    return undefined
  }
  const names = readNames(source, fences)
  const named = mentions.filter(({fence}) => fence !== undefined)
  if (named.length === 0) {
    if (fences.length === 1) return 0
    report(source, 'line/several-fences', {expected: listExpected(names)}, first.place)
    return undefined
  }
  const indexes = new Set<number>()
  for (const mention of named) {
    const index = findNamed(source, mention, names)
    if (index === undefined) continue
    if (indexes.size > 0 && !indexes.has(index))
      report(source, 'line/several-fences', {expected: listExpected(names)}, mention.place)
    indexes.add(index)
  }
  return indexes.size === 1 ? [...indexes][0] : undefined
}

function findNamed(
  source: SourceFile,
  {fence = '', place}: Mention,
  names: readonly (string | undefined)[],
): number | undefined {
  const [index, ...others] = names.flatMap((name, index) => (name === fence ? [index] : []))
  const expected = listExpected(names)
  const name = `#${fence}`
  if (index === undefined)
    report(source, 'line/unknown-fence', {name, nearest: nearest(name, expected), expected}, place)
  else if (others.length > 0) report(source, 'line/several-fences', {expected: []}, place)
  else return index
  return undefined
}

/** Invalid attributes are reported with the stem. */
function readNames(source: SourceFile, fences: readonly Code[]): (string | undefined)[] {
  const silent = {...source, diagnostics: []}
  return fences.map((fence) => toCodeBlock(silent, fence).id)
}

function listExpected(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names.flatMap((name) => (name === undefined ? [] : [`#${name}`])))]
}
