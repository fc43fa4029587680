import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {loadMath} from '../../src/compile.ts'
import {compareText} from '../../src/diagnostics/compare-text.ts'
import {losses} from '../../src/diagnostics/losses.ts'
import {type FormatName, formatNames, type Loss, type LossCode, readSources} from '../../src/formats.ts'
import {patterns} from '../../src/patterns.ts'
import {pageFile, repeat} from '../diagnostics/read-page.ts'

/*
 * A page of a loss has `## Source` with a file in a fence of four backticks, whose info names the format or `auto`, and
 * `## Becomes` with what is made of it. `npx vitest run test/formats/loss-pages.test.ts -u` writes the latter.
 */

/** Codes that no text of one file can cause; their pages have prose instead of an example. */
const withoutSource: Partial<Record<LossCode, string>> = {
  'import/encoding': 'comes from bytes that are no text',
  'import/scoring-unknown': 'comes from rules that only archives have',
  'import/tag': 'takes a bank with a list of tags',
  'import/text-lost': 'is a fault of a reader that nobody knows of yet',
  'export/converted': 'comes from a bank',
  'export/moved': 'comes from a bank',
  'export/part-lost': 'comes from a bank',
  'export/presentation': 'comes from a bank',
  'export/scoring': 'comes from a bank',
  'export/unsupported': 'comes from a bank',
}

const codes = (Object.keys(losses) as LossCode[]).sort(compareText)
const withSource = codes.filter((code) => !(code in withoutSource))

const math = await loadMath('$`x`$')

function read(code: LossCode) {
  const page = readFileSync(pageFile(code), 'utf8')
  const [, info = '', text = ''] = /\n## Source\n[\s\S]*?\n````(\S+)\n([\s\S]*?)\n````\n/.exec(page) ?? []
  const from = info === 'auto' ? info : formatNames.find((name) => name === info)
  if (from === undefined) throw new Error(`Expected a source in the page of ${code}`)
  return {page, imported: importText(repeat(text), from)}
}

const importText = (text: string, from: FormatName | 'auto') =>
  readSources([{path: 'source.txt', bytes: new TextEncoder().encode(text)}], {
    from,
    into: 'django/example',
    patterns,
    math,
  })

describe.each(withSource)('the page of %s', (code) => {
  test('has a source that causes the loss', () => {
    const own: Loss[] = read(code).imported.losses.filter((loss) => loss.code === code)
    expect(own).not.toEqual([])
  })

  test('shows what the source becomes', async () => {
    const {page, imported} = read(code)
    await expect(withResult(page, imported)).toMatchFileSnapshot(pageFile(code).pathname)
  })
})

test.each(Object.keys(withoutSource))('the page of %s says why it has no source', (code) => {
  expect(readFileSync(pageFile(code as LossCode), 'utf8')).toMatch(/\n## Source\n\n[A-Z]/)
})

function withResult(page: string, {files, losses}: ReturnType<typeof readSources>): string {
  const start = page.indexOf('\n## Becomes\n')
  const shown = losses
    .filter(({code}) => page.startsWith('# import/assumed') || code !== 'import/assumed')
    .map(
      ({file, place: {start}, severity, message}) =>
        `${file}:${start.line}:${start.column}  ${severity}  ${message}`,
    )
  const texts = files.map(({markdown}) => `\`\`\`\`markdown\n${markdown}\`\`\`\`\n\n`)
  const result = texts.length > 0 ? texts.join('') : 'No file.\n\n'
  return `${page.slice(0, start)}\n## Becomes\n\n${result}Reported as:\n\n\`\`\`text\n${shown.join('\n')}\n\`\`\`\n`
}
