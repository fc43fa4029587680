/**
 * Files are compiled separately, so a link to another file is first written as a token, which becomes the id of a question
 * or pattern when the bank is linked. A `<` in text is always escaped in HTML, so only links match.
 */
const token = /<a href="#content:([^"]*)"/g

export function contentLinkToken(path: string, anchor: string | undefined): string {
  const target = encodeURIComponent(anchor === undefined ? path : `${path}#${anchor}`)
  return `#content:${target.replaceAll("'", '%27')}`
}

/** The address of a copied asset; `?` and `#` in its path are escaped. */
export function assetAddress(path: string): string {
  return `assets/${encodeURI(path).replace(/[?#]/g, encodeURIComponent)}`
}

/** Replaces the tokens in HTML; `toHref` takes a path with its anchor, such as `a/b.md#c`. */
export function replaceContentLinks(html: string, toHref: (target: string) => string): string {
  return html.replace(token, (_, target: string) => {
    return `<a href="${escapeAttribute(toHref(decodeURIComponent(target)))}"`
  })
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
