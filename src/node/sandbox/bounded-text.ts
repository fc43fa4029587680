/** Collects what a program writes to one stream. */
export class BoundedText {
  readonly #chunks: Buffer[] = []
  #bytes = 0

  /** Keeps what fits under the limit; returns whether everything fit. */
  add(chunk: Buffer, maximum: number): boolean {
    const fitting = chunk.subarray(0, Math.max(0, maximum))
    this.#chunks.push(fitting)
    this.#bytes += fitting.length
    return fitting.length === chunk.length
  }

  get bytes(): number {
    return this.#bytes
  }

  /** Decodes the text; invalid bytes become U+FFFD. */
  toString(): string {
    return Buffer.concat(this.#chunks).toString('utf8')
  }
}
