import {characterName} from '../character-name.ts'
import {quote} from '../message-parts.ts'

/** Notations that would be shown as they are written, by what to write. */
const advice = {
  image: 'put an address with spaces between `<` and `>`',
  'image-sign': 'type an ordinary `!`',
  'image-size': 'write `{width=300}` after the image',
  embed: 'write `![what it shows](file.png)`',
  link: 'put an address with spaces between `<` and `>`',
  'link-open': 'end the address with `)`',
  'link-gap': 'remove the space between `]` and `(`',
  'link-shape': 'write a link as `[text](address)`, an image as `![text](address)`',
  reference: 'define its label, or write `[text](address)`',
  footnote: 'define the note with `[^name]: text`',
  alert: 'use `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]`, alone on its line',
  blank: 'declare the blank, or write a link as `[text](address)`',
  subscript: 'write `<sub>2</sub>`',
  superscript: 'write `<sup>2</sup>`',
  highlight: 'write `**text**`',
  insertion: 'write `**text**`',
  abbreviation: 'explain it where it is first used',
  strikethrough: 'remove the spaces inside the signs',
  'one-tilde': 'write two tildes on each side',
  template: 'put it in backticks; a blank is written `[[name]]`',
  'table-head': 'add a row such as `| --- | --- |` below the head of the table',
  emphasis: 'remove the spaces inside the signs',
  star: 'type an ordinary `*`',
  bracket: 'type ordinary brackets',
  entity: 'type ordinary characters between `&` and `;`',
  escape: 'type an ordinary backslash before the ordinary sign',
  invisible: 'remove the invisible character',
  pattern: 'type ordinary slashes around a pattern',
  space: 'type an ordinary space, or nothing',
  comment: 'write a comment as `<!-- text -->`',
  attributes: 'remove the attributes; only headings of questions, items, fences and images have some',
  container: 'write a quote with `> [!NOTE]`',
  'definition-list': 'write a list with `-`',
  emoji: 'type the emoji itself',
  contents: 'remove it',
  code: 'close the code with as many backticks as open it',
} as const

export type Notation = keyof typeof advice

/** The notation as a message names it: some of it cannot be seen. */
export function describeNotation(notation: Notation, text: string): string {
  if (notation === 'code') return 'this backtick'
  if (notation === 'space') return `this ${characterName(text.slice(0, 1))}`
  return `${quote(text)} as it is written`
}

export const adviceOnNotation = (notation: Notation): string => advice[notation]
