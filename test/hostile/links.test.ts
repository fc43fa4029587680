import {describe, expect, test} from 'vitest'
import {compileBank, compileQuestions} from '../../src/compile.ts'

const file = 'track/pattern/question.md'
const questionWith = (stem: string): string =>
  `---\ncategory: output\ndifficulty: easy\n---\n\n# Which?\n\n${stem}\n\n- [x] a\n- [ ] b\n`

function faultsOf(stem: string): string[] {
  const {diagnostics} = compileQuestions(questionWith(stem), {file})
  return diagnostics.filter(({severity}) => severity === 'error').map(({code}) => code)
}

const htmlOf = (stem: string): string | undefined =>
  compileQuestions(questionWith(stem), {file}).questions[0]?.stem.html

describe('links', () => {
  test.each([
    '[a](javascript:alert(1))',
    '[a](JAVASCRIPT:alert(1))',
    '[a](javascript&colon;alert(1))',
    '[a](java&#115;cript:alert(1))',
    '[a](java&Tab;script:alert(1))',
    '[a](<java&#10;script:alert(1)>)',
    '[a](&#1;javascript:alert(1))',
    '[a](<  javascript:alert(1)>)',
    '[a](\\javascript:alert(1))',
    '[a](javascript\\:alert(1))',
    '[a](vbscript:msgbox)',
    '[a](data:text/html,a)',
    '[a](DATA:text/html;base64,YQ==)',
    '[a](file:///etc/passwd)',
    '[a](ftp://example.org)',
    '[a](//example.org)',
    '[a](\\\\\\\\example.org)',
    '[a](/\\example.org)',
    '[a](/etc/passwd)',
    '[a](https:/example.org)',
    '[a](https:example.org)',
    '[a](x:y)',
    '[a](%5c%5cexample.org)',
    '[a][b]\n\n[b]: javascript:alert(1)',
    '![a](javascript:alert(1))',
    '![a](data:image/svg+xml,a)',
    '![a](//example.org/a.png)',
    '![a](mailto:a@example.org)',
    '![a][b]\n\n[b]: data:image/png,a',
    '<javascript:alert(1)>',
    '<ftp://example.org>',
    '[*a* ![b](javascript:c)](d.md)',
  ])('%j are refused for their address', (stem) => {
    expect(faultsOf(stem)).toEqual(['link/scheme'])
  })

  test.each([
    '[a](../../../b.md)',
    '[a](..%2f..%2f..%2fb.md)',
    '[a](%2e%2e/%2e%2e/%2e%2e/b.md)',
    '[a](&#46;&#46;/&#46;&#46;/../b.md)',
    '[a](a/../../../../b.md)',
    '![a](../../../b.png)',
    '[a](../../../../track/pattern/question.md)',
  ])('%j are refused because they lead outside the folder', (stem) => {
    expect(faultsOf(stem)).toEqual(['link/outside'])
  })

  test.each(['[a]()', '[a](<>)', '[a](< >)', '![a]()'])('%j are refused without an address', (stem) => {
    expect(faultsOf(stem)).toEqual(['link/empty'])
  })

  test.each([
    ['[a](https://example.org/?a=1&b=2)', '<a href="https://example.org/?a=1&amp;b=2">a</a>'],
    ['[a](https://example.org/"b)', '<a href="https://example.org/%22b">a</a>'],
    ['[a](https://example.org "b\\"c")', '<a href="https://example.org" title="b&quot;c">a</a>'],
    ['<https://example.org>', '<a href="https://example.org">https://example.org</a>'],
    ['<a@example.org>', '<a href="mailto:a@example.org">a@example.org</a>'],
    ['[a](other.md)', '<a href="#track/pattern/other">a</a>'],
    ['[a](<o&amp;"<>.md>)'.replace('<>', ''), '<a href="#track/pattern/o&amp;%22">a</a>'],
    ['[a](%3Cscript%3E.md)', '<a href="#track/pattern/%3Cscript%3E">a</a>'],
    ['[a](x%22onmouseover=alert(1)%22.md)', '<a href="#track/pattern/x%22onmouseover=alert(1)%22">a</a>'],
    ['[a](javascript%3Aalert(1))', '<a href="#track/pattern/javascript:alert(1)">a</a>'],
    ['![a](a%20b.png)', '<img src="assets/track/pattern/a%20b.png" alt="a">'],
    ['![a](a%3Fb%23c.png)', '<img src="assets/track/pattern/a%3Fb%23c.png" alt="a">'],
    ["[a](it's.md)", '<a href="#track/pattern/it\'s">a</a>'],
  ])('%j become %j', (stem, html) => {
    expect(htmlOf(stem)).toBe(`<p>${html}</p>`)
  })

  // The internal token of a link cannot be forged as text.
  test.each([
    'href="#content:%3Cscript%3E"',
    '`<a href="#content:%3Cscript%3E">`',
    '\\<a href="#content:%3Cscript%3E">',
    '&lt;a href="#content:%3Cscript%3E">',
    '[a](other.md "<a href=\\"#content:%3Cscript%3E\\"")',
  ])('%j are text', (stem) => {
    expect(htmlOf(stem)).not.toContain('<script')
    expect(htmlOf(stem)).toContain('content:%3Cscript%3E')
  })
})

describe('links in a bank', () => {
  const bankOf = (stem: string, assets: readonly string[] = []) =>
    compileBank(
      [
        {path: 'bank.yaml', text: 'name: bank\nversion: 1.0.0\ntracks: [{id: track, title: Track}]\n'},
        {
          path: 'track/pattern/pattern.md',
          text: '---\ntitle: T\ntrack: track\nminutes: 1\nsummary: S\n---\n\n## Concept\n\nText.\n',
        },
        {path: file, text: questionWith(stem)},
      ],
      {assets},
    )

  test.each([
    ['[a](r&d.csv)', 'track/pattern/r&d.csv', '<a href="assets/track/pattern/r&amp;d.csv">a</a>'],
    ["[a](it's.csv)", "track/pattern/it's.csv", '<a href="assets/track/pattern/it\'s.csv">a</a>'],
    ['[a](a%22b.csv)', 'track/pattern/a"b.csv', '<a href="assets/track/pattern/a%22b.csv">a</a>'],
    ['[a](a%23b.csv)', 'track/pattern/a#b.csv', '<a href="assets/track/pattern/a%23b.csv">a</a>'],
    ['[a](pattern.md#concept)', undefined, '<a href="#track/pattern#concept">a</a>'],
    ['[a](pattern.md)', undefined, '<a href="#track/pattern">a</a>'],
    ['[a](question.md)', undefined, '<a href="#track/pattern/question">a</a>'],
  ])('%j, with the file %j, become %j', (stem, asset, html) => {
    const {bank, diagnostics} = bankOf(stem, asset === undefined ? [] : [asset])
    expect(diagnostics.filter(({severity}) => severity === 'error')).toEqual([])
    expect(bank?.questions[0]?.stem.html).toBe(`<p>${html}</p>`)
  })

  test.each([
    ['[a](none.md)', 'link/missing-file'],
    ['![a](none.png)', 'link/missing-file'],
    ['![a](question.md)', 'link/missing-file'],
    ['[a](bank.yaml)', 'link/missing-file'],
    ['[a](../../bank.yaml)', 'link/missing-file'],
    ['[a](pattern.md#none)', 'link/unknown-anchor'],
    ['[a](question.md#none)', 'link/unknown-anchor'],
  ])('%j are refused with %s', (stem, code) => {
    expect(
      bankOf(stem)
        .diagnostics.filter(({severity}) => severity === 'error')
        .map((fault) => fault.code),
    ).toEqual([code])
  })
})
