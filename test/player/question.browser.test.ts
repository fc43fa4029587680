import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {kinds} from '../../src/kinds/kinds.ts'
import {bundleFiles, type OpenedPage, type Surroundings, startBrowser} from './browser.ts'
import {findSample, makeFixtureBank} from './fixture-bank.ts'
import {readFocus} from './keyboard.ts'

// `quizproof/player/define-question` in the files that a bundler makes of it.

let surroundings: Surroundings

beforeAll(async () => {
  const root = new URL('../../src/player/define-question.ts', import.meta.url).pathname
  const [started, files] = await Promise.all([startBrowser(), bundleFiles(root)])
  surroundings = started
  for (const [name, text] of files) surroundings.files.set(`/small/${name}`, text)
  surroundings.files.set('/bank.json', JSON.stringify(bank))
})
afterAll(() => surroundings?.close())

const bank = makeFixtureBank()
const find = (kind: string): string => bank.questions.find((question) => question.kind === kind)?.id ?? ''

/** A page with questions of these kinds and only the script for single questions. */
async function openQuestions(shown: readonly string[], prepare?: (page: Page) => Promise<unknown>) {
  const elements = shown.map(
    (kind) => `<quiz-question src="/bank.json" question="${find(kind)}"></quiz-question>`,
  )
  surroundings.files.set(
    '/small.html',
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Quiz</title><link rel="icon" href="/icon.svg">
    <script type="module" src="/small/bundle.js"></script>${elements.join('')}</html>`,
  )
  const opened = await surroundings.open('<p>Home</p>')
  const loaded: string[] = []
  opened.page.on('request', (request) => loaded.push(request.url()))
  await prepare?.(opened.page)
  await opened.page.goto(`${surroundings.origin}/small.html`)
  return {...opened, loaded}
}

const countWidgets = (loaded: readonly string[]): number =>
  loaded.filter((url) => /small\/(?:order|match|cloze|code|open|line)-/.test(url)).length

const close = ({page}: OpenedPage): Promise<void> => page.context().close()

describe('a page with single questions', () => {
  test.each(kinds)('shows a question of kind %s', async (kind) => {
    const opened = await openQuestions([kind])
    await opened.page.getByRole('button', {name: 'Check'}).waitFor()
    expect(opened.reports).toEqual([])
    // Every kind has a control or more to respond with.
    expect(
      await opened.page
        .locator('.widget :is(input, select, textarea, button), .stem :is(input, select)')
        .count(),
    ).toBeGreaterThan(0)
    await close(opened)
  })

  test('loads the widget of a kind once, and none for the small kinds', async () => {
    const small = await openQuestions(['choice', 'text', 'numeric', 'output'])
    await expect.poll(() => small.page.getByRole('button', {name: 'Check'}).count()).toBe(4)
    expect(countWidgets(small.loaded)).toBe(0)
    await close(small)
    const several = await openQuestions(['order', 'order', 'cloze'])
    await expect.poll(() => several.page.getByRole('button', {name: 'Check'}).count()).toBe(3)
    expect(countWidgets(several.loaded)).toBe(2)
    await close(several)
  })

  test('shows nothing of a question before its widget, so that nothing moves', async () => {
    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const opened = await openQuestions(['order'], (page) =>
      page.route('**/small/order-*.js', async (route) => {
        await held
        await route.continue()
      }),
    )
    await opened.page.getByText('Loading …').waitFor()
    expect(await opened.page.locator('quiz-question .question').count()).toBe(0)
    release()
    await opened.page.getByRole('button', {name: 'Check'}).waitFor()
    await close(opened)
  })

  test.each([
    ['widget', '**/small/order-*.js'],
    ['bank', '**/bank.json'],
  ])('a %s that could not be loaded is reported, and can be loaded again', async (_, address) => {
    const opened = await openQuestions(['order'], async (page) => {
      await page.route(address, (route) => route.abort(), {times: 2})
      await page.addInitScript(() => {
        document.addEventListener('quiz-error', () => {
          document.documentElement.dataset['errors'] += '!'
        })
      })
    })
    const {page} = opened
    const retry = page.getByRole('button', {name: 'Try again'})
    await retry.click()
    await expect.poll(() => page.locator('html').getAttribute('data-errors')).toMatch(/!!$/)
    // It failed again: the button is still there, with the focus.
    expect(await readFocus(page)).toMatchObject({tag: 'button', text: 'Try again'})
    await page.keyboard.press('Enter')
    await page.getByRole('button', {name: 'Check'}).waitFor()
    await expect.poll(() => page.locator('[data-focus="question"]:focus').count()).toBe(1)
    await close(opened)
  })

  test('another question can be shown after a widget could not be loaded', async () => {
    const opened = await openQuestions(['order'], (page) =>
      page.route('**/small/order-*.js', (route) => route.abort()),
    )
    const {page} = opened
    await page.getByRole('button', {name: 'Try again'}).waitFor()
    await page.evaluate(
      (id) => document.querySelector('quiz-question')?.setAttribute('question', id),
      find('choice'),
    )
    await page.getByRole('button', {name: 'Check'}).waitFor()
    await close(opened)
  })
})

test('a blank whose number needs a unit says so, in text and to screen readers', async () => {
  const {question} = findSample(
    'cloze',
    ({question}) => question.kind === 'cloze' && question.blanks.some(({input}) => input === 'unit'),
  )
  surroundings.files.set('/units.json', JSON.stringify({...bank, questions: [question]}))
  const {page} = await surroundings.open(
    `<quiz-question src="/units.json" question="${question.id}"></quiz-question>`,
  )
  await page.getByText('Blank 1 of 2: A number and its unit').waitFor()
  const described = page.locator('input.blank').first()
  await expect
    .poll(() =>
      described.evaluate((field) => {
        const ids = (field.getAttribute('aria-describedby') ?? '').split(' ')
        const root = field.getRootNode() as ShadowRoot
        return ids.map((id) => root.getElementById(id)?.textContent).join('')
      }),
    )
    .toContain('A number and its unit')
  await page.context().close()
})

describe('a response that no key grades', () => {
  async function respond(kind: 'code' | 'open') {
    const opened = await openQuestions([kind], (page) =>
      page.addInitScript(() => {
        const judged: unknown[] = []
        Object.assign(globalThis, {judged})
        document.addEventListener('quiz-judge', (event) => judged.push(Reflect.get(event, 'detail')))
      }),
    )
    const {page} = opened
    await page.locator('.widget .field').fill('something')
    await page.getByRole('button', {name: 'Check'}).click()
    await page.locator('.verdict-line').getByText('Not graded').waitFor()
    const read = (): Promise<unknown> => page.evaluate(() => Reflect.get(globalThis, 'judged'))
    return {...opened, read}
  }

  test.each([
    {passes: 'all', outcome: 'right'},
    {passes: 'none', outcome: 'wrong'},
  ])('is judged by its tests: $passes of them make a program $outcome', async ({passes, outcome}) => {
    const opened = await respond('code')
    const {page, read} = opened
    const boxes = await page.getByRole('checkbox').all()
    for (const box of boxes) if (passes === 'all') await box.check()
    await page.getByRole('button', {name: 'Judge'}).click()
    await expect.poll(read).toMatchObject([{question: find('code'), outcome}])
    const [{judgement}] = (await read()) as [{judgement: {results: Record<string, boolean>}}]
    expect(Object.values(judgement.results)).toEqual(boxes.map(() => passes === 'all'))
    expect(await page.getByRole('button', {name: 'Judge'}).count()).toBe(0)
    await expect.poll(() => page.locator('[data-focus="feedback"]:focus').count()).toBe(1)
    expect(opened.reports).toEqual([])
    await close(opened)
  })

  test('is judged by its criteria, each of which needs marks', async () => {
    const opened = await respond('open')
    const {page, read} = opened
    await page.getByRole('button', {name: 'Judge'}).click()
    expect(await readFocus(page)).toMatchObject({tag: 'input', type: 'number'})
    const fields = await page.getByRole('spinbutton').all()
    for (const field of fields) await field.fill((await field.getAttribute('max')) ?? '')
    await page.getByRole('button', {name: 'Judge'}).click()
    await expect.poll(read).toMatchObject([{question: find('open'), outcome: 'right'}])
    await page.locator('.verdict-line').getByText('Right').waitFor()
    // The marks stay to be read.
    expect(await page.getByRole('spinbutton').first().getAttribute('readonly')).not.toBeNull()
    expect(opened.reports).toEqual([])
    await close(opened)
  })
})
