/** A part of a file between two headings. */
export interface Chunk {
  /** The index of its first line in the file. */
  readonly firstLine: number
  readonly lines: readonly string[]
  /** Whether it is between `<quiz>` and `</quiz>`. */
  readonly isQuiz: boolean
}

export interface SplitFile {
  /** The lines between the delimiters of the front matter; absent if there is none. */
  readonly frontMatter?: readonly string[]
  readonly chunks: readonly Chunk[]
  /** Definitions of links, which chunks may use wherever they are in the file. */
  readonly definitions: readonly string[]
  /** The index of the line with a fence that is never closed. */
  readonly openFence?: number
}

const fence = /^(?:\s|[-*+]\s|\d{1,9}[.)]\s|>)*(`{3,}(?!.*`)|~{3,})/
const heading = /^ {0,3}#{1,6}(?:\s|$)/
const definition = /^ {0,3}\[[^\]^][^\]]*\]:\s*\S/
/** Tags that fold the key away, or mark a quiz. */
const structure = /<\/?(?:details|quiz)\b[^>]*>|<summary\b[^>]*>.*?<\/summary>|<\/?summary\b[^>]*>/gi
const opensWithTag = /^\s*<\/?(?:details|summary|quiz)\b/i
const onlyInside = /^\s*(?:<\/?(?:p|div|center)\b[^>]*>\s*|<br\s*\/?>\s*)+$/i
/** Longer lines have no tags or headings that matter, and looking for them would take long. */
const longestTagLine = 4000
const mostDefinitions = 1000
const listItem = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/
const countIndent = (line: string): number => line.length - line.trimStart().length
const isRule = (line: string): boolean => /^\s*$|^ {0,3}([-*_])(?:\s*\1){2,}\s*$/.test(line)

/**
 * Splits a file at its headings and around quizzes, and removes the tags that fold a key away: a parser would take
 * the text after such a tag for HTML.
 */
export function splitFile(text: string): SplitFile {
  const all = text.split('\n')
  const end = /^---\s*$/.test(all[0] ?? '')
    ? all.findIndex((line, index) => index > 0 && /^---\s*$/.test(line))
    : -1
  const splitter = new Splitter(end + 1)
  for (const line of all.slice(end + 1)) splitter.add(line)
  const {openFence} = splitter
  return {
    ...(openFence !== undefined && {openFence}),
    ...(end > 0 && {frontMatter: all.slice(1, end)}),
    chunks: splitter.finish(),
    definitions: splitter.definitions,
  }
}

class Splitter {
  readonly definitions: string[] = []
  readonly #chunks: Chunk[] = []
  #lines: string[] = []
  #firstLine: number
  #at: number
  #fence: {readonly sign: string; readonly line: number; readonly indent: number} | undefined
  /** The column where the content of the last item of a list begins; 0 outside of lists. */
  #indent = 0
  #folds = 0
  #isQuiz = false

  constructor(firstLine: number) {
    this.#at = firstLine
    this.#firstLine = firstLine
  }

  add(line: string): void {
    if (this.#isCode(line)) this.#push(line)
    else if (line.length > longestTagLine) this.#push(line)
    else if (heading.test(line) && this.#folds === 0 && !this.#isQuiz) {
      this.#cut()
      this.#push(line)
    } else if (opensWithTag.test(line) || (this.#folds > 0 && /<\/details\s*>\s*$/i.test(line)))
      this.#addTags(line)
    else if (this.#folds > 0 && onlyInside.test(line)) this.#push('')
    else {
      if (definition.test(line) && this.definitions.length < mostDefinitions) this.definitions.push(line)
      this.#push(line)
    }
  }

  finish(): readonly Chunk[] {
    this.#cut()
    return this.#chunks
  }

  /** Whether a line belongs to a fence, including its first and last line. */
  #isCode(line: string): boolean {
    const [, sign] = fence.exec(line) ?? []
    const indent = countIndent(line)
    // The end of an item ends its fences.
    if (this.#fence && line.trim() !== '' && indent < this.#fence.indent) this.#fence = undefined
    if (this.#fence === undefined) {
      const [item] = listItem.exec(line) ?? []
      if (item !== undefined) this.#indent = item.length
      else if (line.trim() !== '' && indent < this.#indent) this.#indent = 0
      if (sign !== undefined) this.#fence = {sign, line: this.#at, indent: this.#indent}
      return sign !== undefined
    }
    const isEnd = sign?.startsWith(this.#fence.sign) && line.trim().replace(/^>\s*/, '') === sign
    if (isEnd) this.#fence = undefined
    return true
  }

  get openFence(): number | undefined {
    return this.#fence?.line
  }

  #addTags(line: string): void {
    for (const [tag] of line.matchAll(structure)) {
      const isEnd = tag.startsWith('</')
      if (/^<\/?details/i.test(tag)) this.#folds = Math.max(0, this.#folds + (isEnd ? -1 : 1))
      if (!/^<\/?quiz/i.test(tag)) continue
      this.#cut()
      this.#isQuiz = !isEnd
    }
    const rest = line.replace(structure, '')
    this.#push(rest.trim() === '' || onlyInside.test(rest) ? '' : rest)
  }

  #push(line: string): void {
    this.#lines.push(line)
    this.#at++
  }

  #cut(): void {
    let skipped = 0
    while (skipped < this.#lines.length && isRule(this.#lines[skipped] ?? '')) skipped++
    const lines = this.#lines.slice(skipped)
    if (lines.length > 0)
      this.#chunks.push({firstLine: this.#firstLine + skipped, lines, isQuiz: this.#isQuiz})
    this.#lines = []
    this.#firstLine = this.#at
  }
}
