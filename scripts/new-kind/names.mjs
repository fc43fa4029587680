/** The forms of a name such as `drag-words`: in identifiers, as a table key and as a heading. */
export function toNames(name) {
  const pascal = name.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase())
  const heading = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ')
  return {
    name,
    pascal,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    property: name.includes('-') ? `'${name}'` : name,
    heading,
  }
}
