import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {compileQuestions} from '../../src/compile.ts'
import {toSourceFile} from '../../src/diagnostics/source-file.ts'
import {readMarkdown} from '../../src/markdown/read.ts'
import {resolveReferences} from '../../src/markdown/resolve-references.ts'
import {sanitiseSchema} from '../../src/markdown/rich-text/sanitise-schema.ts'
import {toRichText} from '../../src/markdown/rich-text/to-rich-text.ts'
import {upTo} from '../run-counts.ts'
import {fileSoup, soup} from './markdown-soup.ts'

/** The tags of HTML as they are written; a `<` that is text is always escaped. */
const tagsIn = (html: string): string[] => html.match(/<[^>]*>/g) ?? []

const attribute = /\s([a-z-]+)(?:="([^"]*)")?/gi
const allowed = new Set(['href', 'title', 'class', 'src', 'alt', 'start', 'align'])

/** Forbidden content: unlisted elements and attributes, and addresses that execute code. */
function dangersIn(html: string): string[] {
  const names = new Set(sanitiseSchema.tagNames)
  return tagsIn(html).flatMap((tag) => {
    const name = /^<\/?([a-z0-9]+)/i.exec(tag)?.[1] ?? tag
    const faults = names.has(name) ? [] : [`element ${tag}`]
    for (const [, attributeName = '', value = ''] of tag.matchAll(attribute)) {
      if (!allowed.has(attributeName)) faults.push(`attribute ${tag}`)
      const isAddress = attributeName === 'href' || attributeName === 'src'
      if (isAddress && !/^(?:https?:\/\/|mailto:|#|assets\/)/i.test(value)) faults.push(`address ${tag}`)
    }
    return faults
  })
}

function htmlIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, child]) =>
    name === 'html' && typeof child === 'string' ? [child] : htmlIn(child),
  )
}

const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](java&#115;cript:alert(1))',
  '[a](<java\tscript:alert(1)>)',
  '[a](data:text/html,<script>alert(1)</script>)',
  '![a](data:image/svg+xml,x)',
  '[a](x%22onmouseover=alert(1)%22.md)',
  '[a](<x"onmouseover="alert(1).md>)',
  "[a](<x'y&amp;z.md>)",
  '[a](x.md "t&quot; onclick=&quot;alert(1)")',
  '[a](#"><script>alert(1)</script>)',
  '[a](#content:%22%3E%3Cscript%3E)',
  'href="#content:%3Cscript%3Ealert(1)%3C/script%3E"',
  '<a href="#content:%3Cscript%3E">',
  '`<a href="#content:%3Cscript%3E">`',
  '\\<a href="#content:%22%20onclick=x">',
  '&lt;a href="#content:%3Cscript%3E"&gt;',
  '[a](x.md "<a href=&quot;#content:%3Cb%3E&quot;")',
  '![<a href="#content:%3Cb%3E"](x.png)',
  '```"onclick=alert(1)\na\n```',
  '```a"><script>\na\n```',
  '```python {x="<script>"}\n<script>\n```',
  '- [x] a',
  '<https://example.org/"onclick=x>',
  '<javascript:alert(1)>',
  '[a][b]\n\n[b]: javascript:alert(1)',
  '![a][b]\n\n[b]: <x"onerror=y> "\'"',
  '|<b>|\n|-|\n|[a](vbscript:x)|',
  '# a {#"onclick=x}',
)

describe('HTML of rich text', () => {
  test('contains only allowed elements, attributes and addresses', () => {
    const markdown = fc
      .array(fc.oneof(soup, hostile), {minLength: 1, maxLength: 5})
      .map((parts) => parts.join('\n\n'))
    fc.assert(
      fc.property(markdown, (text) => {
        const source = toSourceFile('track/pattern/question.md', text)
        const context = {source, references: [], ignored: [], keepMarkdown: false, output: {characters: 0}}
        const {html} = toRichText(context, resolveReferences(source, readMarkdown(source.text)))
        const isRefused = source.diagnostics.some(({severity}) => severity === 'error')
        const dangers = dangersIn(html).filter((danger) => !(isRefused && danger.startsWith('address <')))
        expect({text, html, dangers}).toEqual({text, html, dangers: []})
        for (const word of [
          '<script',
          '<input',
          'checked=',
          ' id=',
          ' style=',
          'srcset',
          '<iframe',
          '<svg',
        ]) {
          expect(tagsIn(html).filter((tag) => tag.toLowerCase().includes(word))).toEqual([])
        }
        expect(html).not.toMatch(/<[^>]*(?:href|src)="\s*(?:javascript|vbscript|data|file):/i)
      }),
      upTo(300),
    )
  })

  test.each(
    fc.sample(hostile, {seed: 1, numRuns: 200}).filter((text, index, all) => all.indexOf(text) === index),
  )('of a question is safe with %j in its stem, an option, a rationale and a hint', (text) => {
    const inOption = text.replaceAll('\n', '\n  ')
    const inQuote = text.replaceAll('\n', '\n  > ')
    const file = `---\ncategory: output\ndifficulty: easy\n---\n\n# T\n\n${text}\n\n- [x] a\n\n  ${inOption}\n\n  > ${inQuote}\n- [ ] b\n\n## Hint\n${text}\n`
    for (const options of [{file: 'q.md'}, {file: 'track/pattern/question.md'}]) {
      const {questions} = compileQuestions(file, options)
      expect(htmlIn(questions).flatMap(dangersIn)).toEqual([])
    }
  })

  test('of valid questions is safe', () => {
    fc.assert(
      fc.property(fileSoup, (text) => {
        const {questions} = compileQuestions(text, {file: 'track/pattern/question.md'})
        expect(htmlIn(questions).flatMap(dangersIn)).toEqual([])
      }),
      upTo(250),
    )
  })
})
