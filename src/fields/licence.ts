/** The licence of a bank, a pattern or a question. What is absent comes from the pattern, then from the bank. */
export interface Licensed {
  /** An SPDX identifier such as `CC-BY-4.0`, or a sentence. */
  readonly licence?: string
}

/** The licence of a question or of a pattern's text: `findLicence(question, pattern, bank)`. The first one decides. */
export function findLicence(...levels: readonly (Licensed | undefined)[]): string | undefined {
  return levels.find((level) => level?.licence !== undefined)?.licence
}
