/** Where a point is in YAML: what can be written there is at `path` of the schema. */
export interface YamlPosition {
  /** Names of fields and indexes of lists; of the map whose field is typed, or of the value. */
  readonly path: readonly PropertyKey[]
  /** Whether a value is typed, and not the name of a field. */
  readonly isValue: boolean
  readonly typed: string
}

interface Token {
  readonly column: number
  /** The name of a field; absent for the `-` of a list. */
  readonly name?: string
}

/**
 * Finds the position by indentation, because what is being typed is seldom valid YAML.
 *
 * @param before the part of the line before the point
 */
export function findYamlPosition(lines: readonly string[], index: number, before: string): YamlPosition {
  const {tokens, rest} = readTokens(before)
  const own = tokens.at(-1)
  const isFlow = own?.name !== undefined
  const typed = isFlow ? (/[^\s,[\]'"]*$/.exec(rest)?.[0] ?? '') : rest
  const first = tokens[0] ?? {column: before.length - rest.length}
  const path = [...findAncestors(lines.slice(0, index), first, tokens.length > 0), ...tokens].map(
    ({name}) => name ?? 0,
  )
  // After a `-` either a value or the first field of a map follows.
  return {path, isValue: isFlow || (own !== undefined && own.name === undefined), typed}
}

function readTokens(line: string): {readonly tokens: readonly Token[]; readonly rest: string} {
  const tokens: Token[] = []
  let column = 0
  for (;;) {
    const rest = line.slice(column)
    const spaces = /^\s*/.exec(rest)?.[0].length ?? 0
    const at = column + spaces
    const [dash] = /^-(?:\s+|$)/.exec(line.slice(at)) ?? []
    if (dash !== undefined) {
      tokens.push({column: at})
      column = at + dash.length
      continue
    }
    const [whole, name] = /^([\w-]+):(?:\s+|$)/.exec(line.slice(at)) ?? []
    if (whole === undefined || name === undefined) return {tokens, rest: line.slice(at)}
    tokens.push({column: at, name})
    return {tokens, rest: line.slice(at + whole.length)}
  }
}

/** The fields and lists around a token, outermost first. */
function findAncestors(above: readonly string[], child: Token, isToken: boolean): readonly Token[] {
  const ancestors: Token[] = []
  let {column} = child
  let isItem = isToken && child.name === undefined
  for (const line of above.toReversed()) {
    if (/^\s*(?:#|$)/.test(line)) continue
    for (const token of readTokens(line).tokens.toReversed()) {
      // The items of a list may begin at the column of its name.
      const isParent =
        token.column < column || (isItem && token.name !== undefined && token.column === column)
      if (!isParent) continue
      ancestors.unshift(token)
      column = token.column
      isItem = token.name === undefined
    }
  }
  return ancestors
}
