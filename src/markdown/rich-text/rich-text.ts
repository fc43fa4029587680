/** Text with markup, in several forms. */
export interface RichText {
  /** Plain text, for search, speech and places without markup. */
  readonly text: string
  /** Sanitised HTML: an allow-list of elements, without scripts, styles, ids or form controls. */
  readonly html: string
  /** The code fences it contains, in order; absent if there are none. */
  readonly code?: readonly CodeBlock[]
  /** The Markdown source; present only if the build keeps it. */
  readonly markdown?: string
}

/** A code fence. */
export interface CodeBlock {
  readonly language?: string
  /** Id from `{#id}` after the language. */
  readonly id?: string
  /** Other attributes after the language; a flag has the value `''`. */
  readonly attributes?: Readonly<Record<string, string>>
  readonly lines: readonly string[]
}
