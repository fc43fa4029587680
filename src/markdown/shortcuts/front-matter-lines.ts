import type {Yaml} from 'mdast'

/** The lines of a text with front matter. */
export interface FrontMatterLines {
  readonly lines: readonly string[]
  /** The index of the first line after the front matter. */
  readonly body: number
  readonly frontMatter: Yaml
}

/** Splits a text after its front matter; `undefined` if there is none, or if a parser would change characters. */
export function splitFrontMatter(text: string): FrontMatterLines | undefined {
  const lines = text.split('\n')
  const close =
    lines[0] === '---' ? lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line)) : -1
  if (lines[close] !== '---' || lines[close + 1]?.startsWith('\uFEFF') || text.includes('\0'))
    return undefined
  const frontMatter: Yaml = {
    type: 'yaml',
    value: lines.slice(1, close).join('\n'),
    position: {start: {line: 1, column: 1}, end: {line: close + 1, column: 4}},
  }
  return {lines, body: close + 1, frontMatter}
}
