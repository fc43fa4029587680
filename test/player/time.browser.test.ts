import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Surroundings, startBrowser} from './browser.ts'
import {findSample} from './fixture-bank.ts'
import {makeKindBank} from './kind-bank.ts'

let surroundings: Surroundings

beforeAll(async () => {
  surroundings = await startBrowser()
})
afterAll(() => surroundings?.close())

const sample = findSample('text', ({wrong}) => wrong !== undefined)
const bank = JSON.stringify(makeKindBank(sample))

/** A player of a mode on a page whose clock the test moves. */
async function openPlayer(mode: string, more = ''): Promise<Page> {
  surroundings.files.set('/bank.json', bank)
  const {page} = await surroundings.open(
    `<quiz-player src="/bank.json" mode="${mode}" ${more}></quiz-player>`,
    {
      prepare: async (fresh) => {
        await fresh.clock.install({time: new Date('2026-01-01T00:00:00Z')})
      },
    },
  )
  return page
}

async function start(page: Page): Promise<void> {
  await page.getByRole('button', {name: 'Start'}).click()
  await page.locator('.question').waitFor()
}

/** Everything that has been said since the page was opened. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(globalThis, {said})
    const root = document.querySelector('quiz-player')?.shadowRoot
    for (const region of root?.querySelectorAll('[data-live]') ?? [])
      new MutationObserver(() =>
        said.push(`${region.getAttribute('data-live')}: ${region.textContent?.trim()}`),
      ).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      })
  })
  return () => page.evaluate(() => Reflect.get(globalThis, 'said'))
}

test('the time left is said at half, 60, 30 and 10 seconds, and at the end', async () => {
  const page = await openPlayer('challenge', 'store="none"')
  await start(page)
  const said = await listen(page)
  for (let second = 0; second < 122; second++) await page.clock.runFor(1000)
  await page.getByRole('heading', {name: 'Time is up'}).waitFor()
  expect(await said()).toEqual([
    'polite: 1 minute left',
    'polite: 30 seconds left',
    'assertive: 10 seconds left',
    'assertive: Time is up',
  ])
  await page.context().close()
})

test('a device that slept for ten minutes finds one question closed, and the session waiting', async () => {
  const page = await openPlayer('challenge', 'store="none"')
  await start(page)
  await page.clock.fastForward('10:00')
  await page.getByRole('heading', {name: 'Time is up'}).waitFor()
  await page.getByRole('button', {name: 'Next question'}).click()
  await page.getByRole('heading', {name: /Question 2 of/}).waitFor()
  await page.context().close()
})

test('the learner chooses twice the time before the start', async () => {
  const page = await openPlayer('challenge', 'store="none"')
  await page.getByRole('radio', {name: '2 times'}).check()
  await start(page)
  await expect.poll(() => page.getByRole('timer').textContent()).toMatch(/^(?:4:00|3:5\d)$/)
  await page.context().close()
})

test('the learner chooses to have no clock', async () => {
  const page = await openPlayer('challenge', 'store="none"')
  await page.getByRole('radio', {name: 'No limit'}).check()
  await start(page)
  await page.clock.runFor(600_000)
  expect(await page.getByRole('timer').count()).toBe(0)
  expect(await page.getByRole('button', {name: 'Check'}).count()).toBe(1)
  await page.context().close()
})

test('the clock can be hidden, and still warns', async () => {
  const page = await openPlayer('challenge', 'store="none"')
  await start(page)
  await page.getByRole('button', {name: 'Hide the clock'}).click()
  expect(await page.getByRole('timer').count()).toBe(0)
  const said = await listen(page)
  await page.clock.runFor(61_000)
  expect(await said()).toEqual(['polite: 1 minute left'])
  await page.context().close()
})

test('a reload loses nothing that was typed, and the time goes on', async () => {
  const page = await openPlayer('challenge')
  await start(page)
  await page.getByRole('textbox').fill('half a thought')
  await page.clock.runFor(20_000)
  await page.reload()
  await page.getByRole('button', {name: 'Continue'}).click()
  await page.locator('.question').waitFor()
  expect(await page.getByRole('textbox').inputValue()).toBe('half a thought')
  expect(await page.getByRole('timer').textContent()).toMatch(/^1:[34]/)
  await page.context().close()
})

test('a second tab does not take a session without being asked', async () => {
  const page = await openPlayer('practice')
  await start(page)
  const second = await page.context().newPage()
  await second.goto(page.url())
  await second.getByRole('button', {name: 'Continue'}).click()
  await second.getByText('open in another tab').waitFor()
  await second.getByRole('button', {name: 'Continue here'}).click()
  await second.locator('.question').waitFor()
  await page.getByText('open in another tab').waitFor()
  await page.context().close()
})

test('typing keeps the caret while the clock runs', async () => {
  const page = await openPlayer('challenge', 'store="none"')
  await start(page)
  await page.getByRole('textbox').fill('abcdef')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.clock.runFor(3000)
  await page.keyboard.type('X')
  expect(await page.getByRole('textbox').inputValue()).toBe('abcdXef')
  await page.context().close()
})

test('an element that is removed leaves no timer, and goes on where it was put back', async () => {
  const page = await openPlayer('challenge', 'store="none"')
  await start(page)
  await page.evaluate(() => {
    const player = document.querySelector('quiz-player')
    player?.remove()
    Object.assign(globalThis, {player})
  })
  await page.clock.runFor(60_000)
  await page.evaluate(() => document.body.append(Reflect.get(globalThis, 'player')))
  await expect.poll(() => page.getByRole('timer').textContent()).toMatch(/^(?:1:00|0:5\d)$/)
  await page.context().close()
})

test('where storage is forbidden everything plays, and that is said once', async () => {
  surroundings.files.set('/bank.json', bank)
  const {page, reports} = await surroundings.open(
    '<quiz-player src="/bank.json" mode="practice"></quiz-player>',
    {
      prepare: async (fresh) => {
        await fresh.addInitScript(() =>
          Object.defineProperty(globalThis, 'localStorage', {
            get: () => {
              throw new DOMException('Forbidden', 'SecurityError')
            },
          }),
        )
      },
    },
  )
  await page.getByRole('button', {name: 'Start'}).waitFor()
  const said = await listen(page)
  await start(page)
  await page.getByRole('button', {name: 'Skip'}).click()
  await page.getByRole('button', {name: 'Next question'}).click()
  expect((await said()).filter((text) => text.includes('saves nothing'))).toHaveLength(1)
  expect(reports).toEqual([])
  await page.context().close()
})

test('the key is in neither the page nor the storage nor an event before its time', async () => {
  surroundings.files.set('/bank.json', bank)
  const {page} = await surroundings.open('<quiz-player src="/bank.json" mode="test"></quiz-player>')
  await page.evaluate(() => {
    const details: string[] = []
    Object.assign(globalThis, {details})
    for (const name of ['start', 'draft', 'respond', 'refused', 'close'])
      document.addEventListener(`quiz-${name}`, (event) =>
        details.push(JSON.stringify(Reflect.get(event, 'detail'))),
      )
  })
  await start(page)
  await page.getByRole('textbox').fill('my own words')
  await page.getByRole('button', {name: 'Save and continue'}).click()
  await page.getByRole('heading', {name: /Question 2 of/}).waitFor()
  const seen = await page.evaluate(() =>
    [
      document.querySelector('quiz-player')?.shadowRoot?.textContent,
      JSON.stringify({...localStorage}),
      ...Reflect.get(globalThis, 'details'),
    ].join('\n'),
  )
  expect(seen).toContain('my own words')
  const {question} = sample
  if (question.kind !== 'text') throw new Error('The sample is a text question')
  for (const {value} of question.key.forms) expect(seen).not.toContain(value)
  for (const {text} of Object.values(question.rationales)) expect(seen).not.toContain(text)
  await page.context().close()
})

test('two players on a page do not share ids, in both ways of rendering', async () => {
  surroundings.files.set('/bank.json', bank)
  const one = '<quiz-player src="/bank.json" mode="practice" store="none" light>Fallback</quiz-player>'
  const {page, reports} = await surroundings.open(one + one)
  for (const player of await page.locator('quiz-player').all())
    await player.getByRole('button', {name: 'Start'}).click()
  await expect.poll(() => page.locator('.question').count()).toBe(2)
  const ids = await page.evaluate(() =>
    [...document.querySelectorAll('[id]')].map(({id}) => id).filter((id) => id !== ''),
  )
  expect(new Set(ids).size).toBe(ids.length)
  expect(await page.getByText('Fallback').count()).toBe(0)
  const style = await page
    .locator('.primary')
    .first()
    .evaluate((one) => getComputedStyle(one).fontWeight)
  expect(style).toBe('600')
  expect(reports).toEqual([])
  await page.context().close()
})
