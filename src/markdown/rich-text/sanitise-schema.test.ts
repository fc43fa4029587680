import type {Element, ElementContent} from 'hast'
import {sanitize} from 'hast-util-sanitize'
import {toHtml} from 'hast-util-to-html'
import {describe, expect, test} from 'vitest'
import {mathElements} from '../math/math-elements.ts'
import {sanitiseSchema} from './sanitise-schema.ts'

const isVoid = (name: string): boolean => ['br', 'hr', 'img', 'input'].includes(name)

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return {type: 'element', tagName, properties, children: isVoid(tagName) ? [] : children}
}

/** The sanitised HTML of an element with properties, nested in others, with `x` inside it. */
function htmlOf(path: string, properties: Element['properties'] = {}): string {
  const names = path.split(' ').toReversed()
  const tree = names.reduce<ElementContent>(
    (child, name, index) => element(name, index === 0 ? properties : {}, [child]),
    {type: 'text', value: 'x'},
  )
  return toHtml(sanitize({type: 'root', children: [tree]}, sanitiseSchema))
}

const written = (path: string): string => {
  const names = path.split(' ')
  const opened = names.map((name) => `<${name}>`)
  return `${opened.join('')}x${names
    .map((name) => `</${name}>`)
    .toReversed()
    .join('')}`
}

describe('keeps what Markdown can express', () => {
  test.each([
    ...['a', 'blockquote', 'code', 'em', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'pre', 'strong', 'table'],
    ...['ol', 'ol li', 'ul', 'ul li', 'ul li ol li'],
    ...['table thead', 'table tbody', 'table thead tr', 'table tbody tr td', 'table thead tr th'],
  ])('%s', (path) => expect(htmlOf(path)).toBe(written(path)))

  test.each(['br', 'hr', 'img'])('%s', (name) => expect(htmlOf(name)).toBe(`<${name}>`))

  test.each([
    ['a', {href: 'https://example.org', title: 't'}],
    ['a', {href: 'http://example.org'}],
    ['a', {href: 'mailto:a@example.org'}],
    ['a', {href: '#content:x'}],
    ['ol', {start: 3}],
    ['table tr td', {align: 'left'}],
    ['table tr td', {align: 'center'}],
    ['table tr td', {align: 'right'}],
    ['table tr th', {align: 'left'}],
    ['table tr th', {align: 'center'}],
    ['table tr th', {align: 'right'}],
  ])('%s with %j', (path, properties) => {
    const attributes = Object.entries(properties).map(([name, value]) => ` ${name}="${value}"`)
    expect(htmlOf(path, properties)).toContain(`${attributes.join('')}>x`)
  })

  test('an image with its address, text and title', () => {
    for (const src of ['https://example.org/a.png', 'assets/a.png'])
      expect(htmlOf('img', {src, alt: 'a', title: 't'})).toBe(`<img src="${src}" alt="a" title="t">`)
  })

  test.each(['python', 'c++', 'c#', 'asp.net', 'objective-c', 'F90', 'a'.repeat(32)])(
    'the language of a fence: %s',
    (language) => {
      const className = [`language-${language}`]
      expect(htmlOf('code', {className})).toBe(`<code class="language-${language}">x</code>`)
    },
  )
})

describe('removes anything else', () => {
  test.each(['h1', 'div', 'span', 'input', 'button', 'form', 'iframe', 'svg', 'annotation', 'details', 'u'])(
    '%s, but not its content',
    (name) => expect(htmlOf(name)).toMatch(/^x?$/),
  )

  test.each(['script', 'style'])('%s with its content', (name) => expect(htmlOf(name)).toBe(''))

  test.each(['li', 'tbody', 'td', 'th', 'thead', 'tr'])('%s by itself', (name) => {
    expect(htmlOf(name)).toBe('x')
    expect(htmlOf(`p ${name}`)).toBe('<p>x</p>')
  })

  test.each([
    ['a', {id: 'x', style: 'x', onClick: 'x', className: ['x'], target: 'x'}],
    ['a', {href: 'javascript:x'}],
    ['a', {href: 'data:x'}],
    ['a', {href: 'ftp://example.org'}],
    ['p', {className: ['language-x'], title: 'x', start: 3, align: 'left'}],
    ['code', {className: ['x']}],
    ['code', {className: ['a language-x']}],
    ['code', {className: ['language-']}],
    ['code', {className: ['language-x y']}],
    ['code', {className: [`language-${'a'.repeat(33)}`]}],
    ['code', {className: ['language-"']}],
    ['ul', {start: 3, className: ['contains-task-list']}],
  ] satisfies [string, Element['properties']][])('of %s: %j', (name, properties) => {
    expect(htmlOf(name, properties).replace(' class=""', '')).toBe(written(name))
  })

  test.each([
    {src: 'data:x'},
    {src: 'javascript:x'},
    {src: 'mailto:a@example.org'},
    {srcSet: 'x', loading: 'lazy', width: '1%', onError: 'x'},
  ])('of img: %j', (properties) => expect(htmlOf('img', properties)).toBe('<img>'))

  test('an invalid alignment of a cell', () => {
    for (const align of ['justify', '', 'leftmost'])
      for (const path of ['table tr td', 'table tr th']) expect(htmlOf(path, {align})).toBe(written(path))
  })
})

describe('drops an address of another site without a scheme', () => {
  test.each([
    '//host/a',
    '\\\\host',
    '/\\host',
    '\\/host',
    ' //host',
    '\n//host',
    '/\t/host',
    '/\n\r/host',
    '\u0000//host',
    '///host',
  ])('%j', (address) => {
    expect(htmlOf('a', {href: address})).toBe('<a>x</a>')
    expect(htmlOf('img', {src: address})).toBe('<img>')
  })

  test.each(['a//b', '/a//b', 'a/b', '#//a', '?//a', ''])('keeps %j', (address) => {
    expect(htmlOf('a', {href: address})).toContain('href')
  })
})

describe('of formulas', () => {
  test.each(Object.keys(mathElements).filter((name) => name !== 'math'))(
    'keeps %s in a formula only',
    (name) => {
      expect(htmlOf(`math ${name}`)).toBe(written(`math ${name}`))
      expect(htmlOf(`p ${name}`)).toBe('<p>x</p>')
    },
  )

  test.each([
    'annotation',
    'annotation-xml',
    'semantics',
    'maction',
    'mglyph',
    'script',
    'a',
    'img',
    'svg',
    'foreignObject',
  ])('drops %s, or what it links to', (name) => {
    const html = htmlOf(`math mtext ${name}`, {
      href: 'javascript:x',
      src: 'data:x',
      xlinkHref: 'https://example.org',
    })
    expect(html).not.toMatch(/javascript|data:|xlink|annotation|semantics|maction|mglyph|script|svg|foreign/i)
  })

  test.each([
    {href: 'https://example.org'},
    {xlinkHref: 'https://example.org'},
    {style: 'color:red'},
    {id: 'x'},
    {onClick: 'x'},
    {mathbackground: 'url(x)'},
    {mathcolor: 'red'},
    {className: ['x']},
    {className: ['tml-x y']},
    {displaystyle: 'url(x)'},
    {mathsize: 'var(--x)'},
  ] satisfies Element['properties'][])('removes %j', (properties) => {
    expect(htmlOf('math mi', properties).replace(' class=""', '')).toBe('<math><mi>x</mi></math>')
  })

  test('keeps layout, classes and the TeX', () => {
    expect(htmlOf('math', {display: 'block', alttext: '"<a>\\'})).toContain(' display="block" alttext="')
    expect(htmlOf('math mo', {stretchy: 'true', lspace: '0.2em', className: ['tml-prime']})).toBe(
      '<math><mo stretchy="true" lspace="0.2em" class="tml-prime">x</mo></math>',
    )
  })
})
