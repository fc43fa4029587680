import type {Yaml} from 'mdast'

/** The front matter of a text. */
export interface FrontMatter {
  readonly node: Yaml
  /** The text with empty lines instead, so that all places stay the same. */
  readonly body: string
}

// As GitHub and remark-frontmatter read it: three hyphens in the first line, and in a later one.
const frontMatter = /^---[ \t]*\n(?:([\s\S]*?)\n)??(---[ \t]*)(?=\n|$)/

/** Returns undefined for a text without front matter, or without its end. */
export function cutFrontMatter(text: string): FrontMatter | undefined {
  const [whole, inside = '', close = ''] = frontMatter.exec(text) ?? []
  if (whole === undefined) return undefined
  const breaks = whole.replace(/[^\n]+/g, '')
  const position = {
    start: {line: 1, column: 1},
    end: {line: breaks.length + 1, column: close.length + 1},
  }
  // NUL becomes U+FFFD, as everywhere in Markdown.
  const node: Yaml = {type: 'yaml', value: inside.replace(/\0/g, '\uFFFD'), position}
  return {node, body: breaks + text.slice(whole.length)}
}
