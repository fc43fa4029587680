/**
 * A file is compiled without sight of the others, so a link to one is written as a token first
 * and becomes the id of the question or pattern when the bank is put together.
 * In HTML a `<` that an author wrote is always escaped, so nothing but a link can look like this.
 */
const token = /<a href="#content:([^"]*)"/g

export function contentLinkToken(path: string, anchor: string | undefined): string {
  const target = encodeURIComponent(anchor === undefined ? path : `${path}#${anchor}`)
  return `#content:${target.replaceAll("'", '%27')}`
}

/** The address of a file that is copied beside the bank; in a path `?` and `#` are letters like any other. */
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
