import type {BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {kinds} from '../../src/kinds/kinds.ts'
import {findViolations} from './axe.ts'
import {bundleScript, type Surroundings, startBrowser} from './browser.ts'
import {findSample} from './fixture-bank.ts'
import {makeKindBank} from './kind-bank.ts'
import {settle} from './play.ts'

let surroundings: Surroundings

beforeAll(async () => {
  surroundings = await startBrowser()
  const arabic = new URL('../../src/player/strings/ar.ts', import.meta.url).pathname
  surroundings.files.set('/ar.js', await bundleScript(arabic))
})
afterAll(() => surroundings?.close())

interface Display {
  readonly name: string
  readonly options: BrowserContextOptions & {readonly html?: string}
  readonly css?: string
  readonly isArabic?: boolean
}

// WCAG 1.4.12.
const textSpacing =
  'quiz-player{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important} p{margin-bottom:2em!important}'

const displays: readonly Display[] = [
  {name: '320 px', options: {viewport: {width: 320, height: 640}}},
  // A window of 1280 px at 400 %.
  {name: 'a page zoomed to 400 %', options: {viewport: {width: 320, height: 256}, deviceScaleFactor: 4}},
  {name: 'text spacing', options: {viewport: {width: 320, height: 640}}, css: textSpacing},
  {name: 'dark', options: {colorScheme: 'dark'}, css: ':root{color-scheme:light dark;background:Canvas}'},
  {
    name: 'from right to left',
    options: {html: 'lang="ar" dir="rtl"', viewport: {width: 320, height: 640}},
    isArabic: true,
  },
  {name: 'forced colours', options: {forcedColors: 'active', viewport: {width: 320, height: 640}}},
  {name: 'a touch screen', options: {hasTouch: true, isMobile: true, viewport: {width: 360, height: 640}}},
]

async function open({name, options, css = '', isArabic = false}: Display, bank: unknown): Promise<Page> {
  const style = `/${name.replaceAll(/\W+/g, '-')}.css`
  surroundings.files.set(style, `body{font-family:system-ui;margin:0.5rem}${css}`)
  const {page} = await surroundings.open(
    `<link rel="stylesheet" href="${style}"><quiz-player store="none" mode="practice"></quiz-player>`,
    options,
  )
  const strings = isArabic ? await page.evaluateHandle("import('/ar.js').then(({ar}) => ar)") : undefined
  await page.evaluate(
    ([data, texts]) => {
      const player = document.querySelector('quiz-player')
      if (texts && player) player.strings = texts as never
      // Without a runner no program is asked for.
      if (player) player.runner = async () => ({})
      if (player) player.bank = data as never
    },
    [bank, strings] as const,
  )
  await page.locator('.start button.primary').click()
  await page.locator('.question').waitFor()
  return page
}

interface Layout {
  /** By how much the page is wider than the window. */
  readonly overflow: number
  /** Controls that reach out of the window, or are smaller than 24 px. */
  readonly faults: readonly string[]
}

const measure = (page: Page): Promise<Layout> =>
  page.evaluate(() => {
    const root = document.querySelector('quiz-player')?.shadowRoot
    const width = document.documentElement.clientWidth
    const faults: string[] = []
    for (const control of root?.querySelectorAll<HTMLElement>('button, input, select, textarea, summary') ??
      []) {
      const target = control.closest('label') ?? control
      const {left, right, width: wide, height: high} = target.getBoundingClientRect()
      // What scrolls with its code may reach out.
      if (wide === 0 || control.closest('pre, .scrolls') || control.closest('.sr')) continue
      if (left < -1 || right > width + 1) faults.push(`outside: ${control.outerHTML.slice(0, 120)}`)
      if (high < 23.5 || wide < 23.5) faults.push(`${wide} x ${high}: ${control.outerHTML.slice(0, 120)}`)
    }
    return {overflow: document.documentElement.scrollWidth - width, faults}
  })

// Most of a test is waiting for the page, so several go on at once, each in a context of its own.
describe.concurrent.each(displays)('on $name', (display) => {
  test.each(kinds)(
    '%s fits, open and closed',
    async (kind) => {
      const sample = findSample(kind, ({wrong}) => wrong !== undefined || kind === 'open')
      const page = await open(display, makeKindBank(sample))
      expect(await measure(page), 'open').toEqual({overflow: 0, faults: []})
      await page
        .locator('.actions button')
        .filter({hasText: /Skip|تخطَّ/})
        .click()
      await settle(page)
      expect(await measure(page), 'closed').toEqual({overflow: 0, faults: []})
      expect(await findViolations(page)).toEqual([])
      await page.context().close()
    },
    90_000,
  )
})

test('nothing moves where motion is reduced, and the badge is drawn in elsewhere', async () => {
  const animation = async (reducedMotion: 'reduce' | 'no-preference'): Promise<string> => {
    const {page} = await surroundings.open('<quiz-player store="none"></quiz-player>', {reducedMotion})
    const name = await page.evaluate(async () => {
      const root = document.querySelector('quiz-player')?.shadowRoot
      await new Promise((resolve) => setTimeout(resolve, 50))
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
      svg.setAttribute('class', 'badge new')
      root?.querySelector('.quiz')?.append(svg)
      return getComputedStyle(svg).animationName
    })
    await page.context().close()
    return name
  }
  expect(await animation('reduce')).toBe('none')
  expect(await animation('no-preference')).toBe('quiz-badge')
})

test('a review is printed open and without controls', async () => {
  const page = await open(
    {name: 'print', options: {}},
    makeKindBank(findSample('choice', ({wrong}) => wrong !== undefined)),
  )
  await page.locator('.actions button').filter({hasText: 'End session'}).click()
  await page.locator('.result').waitFor()
  await page.emulateMedia({media: 'print'})
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await settle(page)
  expect(await page.locator('.review details:not([open])').count()).toBe(0)
  expect(await page.locator('.review .options').count()).toBeGreaterThan(0)
  expect(await page.locator('button:visible').count()).toBe(0)
  await page.context().close()
})

test('each piece of content has its own direction on a page from right to left, and code stays left to right', async () => {
  const [arabic] = displays.filter(({isArabic}) => isArabic)
  if (!arabic) throw new Error('One display is Arabic')
  const bank = makeKindBank(findSample('line'))
  const page = await open(arabic, bank)
  const directions = await page.evaluate(() => {
    const root = document.querySelector('quiz-player')?.shadowRoot
    const read = (selector: string) =>
      [...(root?.querySelectorAll(selector) ?? [])].map((one) => getComputedStyle(one).direction)
    return {content: read('.rich'), code: read('pre'), page: read('.bar')}
  })
  expect(new Set(directions.content)).toEqual(new Set(['ltr']))
  expect(new Set(directions.code)).toEqual(new Set(['ltr']))
  expect(directions.page).toEqual(['rtl'])
  await page.context().close()
})
