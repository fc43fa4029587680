import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Surroundings, startBrowser} from '../browser.ts'
import {makeFixtureBank} from '../fixture-bank.ts'

let surroundings: Surroundings

beforeAll(async () => {
  surroundings = await startBrowser()
})
afterAll(() => surroundings?.close())

/** Layouts that size what is in them by its content, and one that must not be widened by it. */
const layouts = {
  'the flex container of a new Vite app':
    'body{margin:0;display:flex;place-items:center} main{max-width:1280px;margin:0 auto;padding:1rem}',
  'a row with a sidebar':
    'body{margin:0;display:flex} body::before{content:"";flex:none;width:40vw} main{flex:1}',
  'a grid': 'body{margin:0;display:grid;justify-items:start} main{padding:0.5rem}',
  'a float': 'main{float:left}',
  'an inline block': 'main{display:inline-block}',
  'a table cell': 'main{display:table-cell}',
  'an absolute position': 'main{position:absolute}',
  'a block': '',
}
const elements = ['quiz-pattern', 'quiz-player', 'quiz-question', 'quiz-bank']
const cases = Object.entries(layouts).flatMap(([name, css]) => ['', 'light'].map((dom) => ({name, css, dom})))

test.each(cases)('elements have the width they need in $name $dom', async ({name, css, dom}) => {
  const sheet = `/${name.replaceAll(' ', '-')}.css`
  surroundings.files.set(sheet, css)
  const {page} = await surroundings.open(
    `<link rel="stylesheet" href="${sheet}"><main>${elements
      .map((tag) => `<${tag} ${dom} store="none" question="fixtures/kinds/choice-all-fields"></${tag}>`)
      .join('')}</main>`,
  )
  await page.evaluate((bank) => {
    for (const one of document.querySelectorAll('main > *')) Object.assign(one, {bank})
  }, makeFixtureBank())
  await page.locator('quiz-pattern .mode').first().waitFor({timeout: 10_000})
  for (const width of [320, 1000]) {
    await page.setViewportSize({width, height: 800})
    const room = (name.includes('sidebar') ? 0.6 : 1) * width
    for (const tag of elements) {
      const box = await page.locator(`${tag} > .quiz, ${tag} .quiz`).first().boundingBox()
      expect([tag, width, Number(box?.width) >= Math.min(730, room - 64)]).toEqual([tag, width, true])
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  }
  await page.context().close()
})
