import {readFileSync} from 'node:fs'

/** The Markdown of the page of a code, or of another page in its folder. */
export const readPage = (name: string): string =>
  readFileSync(new URL(`../docs/diagnostics/${name}.md`, import.meta.url), 'utf8')
