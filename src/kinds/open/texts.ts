/** The stem is all that is shown. */
export function openShownTexts(): string[] {
  return []
}

/** A rubric says what is looked for; no text of it is the key. */
export function openKeyTexts(): string[] {
  return []
}
