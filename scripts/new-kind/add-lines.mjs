/** Adds the lines of a new kind to a table: imports in sorted order, entries at the end of their declaration. */
export function addLines(text, {imports, entries}) {
  const withImports = imports.reduce(addImport, text)
  return entries.reduce(addEntry, withImports)
}

function addImport(text, {module, line}) {
  const known = [...text.matchAll(/^import [^'"]*'([^']+)'\n/gm)]
  const next = known.find(([, from]) => from.startsWith('./') && from > module)
  const last = known.at(-1)
  const at = next?.index ?? (last ? last.index + last[0].length : 0)
  return `${text.slice(0, at)}${line}\n${text.slice(at)}`
}

function addEntry(text, {declaration, line}) {
  const start = text.search(new RegExp(`^(?:export )?(?:const|interface) ${declaration}\\b`, 'm'))
  const length = text.slice(start).search(/^[}\]]/m)
  if (start === -1 || length === -1) throw new Error(`No declaration of ${declaration}`)
  const at = start + length
  return `${text.slice(0, at)}${line}\n${text.slice(at)}`
}
