import {readFileSync} from 'node:fs'
import type {JSHandle, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readFixtures} from '../read-fixtures.ts'
import {bundleScript, type Surroundings, startBrowser} from './browser.ts'

let surroundings: Surroundings
let page: Page
let parser: JSHandle<typeof import('./parse-rich.ts')>

beforeAll(async () => {
  // The browser's own parser is a sink, so this page has no policy against them.
  surroundings = await startBrowser("default-src 'self'")
  const entry = new URL('parse-rich.ts', import.meta.url).pathname
  surroundings.files.set('/parse.js', await bundleScript(entry))
  ;({page} = await surroundings.open('<p>Parser</p>'))
  parser = await page.evaluateHandle("import('/parse.js')")
})
afterAll(() => surroundings?.close())

/** The trees of our parser and the browser's parser for each text. */
async function parseBoth(texts: readonly string[]): Promise<{own: string; theirs: string}[]> {
  return parser.evaluate(({parseRich}, list) => {
    return list.map((text) => {
      const own = document.createElement('div')
      own.append(parseRich(text))
      const theirs = new DOMParser().parseFromString(`<div>${text}</div>`, 'text/html').querySelector('div')
      return {own: own.innerHTML, theirs: theirs?.innerHTML ?? ''}
    })
  }, texts)
}

function listRichTexts(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const html: unknown = Reflect.get(value, 'html')
  return typeof html === 'string' ? [html] : Object.values(value).flatMap(listRichTexts)
}

describe('every rich text is parsed as the browser parses it', () => {
  test('in the shipped bank', async () => {
    const bank = JSON.parse(readFileSync(new URL('../../dist/bank/bank.json', import.meta.url), 'utf8'))
    const texts = listRichTexts(bank)
    expect(texts.length).toBeGreaterThan(500)
    for (const {own, theirs} of await parseBoth(texts)) expect(own).toBe(theirs)
  })

  test('in the fixtures', async () => {
    const texts = readFixtures().flatMap(({questions}) => listRichTexts(questions))
    expect(texts.length).toBeGreaterThan(500)
    expect(texts.filter((text) => text.includes('<math')).length).toBeGreaterThan(5)
    for (const {own, theirs} of await parseBoth(texts)) expect(own).toBe(theirs)
  })
})

test.each([
  ['a script', '<script>alert(1)</script>x', 'x'],
  ['a script in capitals, not closed', 'a<SCRIPT>alert(1)', 'a'],
  ['a style', '<style>*{display:none}</style>x', 'x'],
  ['a handler', '<p onclick="alert(1)">x</p>', '<p>x</p>'],
  ['an image with a handler', '<img src="x" onerror="alert(1)">', '<img src="x">'],
  ['an address of a script', '<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
  ['one in disguise', '<a href=" java\tscript:alert(1)">x</a>', '<a>x</a>'],
  ['one by references', '<a href="&#106;avascript&#x3a;alert(1)">x</a>', '<a>x</a>'],
  ['data in an image', '<img src="data:image/svg+xml,x">', '<img>'],
  ['another site without a scheme', '<img src="//example.org/a.png">', '<img>'],
  ['the same with a backslash', '<img src="/\\example.org/a.png">', '<img>'],
  ['another site without a scheme, split', '<a href="/\t/example.org">x</a>', '<a>x</a>'],
  ['a frame', '<iframe src="https://example.org"></iframe>x', 'x'],
  ['a form', '<form action="/x"><input name="a"><button>b</button></form>', 'b'],
  ['an svg', '<svg><a href="javascript:alert(1)">x</a></svg>', '<a>x</a>'],
  ['a style attribute', '<p style="position:fixed">x</p>', '<p>x</p>'],
  ['an id', '<p id="quiz-1">x</p>', '<p>x</p>'],
  ['a custom element', '<quiz-player>x</quiz-player>', 'x'],
  ['a quote that hides a tag', '<p title="a>b<script>">x</p>', '<p>x</p>'],
  ['a tag that does not end', 'a <b c', 'a &lt;b c'],
  ['an end without a start', 'a</p></div>b', 'ab'],
  ['elements in the wrong order', '<p><em>a</p></em>b', '<p><em>a</em></p>b'],
  ['a comment', 'a<!-- <script>x</script> -->b', 'ab'],
  ['a comment that does not end', 'x<!--<p>y', 'x'],
  ['a class that is no language', '<code class="quiz">x</code>', '<code>x</code>'],
  ['an attribute twice', '<a href="#a" href="javascript:x">x</a>', '<a href="#a">x</a>'],
  ['a reference to nothing', '&#0;&#xD800;&#x110000;&bogus;', '\ufffd\ufffd\ufffd&amp;bogus;'],
  [
    'a formula with an address',
    '<math alttext="x" href="javascript:x"><mi href="https://example.org" xlink:href="x">x</mi></math>',
    '<math alttext="x"><mi>x</mi></math>',
  ],
  [
    'a formula with styles and handlers',
    '<math alttext="x" style="a" onclick="x"><mi id="a" class="x" mathcolor="red" style="b">x</mi></math>',
    '<math alttext="x"><mi>x</mi></math>',
  ],
  [
    'HTML and images in a formula',
    '<math alttext="x"><mtext><img src="x" onerror="x"><a href="x">a</a><script>b</script></mtext></math>',
    '<math alttext="x"><mtext>a</mtext></math>',
  ],
  [
    'foreign content in a formula',
    '<math alttext="x"><annotation-xml encoding="text/html"><p>a</p></annotation-xml><maction><mi>b</mi></maction></math>',
    '<math alttext="x">a<mi>b</mi></math>',
  ],
  ['a formula without its TeX', '<math><mi>x</mi></math>', 'x'],
  ['a formula that does not end', '<math alttext="x"><mi>x', 'x'],
  [
    'a value that is no length',
    '<math alttext="x"><mspace width="url(x)" height="1em"></mspace></math>',
    '<math alttext="x"><mspace height="1em"></mspace></math>',
  ],
  [
    'the name of an inherited member',
    '<constructor>x</constructor><p __proto__="a" toString="b">y</p>',
    'x<p>y</p>',
  ],
])('hostile HTML is made harmless: %s', async (_, html, expected) => {
  const [parsed] = await parseBoth([html])
  expect(parsed?.own).toBe(expected)
})

test('deep nesting ends, and takes no long time', async () => {
  const html = '<blockquote>'.repeat(100_000)
  const depth = await parser.evaluate(({parseHtml}, text) => {
    let node: ParentNode = parseHtml(text)
    let count = 0
    while (node.firstElementChild) {
      node = node.firstElementChild
      count++
    }
    return count
  }, html)
  expect(depth).toBeLessThanOrEqual(201)
})
