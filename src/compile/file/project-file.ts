const extension = '(?:[._-][a-z0-9._-]+)?\\.(?:md|markdown|mdown|mkd|mdx)$'
const inAnyCase = new RegExp(`^(?:readme|contributing|changelog|license)${extension}`, 'i')
const inCapitals = new RegExp(
  `^(?:authors|changes|code[_-]of[_-]conduct|copying|governance|history|licence|maintainers|notice|security|support)${extension}`,
  'i',
)

/** Whether a Markdown file is about the project, by its name. In lower case, `history.md` may be a question. */
export function isProjectFile(name: string): boolean {
  return inAnyCase.test(name) || (inCapitals.test(name) && /^[A-Z]/.test(name))
}
