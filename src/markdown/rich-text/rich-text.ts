/** Text with markup, in the forms that an app needs. */
export interface RichText {
  /** Plain text, for search, speech and places that show no markup. */
  readonly text: string
  /** HTML that is safe to show: made from an allow-list of elements, without scripts, styles, ids or form controls. */
  readonly html: string
  /** The code fences inside, in order; left out where there are none. */
  readonly code?: readonly CodeBlock[]
  /** The Markdown it was made from; present only where the build was asked to keep it. */
  readonly markdown?: string
}

/** A code fence. */
export interface CodeBlock {
  readonly language?: string
  /** Name from `{#id}` behind the language. */
  readonly id?: string
  /** Other attributes from behind the language; a flag has the value `''`. */
  readonly attributes?: Readonly<Record<string, string>>
  readonly lines: readonly string[]
}
