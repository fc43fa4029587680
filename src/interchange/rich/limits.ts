/** Limits of a fragment of HTML, counted before it is parsed: some short fragments take parse5 minutes. */
const htmlLimits = {characters: 64 * 1024, tags: 2000, open: 100, links: 250} as const

export interface HtmlExcess {
  readonly what: string
  readonly actual: number
  readonly limit: number
}

const voidElements = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

/** The first limit that a fragment exceeds. */
export function findHtmlExcess(html: string): HtmlExcess | undefined {
  const counts = {characters: html.length, tags: 0, open: 0, links: 0}
  if (counts.characters <= htmlLimits.characters) {
    let open = 0
    for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
      counts.tags++
      const element = name.toLowerCase()
      if (slash !== '') open = Math.max(0, open - 1)
      else if (!voidElements.has(element)) open++
      if (slash === '' && element === 'a') counts.links++
      counts.open = Math.max(counts.open, open)
    }
  }
  const names = {characters: 'characters of HTML', tags: 'tags', open: 'nested tags', links: 'links'} as const
  for (const key of ['characters', 'tags', 'open', 'links'] as const) {
    if (counts[key] > htmlLimits[key]) return {what: names[key], actual: counts[key], limit: htmlLimits[key]}
  }
  return undefined
}
