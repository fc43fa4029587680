import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {BankData} from '../../src/bank/bank-data.ts'
import {toBankKeys} from '../../src/bank/split.ts'
import {findSample, given, makeFixtureBank} from '../player/fixture-bank.ts'
import {upTo} from '../run-counts.ts'
import {findBrokenLinks} from './check-links.ts'
import {findElements, readAll, readText} from './find-elements.ts'
import {images, makeSite, makeSiteBank, readPages, sha256} from './site-fixture.ts'

const bank = makeSiteBank()
const patternPage = 'fixtures/kinds/index.html'

test('contains a page for each pattern, data, parts under names by content, and what offline use needs', () => {
  const names = [...makeSite().keys()].map((name) => name.replace(/-[A-Za-z0-9]{10}\./, '-HASH.'))
  expect(names).toEqual([
    'index.html',
    '404.html',
    'fixtures/kinds/index.html',
    'patterns/fixtures/kinds.json',
    'search.json',
    'assets/site-HASH.css',
    'assets/site-HASH.js',
    'assets/player-HASH.js',
    'icon.svg',
    'manifest.webmanifest',
    ...images.keys(),
    'service-worker.js',
    '.nojekyll',
    'manifest.json',
  ])
})

test('has the same bytes for the same bank, and another service worker for another file', () => {
  expect([...makeSite()]).toEqual([...makeSite(structuredClone(bank))])
  const other = makeSite(bank, {
    images: new Map([...images, ['assets/images/one.png', Uint8Array.from([4])]]),
  })
  const changed = [...other].filter(([name, data]) => `${makeSite().get(name)}` !== `${data}`)
  expect(changed.map(([name]) => name)).toEqual(['assets/images/one.png', 'service-worker.js'])
})

test('renames a script whose content changes', () => {
  const scripts = {site: '// other', player: '// player', serviceWorker: '// worker'}
  const names = [...makeSite(bank, {scripts}).keys()].filter((name) => !makeSite().has(name))
  expect(names).toEqual([expect.stringMatching(/^assets\/site-[A-Za-z0-9]{10}\.js$/)])
})

test('a mode that would ask programs only is listed without a link, and says why', () => {
  const page = readPages(makeSite(makeFixtureBank([findSample('code')]))).get(patternPage)
  const items = findElements(page ?? {type: 'root', children: []}).filter(({tagName}) => tagName === 'li')
  const reason = 'this page cannot run code'
  const without = items.filter((item) => readAll(item).includes(reason))
  expect(without.map((item) => findElements(item).some(({tagName}) => tagName === 'a'))).toEqual(
    without.map(() => false),
  )
  const names = without.map((item) => readAll(item))
  expect(names.some((text) => text.startsWith('Test'))).toBe(true)
  expect(names.some((text) => text.startsWith('Practice'))).toBe(false)
})

describe.each(['/', '/quiz/', '/a/b.c/'])('below %s', (base) => {
  test('every link, image and part leads to a file or an anchor of the site', () => {
    const files = makeSite(bank, {base})
    const pages = readPages(files)
    expect(findBrokenLinks(pages, new Set(files.keys()), base)).toEqual([])
    const hrefs = findElements(pages.get(patternPage) ?? {type: 'root', children: []}).flatMap(
      (element) => readText(element, 'href') ?? [],
    )
    const [first] = bank.questions
    expect(hrefs).toContain(`${base}fixtures/kinds/#q.${first?.id.split('/').at(-1)}`)
    expect(hrefs).toContain(`${base}fixtures/kinds/#tables`)
    expect(hrefs).toContain(`${base}fixtures/kinds/?mode=practice`)
  })

  test('search finds every pattern and question at an address of the site', () => {
    const files = makeSite(bank, {base})
    const entries: {title: string; address: string}[] = JSON.parse(String(files.get('search.json')))
    expect(entries.map(({title}) => title)).toEqual([
      ...bank.patterns.map(({title}) => title),
      ...bank.questions.map(({title}) => title.text),
    ])
    const page = readPages(files).get(patternPage)
    const ids = findElements(page ?? {type: 'root', children: []}).map((element) => readText(element, 'id'))
    for (const {address} of entries) {
      const [path, anchor] = address.split('#')
      expect(path).toBe(`${base}fixtures/kinds/`)
      if (anchor !== undefined) expect(ids).toContain(anchor)
    }
  })
})

test('a question of every kind says its key, also without a solution or a reference', () => {
  const questions = bank.questions.map((question) => {
    const {solution, quickCheck, source, ...rest} = question
    const bare = {...rest, hints: [], commonMistakes: []} as typeof question
    if (bare.kind !== 'code') return bare
    const {reference, ...code} = bare
    return code
  })
  const page = readPages(makeSite({...bank, questions})).get(patternPage)
  const keys = findElements(page ?? {type: 'root', children: []})
    .filter(({tagName, properties}) => tagName === 'article' && /^q\./.test(String(properties['id'])))
    .flatMap((section) => findElements(section).filter(({tagName}) => tagName === 'details'))
  expect(keys.length).toBe(questions.length)
  for (const key of keys) expect(key.children.length).toBeGreaterThan(1)
  const text = page ? readAll(page) : ''
  for (const question of questions)
    if (question.kind === 'code')
      for (const {program} of question.key) expect(text).toContain(program.lines.join('\n'))
})

test('every question is read with what its pattern gives', () => {
  const page = readPages(makeSite()).get(patternPage) ?? {type: 'root', children: []}
  const questions = findElements(page).filter((element) => readText(element, 'id')?.startsWith('q.'))
  expect(questions.length).toBe(bank.questions.length)
  for (const question of questions) {
    const notes = findElements(question).filter(({properties}) => `${properties['className']}` === 'note')
    expect(notes.map((note) => readAll(note))).toEqual([given.text])
  }
})

test.each([
  ['base', {base: 'quiz'}],
  ['base', {base: '/quiz'}],
  ['base', {base: '//host/'}],
  ['base', {base: '/"><script>/'}],
  ['driver', {driver: ''}],
  ['driver', {driver: 'session'}],
  ['driver', {driver: '//host/session'}],
  ['driver', {driver: "https://host/; script-src 'unsafe-inline'"}],
  ['driver', {driver: 'javascript:alert(1)'}],
])('refuses a wrong %s: %o', (name, options) => {
  expect(() => makeSite(bank, options)).toThrow(new RegExp(`^Expected a ${name} such as `))
})

test('finds a broken link', () => {
  const files = makeSite()
  const pages = readPages(files)
  const paths = new Set([...files.keys()].filter((path) => !path.startsWith('fixtures/')))
  expect(findBrokenLinks(pages, paths, '/')).toContain('index.html -> /fixtures/kinds/')
})

describe('a public site', () => {
  const driver = 'https://quiz.example/session'
  const files = makeSite(bank, {driver})
  const all = [...files.values()].map(String).join('\n')

  test('has no data with keys, and no text that only the keys have', () => {
    expect([...files.keys()].filter((name) => name.startsWith('patterns/'))).toEqual([])
    const open = JSON.stringify(bank.questions.map(({title, stem}) => [title, stem]))
    const secrets = collectTexts(toBankKeys(bank).keys).filter(
      (text) => text.length > 12 && !open.includes(JSON.stringify(text).slice(1, -1)),
    )
    expect(secrets.length).toBeGreaterThan(10)
    const shown = secrets.filter((text) => all.includes(text) || all.includes(escapeText(text)))
    const ownTexts = JSON.stringify(bank.patterns)
    const openOptions = JSON.stringify(
      bank.questions.map((question) => ('options' in question ? question.options : [])),
    )
    expect(shown.filter((text) => !ownTexts.includes(text) && !openOptions.includes(text))).toEqual([])
    // The same texts are in a site with keys, so the comparison can fail.
    const withKeys = [...makeSite().values()].map(String).join('\n')
    expect(
      secrets.filter((text) => withKeys.includes(text) || withKeys.includes(escapeText(text))).length,
    ).toBeGreaterThan(secrets.length / 2)
  })

  test('has the images of what it shows, and none that only keys and guidance show', () => {
    const picture = (name: string) => `<p><img src="assets/${name}" alt="A"></p>`
    const rich = (name: string) => ({text: '', html: picture(name)})
    const guided = bank.questions.map((question, index) =>
      index > 0
        ? question
        : {
            ...question,
            stem: {...question.stem, html: picture('a%20stem&#x26;%23.png')},
            hints: [rich('hint.png'), rich('both.png')],
            solution: {steps: [{title: 'T', content: rich('step.png')}], notes: rich('both.png')},
          },
    )
    const [pattern] = bank.patterns
    const [concept] = pattern?.concepts ?? []
    if (!pattern || !concept) throw new Error('The bank of fixtures has a concept')
    const shown = {...concept, content: rich('both.png')}
    const data = {...bank, questions: guided, patterns: [{...pattern, concepts: [shown]}]} as typeof bank
    const names = ['a stem&#.png', 'hint.png', 'step.png', 'both.png'].map((name) => `assets/${name}`)
    const all = new Map(names.map((name) => [name, Uint8Array.from([1])]))
    const published = (more: object) =>
      [...makeSite(data, {images: all, ...more}).keys()].filter((name) => names.includes(name))
    expect(published({driver})).toEqual(['assets/a stem&#.png', 'assets/both.png'])
    expect(published({})).toEqual(names)
  })

  test('allows connections to the driver and nowhere else', () => {
    expect(readPolicy(files)).toContain("connect-src 'self' https://quiz.example;")
    expect(readPolicy(makeSite())).toContain("connect-src 'self';")
  })
})

test('no text of a bank becomes markup', () => {
  const pieces = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'",
    '&lt;',
    '</title>',
    '-->',
    '\u2028',
    'a',
  ]
  const hostile = fc
    .array(fc.constantFrom(...pieces), {minLength: 1, maxLength: 4})
    .map((parts) => parts.join(''))
  const expected = countElements(makeSite())
  fc.assert(
    fc.property(hostile, hostile, hostile, (title, tag, html) => {
      const site = makeSite(spoil(bank, {title, tag, html}))
      expect(countElements(site)).toEqual(expected)
      for (const tree of readPages(site).values())
        for (const {properties} of findElements(tree))
          expect(Object.keys(properties).filter((name) => /^on/i.test(name))).toEqual([])
    }),
    upTo(40),
  )
})

/** Texts of authors replaced by hostile ones; rich texts may contain any HTML. */
function spoil(data: BankData, {title, tag, html}: {title: string; tag: string; html: string}): BankData {
  return {
    ...data,
    title,
    tracks: data.tracks.map((track) => ({...track, title})),
    patterns: data.patterns.map((pattern) => ({
      ...pattern,
      title,
      summary: title,
      badge: title,
      tags: [tag],
    })),
    questions: data.questions.map((question) => ({
      ...question,
      tags: [tag],
      title: {text: title, html},
      hints: [{text: html, html}],
    })),
  }
}

/** How many elements there are by name, without those that a text with markup may contain. */
function countElements(files: ReturnType<typeof makeSite>): Record<string, number> {
  const counts: Record<string, number> = {}
  const names = ['script', 'style', 'link', 'meta', 'title', 'iframe', 'form', 'article', 'section', 'main']
  for (const tree of readPages(files).values())
    for (const {tagName} of findElements(tree))
      if (names.includes(tagName)) counts[tagName] = (counts[tagName] ?? 0) + 1
  return counts
}

test('uses the language of the bank for its own texts, and English for one it does not speak', () => {
  const read = (lang: string): string => String(makeSite({...bank, lang}).get('index.html'))
  expect(read('de-AT')).toContain('<html lang="de" dir="ltr">')
  expect(read('ar')).toContain('<html lang="ar" dir="rtl">')
  expect(read('fi')).toContain('<html lang="en" dir="ltr">')
  expect(read('fi')).toContain('lang="fi"')
})

test.each([
  ['https://pictures.example/a.png', 'https://pictures.example'],
  ['HTTPS://Pictures.Example:443/a.png', 'https://pictures.example'],
  ['https://pictures.example:8443/a.png', 'https://pictures.example:8443'],
  // As Markdown writes `https://bücher.example`.
  ['https://b%C3%BCcher.example/a.png', 'https://xn--bcher-kva.example'],
])('lists the remote image %s in the policy by its origin', (address, origin) => {
  const [pattern] = bank.patterns
  const html = `<p><img src="${address}" alt="A"></p>`
  const remote = {...bank, patterns: pattern ? [{...pattern, introduction: {text: '', html}}] : []}
  expect(readPolicy(makeSite(remote))).toContain(`img-src 'self' ${origin};`)
})

test('the service worker lists every page with its mark and every part with the digest of its content', () => {
  const files = makeSite(bank, {base: '/quiz/'})
  const [head = ''] = String(files.get('service-worker.js')).split('\n')
  const {base, files: listed, pages} = JSON.parse(head.replace('const quizproofSite = ', ''))
  expect(base).toBe('/quiz/')
  const all = [...files].slice(0, [...files.keys()].indexOf('service-worker.js'))
  const others = all.filter(([path]) => !path.endsWith('.html'))
  expect(listed).toEqual(others.map(([path, content]) => [path, `sha256-${sha256(content)}`]))
  const html = all.filter(([path]) => path.endsWith('.html'))
  expect(pages.map(([path]: [string]) => path)).toEqual(
    html.map(([path]) => path.replace(/(^|\/)index\.html$/, '$1')),
  )
  for (const [index, [, text]] of html.entries()) expect(text).toContain(`content="${pages[index][1]}"`)
  const marks = pages.map(([, mark]: [string, string]) => mark)
  expect(new Set(marks).size).toBe(html.length)
  expect(marks.every((mark: string) => /^[A-Za-z0-9]{15,}$/.test(mark))).toBe(true)
})

/** The policy of the first page. */
function readPolicy(files: ReturnType<typeof makeSite>): string | undefined {
  const page = readPages(files).get('index.html') ?? {type: 'root', children: []}
  const meta = findElements(page).find(({properties}) => properties['httpEquiv'] !== undefined)
  return meta && readText(meta, 'content')
}

function collectTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(collectTexts) : []
}

const escapeText = (text: string): string => text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')
