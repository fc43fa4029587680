import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Surroundings, startBrowser} from '../browser.ts'
import {readFocus} from '../keyboard.ts'

let surroundings: Surroundings

beforeAll(async () => {
  surroundings = await startBrowser()
  const dist = fileURLToPath(new URL('../../../dist', import.meta.url))
  for (const name of readdirSync(dist, {recursive: true, encoding: 'utf8'}))
    if (/^(?:player|bank)\/.*\.js(?:on)?$/.test(name))
      surroundings.files.set(`/node_modules/quizproof/dist/${name}`, readFileSync(join(dist, name)))
})
afterAll(() => surroundings?.close())

describe("the page's script, in parts", () => {
  const scripts = '/node_modules/quizproof/dist/player'
  const parts = `**${scripts}/define-playing-*.js`
  const bank = 'src="/node_modules/quizproof/dist/bank/bank.json"'

  async function openWithScript(body: string, prepare?: (page: Page) => Promise<unknown>) {
    surroundings.files.set(
      '/parts.html',
      `<!doctype html><meta charset="utf-8"><title>Quiz</title><link rel="icon" href="/icon.svg">
      <script type="module" src="${scripts}/page.js?v=1"></script>${body}`,
    )
    const opened = await surroundings.open('<p>Home</p>')
    await prepare?.(opened.page)
    await opened.page.goto(`${surroundings.origin}/parts.html`)
    return opened
  }

  test.each([
    ['quiz-player', `<quiz-player ${bank} mode="practice"></quiz-player>`, 'Start'],
    ['quiz-question', `<quiz-question ${bank} question="django/async-orm/add-tag"></quiz-question>`, 'Check'],
  ])('shows a %s of the page', async (_, body, button) => {
    const {page, reports} = await openWithScript(body)
    await page.getByRole('button', {name: button}).waitFor()
    expect(reports).toEqual([])
    await page.context().close()
  })

  test('a mode chosen before its part has come says so, and then has the focus', async () => {
    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const {page, reports} = await openWithScript(`<quiz-pattern ${bank}></quiz-pattern>`, (page) =>
      page.route(parts, async (route) => {
        await held
        await route.continue()
      }),
    )
    await page.getByRole('button', {name: 'Start: Challenge'}).click()
    await page.getByText('Loading …').waitFor()
    release()
    await page.getByRole('button', {name: 'Start'}).waitFor()
    await expect.poll(() => page.locator('quiz-player [data-focus="start"]:focus').count()).toBe(1)
    expect(reports).toEqual([])
    await page.context().close()
  })

  test('a part that could not be loaded is reported, and can be loaded again', async () => {
    const {page} = await openWithScript(`<quiz-pattern ${bank}></quiz-pattern>`, (page) =>
      Promise.all([
        page.route(parts, (route) => route.abort(), {times: 3}),
        page.addInitScript(() => {
          document.addEventListener('quiz-error', () => {
            document.documentElement.dataset['errors'] += '!'
          })
        }),
      ]),
    )
    await page.getByRole('button', {name: 'Start: Challenge'}).click()
    const retry = page.getByRole('button', {name: 'Try again'})
    // The learner may leave, and is told again where the part is missing.
    await retry.waitFor()
    await page.getByRole('button', {name: 'Back'}).click()
    await page.getByRole('button', {name: 'Start: Challenge'}).click()
    await retry.click()
    await expect.poll(() => page.locator('html').getAttribute('data-errors')).toMatch(/!!$/)
    expect(await readFocus(page)).toMatchObject({tag: 'button', text: 'Try again'})
    await page.keyboard.press('Enter')
    await page.getByRole('button', {name: 'Start', exact: true}).waitFor()
    await expect.poll(() => page.locator('quiz-player [data-focus="start"]:focus').count()).toBe(1)
    await page.context().close()
  })

  test('a part that could not be loaded comes when the page is online again', async () => {
    const {page} = await openWithScript(`<quiz-pattern ${bank}></quiz-pattern>`, (page) =>
      page.route(parts, (route) => route.abort(), {times: 2}),
    )
    await page.getByRole('button', {name: 'Start: Challenge'}).click()
    await page.getByRole('button', {name: 'Try again'}).waitFor()
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await page.getByRole('button', {name: 'Start', exact: true}).waitFor()
    await page.context().close()
  })

  test('a sheet to print says so too, and comes once its part is there', async () => {
    const {page} = await openWithScript(`<quiz-pattern ${bank}></quiz-pattern>`, (page) =>
      page.route(parts, (route) => route.abort(), {times: 2}),
    )
    await page.getByRole('button', {name: 'Print with keys and solutions'}).click()
    await page.getByRole('button', {name: 'Try again'}).click()
    await expect.poll(() => page.locator('[data-focus="sheet"]:focus').count()).toBe(1)
    await page.context().close()
  })
})
