import {readFileSync} from 'node:fs'

/** Where the page of a code is, or another page of its folder. */
export const findPage = (name: string): URL => new URL(`../docs/diagnostics/${name}.md`, import.meta.url)

/** The Markdown of the page of a code, or of another page in its folder. */
export const readPage = (name: string): string => readFileSync(findPage(name), 'utf8')
