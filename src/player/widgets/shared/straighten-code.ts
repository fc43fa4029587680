const straight: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '--',
  '…': '...',
  '\u00a0': ' ',
}

/** Quotes, dashes and spaces that the keyboard of a phone typed into code, as they were meant. */
export function straighten(text: string): string {
  return text.replace(/[‘’‚“”„–—…\u00a0]/g, (character) => straight[character] ?? character)
}

/** Straightens the text of a field and keeps the caret. */
export function straightenCode(input: HTMLInputElement | HTMLTextAreaElement): void {
  const typed = input.value
  const code = straighten(typed)
  if (code === typed) return
  const before = straighten(typed.slice(0, input.selectionStart ?? typed.length))
  input.value = code
  input.setSelectionRange(before.length, before.length)
}
