/** What a page of a site tells its script. */
export interface PageData {
  readonly base: string
  /** The name of the bank. */
  readonly bank: string
  readonly lang: string
  /** The address of the player's script. */
  readonly player: string
  /** The address of the server that drives sessions, on a site without keys. */
  readonly driver?: string
  /** Ids of all patterns. */
  readonly patterns: readonly string[]
  /** The pattern of the page. */
  readonly pattern?: string
  /** Addresses of the data of all patterns, on the first page. */
  readonly data?: readonly string[]
  /** The address of the search data, on the first page. */
  readonly search?: string
  readonly texts: {
    readonly matches: string
    readonly noMatch: string
    readonly newVersion: string
    readonly reload: string
    readonly isOffline: string
    readonly levels: Readonly<Record<string, string>>
  }
}

/** Reads the data of the page; it was written by the same build as the script. */
export function readPageData(): PageData {
  const text = document.querySelector<HTMLMetaElement>('meta[name="quizproof"]')?.content ?? ''
  return JSON.parse(text) as PageData
}
