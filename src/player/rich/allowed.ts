/** Whether a value of an attribute is allowed. */
export type Check = (value: string) => boolean

const any: Check = () => true
const fits =
  (pattern: RegExp): Check =>
  (value) =>
    pattern.test(value)

/** Browsers ignore control characters and spaces at the start of an address, and tabs and line breaks anywhere. */
const clean = (address: string): string => address.replace(/^[\0-\x20]+|[\t\n\r]/g, '')

/** An address without a scheme that stays on this site, or one with one of the schemes. */
const address =
  (...schemes: readonly string[]): Check =>
  (value) => {
    const cleaned = clean(value)
    const scheme = /^([^/?#:]*):/.exec(cleaned)?.[1]
    if (scheme !== undefined) return schemes.includes(scheme.toLowerCase())
    return !/^[/\\]{2}/.test(cleaned)
  }

const alignment = {align: fits(/^(?:left|center|right)$/)}

/**
 * The elements and attributes that may reach a page, as `markdown/rich-text/sanitise-schema.ts` lists them. A bank may
 * come from elsewhere, so the page does not rely on the compiler having removed the rest.
 */
export const allowedElements: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  a: {href: address('http', 'https', 'mailto'), title: any},
  blockquote: {},
  br: {},
  code: {class: fits(/^language-[A-Za-z0-9+#.-]{1,32}$/)},
  del: {},
  em: {},
  h2: {},
  h3: {},
  h4: {},
  h5: {},
  h6: {},
  hr: {},
  img: {src: address('http', 'https'), alt: any, title: any, width: fits(/^\d{1,4}$/)},
  kbd: {},
  li: {},
  ol: {start: fits(/^-?\d{1,9}$/)},
  p: {},
  pre: {},
  span: {'data-blank': any},
  strong: {},
  sub: {},
  sup: {},
  table: {},
  tbody: {},
  td: alignment,
  th: alignment,
  thead: {},
  tr: {},
  ul: {},
}

export const voidElements: ReadonlySet<string> = new Set(['br', 'hr', 'img'])
