import type {Code, RootContent, Yaml} from 'mdast'
import type {Edit} from '../../../diagnostics/diagnostic.ts'
import {placeAt} from '../../../diagnostics/place.ts'
import {placeOf} from '../../../markdown/node-place.ts'
import {readYaml} from '../../../markdown/yaml/yaml.ts'
import {listFields} from '../../list-fields.ts'
import type {ParsedText} from '../parsed-text.ts'

/** Fields in the order of the schema, each with the comment above it, and `key: [a, b]` with single spaces. */
export function formatFields(parsed: ParsedText): readonly Edit[] {
  return parsed.root.children.filter(isFields).flatMap((node) => formatYaml(parsed, node))
}

function isFields(node: RootContent): node is Yaml | Code {
  return (
    node.type === 'yaml' ||
    (node.type === 'code' &&
      node.lang === 'yaml' &&
      node.meta === 'question' &&
      placeOf(node).start.column === 1)
  )
}

function formatYaml({source, newline}: ParsedText, node: Yaml | Code): Edit[] {
  const {start, end} = placeOf(node)
  const fields = readYaml({...source, diagnostics: []}, node.value, start.line + 1, placeAt(start.line, 1, 3))
  const lines = source.lines.slice(start.line, end.line - 1)
  if (!fields || lines.length === 0) return []
  const keys = [...fields.keys].filter(([path]) => !path.includes('.'))
  const at = new Map(keys.map(([name, place]) => [place.start.line - start.line - 1, name]))
  const isPlain = at.size === keys.length && keys.every(([, place]) => place.start.column === 1)
  if (!isPlain) return []
  const text = sortFields(lines, at, listFields(source.path)).join(newline)
  const place = {
    start: {line: start.line + 1, column: 1},
    end: {line: end.line - 1, column: (lines.at(-1) ?? '').length + 1},
  }
  return text === lines.join(newline) ? [] : [{place, text}]
}

/** @param at the index of the line of each key */
function sortFields(
  lines: readonly string[],
  at: ReadonlyMap<number, string>,
  order: readonly string[],
): readonly string[] {
  const starts = [...at].map(([index, name]) => ({name, from: startOfComment(lines, index)}))
  const first = starts[0]?.from ?? 0
  const parts = starts.map(({name, from}, index) => {
    const own = lines.slice(from, starts[index + 1]?.from)
    return {
      rank: order.indexOf(name),
      lines: own.map((line) => (nameOf(line) === name ? formatField(line) : line)),
    }
  })
  // A field that no question has is an error, and it stays next to what its author wrote around it.
  const isKnown = parts.every(({rank}) => rank !== -1)
  const sorted = isKnown ? [...parts].sort((a, b) => a.rank - b.rank) : parts
  return [...lines.slice(0, first), ...sorted.flatMap((part) => part.lines)]
}

/** A comment directly above a key is about it. */
function startOfComment(lines: readonly string[], key: number): number {
  let from = key
  while (from > 0 && lines[from - 1]?.startsWith('#')) from--
  return from
}

const nameOf = (line: string): string | undefined => /^([A-Za-z][\w-]*):/.exec(line)?.[1]

function formatField(line: string): string {
  const [, name = '', value = ''] = /^([A-Za-z][\w-]*):[ \t]+(\S.*?)[ \t]*$/.exec(line) ?? []
  if (name === '') return line
  const [, inside, rest = ''] = /^\[([^[\]{}"'#]*)\]([ \t]+#.*)?$/.exec(value) ?? []
  if (inside === undefined) return `${name}: ${value}`
  const items = inside.split(',').map((item) => item.trim())
  const written = items.at(-1) === '' ? items.slice(0, -1) : items
  return `${name}: [${written.join(', ')}]${rest}`
}
