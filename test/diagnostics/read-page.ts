import {readFileSync} from 'node:fs'
import type {Code} from '../../src/diagnostics/catalogue.ts'

/**
 * The notation of the pages in docs/diagnostics.
 *
 * A page is `# code`, `Severity: error`, prose, `## Bad` and `## Good`. Every fence of four or more backticks below
 * the last two is a file of an example bank, and each of the two sections is a bank of its own:
 *
 *     ````markdown                                      django/example/question.md
 *     ````markdown path=django/example/pattern.md       a file at that path; any extension
 *     ````markdown escapes                              `\u202E` in it stands for that character
 *     ````yaml path=bank.yaml alone                     the bank has no file but those of the page
 *
 * Below the files of `## Bad` stands `Reported as:` with the diagnostics of that code, as `build-bank` prints them.
 * `npx vitest run test/diagnostics/pages.test.ts -u` writes it.
 *
 * `{{repeat 30 word}}` stands for `word` thirty times; on a line of its own for thirty lines. `<n>` in it counts from 1.
 */

interface ExampleFile {
  readonly path: string
  readonly text: string
}

interface Example {
  readonly files: readonly ExampleFile[]
  /** Without the default files around it. */
  readonly alone: boolean
}

export interface Page {
  readonly title: string
  readonly severity: string
  /** The text before the examples. */
  readonly prose: string
  readonly headings: readonly string[]
  readonly bad: Example
  readonly good: Example
}

interface Part {
  readonly heading: string
  readonly prose: string[]
  readonly fences: {readonly info: string; readonly lines: string[]}[]
}

export const pagesFolder = new URL('../../docs/diagnostics/', import.meta.url)

export function pageOf(code: Code): Page {
  return readPage(readFileSync(pageFile(code), 'utf8'))
}

export function pageFile(code: Code): URL {
  return new URL(`${code}.md`, pagesFolder)
}

function readPage(text: string): Page {
  const parts = toParts(text)
  const prose = parts[0]?.prose.join('\n') ?? ''
  return {
    title: /^# (.+)$/m.exec(prose)?.[1] ?? '',
    severity: /^Severity: (\w+)$/m.exec(prose)?.[1] ?? '',
    prose,
    headings: parts.slice(1).map(({heading}) => heading),
    bad: toExample(parts.find(({heading}) => heading === 'Bad')),
    good: toExample(parts.find(({heading}) => heading === 'Good')),
  }
}

/** Splits a page at its level-2 headings, ignoring those in fences. */
function toParts(text: string): readonly Part[] {
  const start: Part = {heading: '', prose: [], fences: []}
  const parts = [start]
  let part = start
  let close: string | undefined
  for (const line of text.split('\n')) {
    if (close !== undefined) {
      if (line === close) close = undefined
      else part.fences.at(-1)?.lines.push(line)
      continue
    }
    const [, fence, info = ''] = /^(`{4,})(.*)$/.exec(line) ?? []
    const heading = /^## (.+)$/.exec(line)?.[1]
    if (fence !== undefined) {
      close = fence
      part.fences.push({info, lines: []})
    } else if (heading !== undefined) {
      part = {heading, prose: [], fences: []}
      parts.push(part)
    } else part.prose.push(line)
  }
  if (close !== undefined) throw new Error('Unexpected fence without an end')
  return parts
}

function toExample(part: Part | undefined): Example {
  const fences = part?.fences ?? []
  return {
    files: fences.map(({info, lines}) => {
      const [, ...flags] = info.split(' ')
      const path = flags.find((flag) => flag.startsWith('path='))?.slice('path='.length)
      const text = lines.map((line) => `${line}\n`).join('')
      return {
        path: path ?? 'django/example/question.md',
        text: repeat(flags.includes('escapes') ? decodeEscapes(text) : text),
      }
    }),
    alone: fences.some(({info}) => info.split(' ').includes('alone')),
  }
}

function decodeEscapes(text: string): string {
  return text.replace(/\\u([0-9A-F]{4})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  )
}

/** Replaces `{{repeat 30 word}}` by thirty words. */
export function repeat(text: string): string {
  return text
    .replace(/^\{\{repeat (\d+) ((?:(?!\{\{).)*?)\}\}$/gms, (_, count: string, lines: string) =>
      times(count, lines).join('\n'),
    )
    .replace(/\{\{repeat (\d+) (.*?)\}\}/g, (_, count: string, piece: string) => times(count, piece).join(''))
}

function times(count: string, text: string): string[] {
  return Array.from({length: Number(count)}, (_, index) => text.replaceAll('<n>', String(index + 1)))
}
