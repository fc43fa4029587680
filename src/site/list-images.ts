/** The addresses of all images in the HTML of a value, such as a bank, as URLs. */
export function listImages(value: unknown, found: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return found
  for (const [name, child] of Object.entries(value)) {
    if (name !== 'html' || typeof child !== 'string') listImages(child, found)
    else
      for (const [, address = ''] of child.matchAll(/<img [^>]*?src="([^"]+)"/gi))
        found.add(decodeEntities(address))
  }
  return found
}

/** The compiler escapes what would end an attribute. */
const decodeEntities = (address: string): string =>
  address.replaceAll('&#x27;', "'").replaceAll('&#x26;', '&').replaceAll('&amp;', '&')
