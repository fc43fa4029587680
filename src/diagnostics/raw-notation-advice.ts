/** What to write instead of notations that would be shown literally. */
const advice = {
  image: 'put an address with spaces between `<` and `>`',
  'image-size': 'write `{width=300}` after the image',
  embed: 'write `![what it shows](file.png)`',
  link: 'put an address with spaces between `<` and `>`',
  reference: 'define the second label, or write `[text](address)`',
  footnote: 'define the note with `[^name]: text`',
  alert: 'use `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]`, alone on its line',
  blank: 'declare the blank, or write a link as `[text](address)`',
  subscript: 'write `<sub>2</sub>`',
  superscript: 'write `<sup>2</sup>`',
  highlight: 'write `**text**`',
  strikethrough: 'remove the spaces inside the signs',
  emphasis: 'remove the spaces inside the signs',
  star: 'type an ordinary `*`',
  bracket: 'type ordinary brackets',
  invisible: 'remove the invisible character',
  comment: 'write a comment as `<!-- text -->`',
  attributes: 'remove the attributes; only headings of questions, items, fences and images have some',
  container: 'write a quote with `> [!NOTE]`',
  'definition-list': 'write a list with `-`',
  emoji: 'type the emoji itself',
  contents: 'remove it',
  code: 'close the code with as many backticks as open it',
} as const

export type Notation = keyof typeof advice

export const adviceOnNotation = (notation: Notation): string => advice[notation]
