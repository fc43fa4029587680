/** Paths relative to the content folder, with `/`; `all` if folders have moved or the paths are unknown. */
export type ChangedPaths = ReadonlySet<string> | 'all'

export function joinPaths(one: ChangedPaths, other: ChangedPaths): ChangedPaths {
  return one === 'all' || other === 'all' ? 'all' : new Set([...one, ...other])
}
