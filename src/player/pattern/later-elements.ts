/** The elements that play and ask, which the page's script loads after those to read. */
export class LaterElements {
  /** Loads the elements; absent where they are registered with the others. */
  static load: (() => Promise<unknown>) | undefined

  readonly #changed: (error?: unknown) => void
  #state: 'unasked' | 'asked' | 'failed' = 'unasked'

  /** @param changed called when an element may be there, and with the error when they could not be loaded */
  constructor(changed: (error?: unknown) => void) {
    this.#changed = changed
  }

  /** Whether the elements could not be loaded. They may still come, when the page is online again. */
  get hasFailed(): boolean {
    return this.#state === 'failed'
  }

  /** Whether an element can be shown. The first one that is missing loads all. */
  has(name: string): boolean {
    const isThere = customElements.get(name) !== undefined
    if (!isThere && this.#state === 'unasked') {
      void customElements.whenDefined(name).then(() => this.#changed())
      void this.load()
    }
    return isThere
  }

  /** Loads the elements, again after a failure. */
  async load(): Promise<void> {
    this.#state = 'asked'
    try {
      await LaterElements.load?.()
    } catch (error) {
      this.#state = 'failed'
      this.#changed(error)
    }
  }
}
