import {describe, expect, test} from 'vitest'
import {compileQuestion} from '../compile.ts'
import {applyEdits} from '../diagnostics/edits/apply-edits.ts'
import {patterns} from '../patterns.ts'

function compile(item: string) {
  const text = `---\ncategory: concept\ndifficulty: easy\nkind: text\n---\n\n# Which?\n\n## Answer\n\n- [x] one\n- [x] ${item}\n`
  const {question, diagnostics} = compileQuestion(text, {file: 'track/pattern/question.md', patterns})
  const form = question?.kind === 'text' ? question.key.forms[1] : undefined
  const found = diagnostics.filter(({severity}) => severity !== 'info')
  const edits = found.flatMap(({fix}) => fix?.edits ?? [])
  return {
    form: form && `${form.as} ${form.value}${form.ignoreCase ? ' i' : ''}`,
    example: form?.example,
    codes: found.map(({code}) => code),
    fixed: applyEdits(text, edits).text.split('\n').at(-2)?.slice(6),
  }
}

describe('a pattern in a code span', () => {
  test.each([
    ['`/.*await.*/`', 'pattern .*await.*', undefined],
    ['`/a?wait(ed)?/i`', 'pattern a?wait(ed)? i', undefined],
    ['`/a+/u`', 'pattern a+', undefined],
    ['`/a+b*/` {example="ab"}', 'pattern a+b*', 'ab'],
    ['`/_?a\\w+/` {#private example=a_b}', 'pattern _?a\\w+', 'a_b'],
    ['``/a`+/``', 'pattern a`+', undefined],
    ['`/a\\/b+/`', 'pattern a\\/b+', undefined],
    ['`/a/b+/`', 'pattern a/b+', undefined],
    ['`/<b>.*/`', 'pattern <b>.*', undefined],
    ['`/a+/`\n  {example=aa}', 'pattern a+', 'aa'],
  ])('%s is read', (item, form, example) => {
    expect(compile(item)).toMatchObject({form, example, codes: []})
  })

  test.each([
    '`/usr/bin`',
    '`/a+/g`',
    '`/a+/gi`',
    '`/* a */`',
    '`// a /`',
    '`//`',
    '`/`',
    '`a/b/`',
    '`/a+`',
    '`/a+/` {lang=javascript}',
    '`/admin/` {lang=bash}',
  ])('%s is not a pattern', (item) => {
    expect(compile(item).form).toMatch(/^literal /)
  })

  test.each(['`/admin/`', '`/usr/i`', '`/usr/bin/`'])('%s may be a path', (item) => {
    expect(compile(item)).toMatchObject({
      form: expect.stringMatching(/^pattern /),
      codes: ['text/literal-pattern'],
    })
  })

  test.each([
    ['`/[/`', ['text/pattern']],
    ['`/(?=a)/`', ['text/pattern']],
    ['`/a+/` {example=b}', ['text/example']],
    ['`/a+/` {exampel=b}', ['attribute/unknown']],
    ['`/a+/` more', ['text/markup']],
  ])('%s is an error', (item, codes) => {
    expect(compile(item).codes).toEqual(codes)
  })
})

describe('markup in a bare pattern', () => {
  test.each([
    ['/.*await.*/', '`/.*await.*/`'],
    ['/a*b*c/i {example=c}', '`/a*b*c/i` {example=c}'],
    ['/_a_|b/', '`/_a_|b/`'],
    ['/(a|_b_)+/', '`/(a|_b_)+/`'],
    ['/a<b>c+/', '`/a<b>c+/`'],
    ['/[a](b)/', '`/[a](b)/`'],
    ['/a`b`c+/', '``/a`b`c+/``'],
    ['/~~a~~b?/', '`/~~a~~b?/`'],
    ['/![a](b)/', '`/![a](b)/`'],
  ])('%s is reported, and fixed without a change', (item, fixed) => {
    const {form, codes, fixed: text} = compile(item)
    expect([codes, text]).toEqual([['text/pattern-markup'], fixed])
    expect(compile(fixed)).toMatchObject({
      form,
      codes: [],
    })
  })

  test.each(['/a*/', '/a_b/', '/\\d+\\.\\d+/', '/[Cc]olou?r/', '/a|b/', '/\\*\\w+/', '/https:\\/\\/a/'])(
    '%s has none',
    (item) => expect(compile(item).codes.filter((code) => code !== 'text/pattern')).toEqual([]),
  )

  test.each(['/a+|_b_/ {example="_b_"}', '`/_b_|c+/` {example="x _b_"}'])(
    '%s has some in its braces',
    (item) => {
      expect(compile(item).codes).toContain('text/pattern-markup')
    },
  )
})
