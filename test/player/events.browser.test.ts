import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {openBank} from '../../src/index.ts'
import type {DriverCall} from '../../src/player/driver/driver.ts'
import {createLocalDriver, type LocalDriver} from '../../src/player/driver/local-driver.ts'
import {finishSession, type Mode, modes} from '../../src/session.ts'
import {begin} from '../session/drive.ts'
import {type Surroundings, startBrowser} from './browser.ts'
import {findSample} from './fixture-bank.ts'
import {makeKindBank} from './kind-bank.ts'
import {settle} from './play.ts'

let surroundings: Surroundings

beforeAll(async () => {
  surroundings = await startBrowser()
})
afterAll(() => surroundings?.close())

const sample = findSample('choice', ({right}) => typeof right === 'string')
const bank = openBank(JSON.parse(JSON.stringify(makeKindBank(sample))))

const names = ['start', 'draft', 'respond', 'refused', 'hint', 'close', 'extend', 'change', 'finish']

/** The names of the events since the page was opened, and their details as JSON. */
async function record(page: Page): Promise<() => Promise<[name: string, detail: string][]>> {
  await page.evaluate((all) => {
    const events: [string, string][] = []
    Object.assign(globalThis, {events})
    for (const name of all)
      document.addEventListener(`quiz-${name}`, (event) =>
        events.push([name, JSON.stringify(Reflect.get(event, 'detail'))]),
      )
  }, names)
  return () => page.evaluate(() => Reflect.get(globalThis, 'events'))
}

/** A page with a player whose driver runs here; it refuses calls of these types. */
async function openDriven(driver: LocalDriver, refuses: readonly DriverCall['type'][] = []) {
  const {page} = await surroundings.open('<quiz-player store="none"></quiz-player>')
  const events = await record(page)
  await page.exposeFunction('exchange', async (call?: DriverCall) => {
    const refusal = {code: 'stale', data: {task: 0}}
    if (call && refuses.includes(call.type)) return {accepted: false, refusal}
    return call ? driver.call(call) : driver.view()
  })
  await page.evaluate(() => {
    const exchange = Reflect.get(globalThis, 'exchange')
    const player = document.querySelector('quiz-player')
    if (player) player.driver = {view: () => exchange(), call: (call) => exchange(call)}
  })
  return {page, events}
}

const drive = (mode: Mode): LocalDriver =>
  createLocalDriver(bank, begin(bank, mode, {now: Date.now()}), {clock: Date.now})

const withHint = openBank(
  JSON.parse(
    JSON.stringify(
      makeKindBank({
        ...sample,
        question: {...sample.question, hints: [{text: 'h', html: 'h'}], hintCount: 1},
      }),
    ),
  ),
)

test.each([
  ['hint', /^Hint/],
  ['skip', 'Skip'],
  ['finish', 'End session'],
] as const)('a refused %s is said, and nothing reports that it happened', async (type, button) => {
  const driver = createLocalDriver(withHint, begin(withHint, modes.practice, {now: Date.now()}), {
    clock: Date.now,
  })
  const {page, events} = await openDriven(driver, [type])
  await page.getByRole('button', {name: button}).click()
  await page.locator('p.message', {hasText: 'not open'}).waitFor()
  expect((await events()).map(([name]) => name)).toEqual(['start'])
  await page.context().close()
})

test('a session that ended elsewhere shows its result, and its end is not reported again', async () => {
  const ended = finishSession(bank, begin(bank, modes.practice, {now: 0}), {now: 1}).session
  const {page, events} = await openDriven(createLocalDriver(bank, ended, {clock: Date.now}))
  await page.getByRole('heading', {name: 'Result'}).waitFor()
  expect((await events()).map(([name]) => name)).toEqual(['start'])
  await page.context().close()
})

test('events come in the order in which things happen, each once', async () => {
  const {page, events} = await openDriven(drive(modes.practice))
  await page.getByRole('radio').nth(0).check()
  await page.getByRole('button', {name: 'Check'}).click()
  await settle(page)
  if ((await page.getByRole('button', {name: 'Skip'}).count()) > 0)
    await page.getByRole('button', {name: 'Skip'}).click()
  await page.getByRole('button', {name: 'Next question'}).click()
  await page.getByRole('button', {name: 'End session'}).click()
  await page.getByRole('heading', {name: 'Result'}).waitFor()
  const seen = (await events()).map(([name]) => name)
  expect(seen).toEqual(['start', 'draft', 'respond', 'close', 'close', 'finish'])
  await page.context().close()
})

test('no event before the end has an outcome that the mode shows at the end', async () => {
  surroundings.files.set('/bank.json', JSON.stringify(makeKindBank(sample)))
  const {page} = await surroundings.open('<quiz-player src="/bank.json" mode="test"></quiz-player>')
  const events = await record(page)
  await page.getByRole('button', {name: 'Start'}).click()
  for (let count = 0; count < 3; count++) {
    await page.getByRole('heading', {name: `Question ${count + 1} of`}).waitFor()
    await page.getByRole('radio').nth(0).check()
    await page.getByRole('button', {name: 'Save and continue'}).click()
  }
  await page.getByRole('heading', {name: 'Result'}).waitFor()
  const seen = await events()
  const end = seen.findIndex(([name]) => name === 'finish')
  expect(end).toBe(seen.length - 1)
  expect(seen.filter(([name]) => name === 'change').length).toBeGreaterThan(3)
  // The last response ends the session, and the page shows its outcome.
  const last = seen.findLastIndex(([name]) => name === 'respond')
  expect(last).toBeGreaterThan(5)
  for (const [name, detail] of seen.slice(0, last))
    expect(detail, name).not.toMatch(/"(?:outcome|earned|score|feedback|rationales?)"/)
  await page.context().close()
})

test('a certainty without a response is kept', async () => {
  const driver = drive(modes.confidence)
  const {page} = await openDriven(driver)
  await page.getByRole('radio', {name: /^Medium/}).check()
  await expect.poll(() => driver.session.tasks[0]?.draft).toMatchObject({response: null, certainty: 1})
  await page.context().close()
})

test('nothing is written before the learner starts', async () => {
  const {page} = await surroundings.open('<quiz-player></quiz-player>')
  const kept: string = 'quizproof:fixtures:*:practice'
  const writes = () => page.evaluate(() => Reflect.get(globalThis, 'writes'))
  await page.evaluate(
    ([data, key]) => {
      const texts = new Map([[key, '{"formatVersion":99}']])
      const writes: string[] = []
      Object.assign(globalThis, {writes})
      const player = document.querySelector('quiz-player')
      if (!player) return
      player.store = {
        get: (name) => texts.get(name),
        set: (name, value) => {
          writes.push(name)
          texts.set(name, value)
          return true
        },
        remove: (name) => {
          writes.push(name)
          texts.delete(name)
        },
      }
      player.bank = data
    },
    [makeKindBank(sample), kept] as const,
  )
  await page.getByText('An earlier session belongs to other content').waitFor()
  expect(await writes()).toEqual([])
  await page.getByRole('button', {name: 'Start'}).click()
  await page.locator('.question').waitFor()
  expect(await writes()).toEqual([`${kept}:aside`, kept])
  await page.context().close()
})

test('other texts and another highlighter reach the question that is shown, and what was typed stays', async () => {
  const text = findSample('text', ({wrong}) => wrong !== undefined)
  const code = {text: 'x', html: '<pre><code class="language-python">foo = 1</code></pre>'}
  surroundings.files.set(
    '/bank.json',
    JSON.stringify(makeKindBank({...text, question: {...text.question, stem: code}})),
  )
  const {page} = await surroundings.open('<quiz-player src="/bank.json" store="none"></quiz-player>')
  await page.getByRole('button', {name: 'Start'}).click()
  await page.getByRole('textbox').fill('my own words')
  await page.evaluate(() => {
    const player = document.querySelector('quiz-player')
    if (!player) return
    player.strings = {...player.strings, yourResponse: 'Deine Antwort'}
    player.highlighter = () => [{type: 'comment', start: 0, end: 3}]
  })
  await page.getByText('Deine Antwort').waitFor()
  expect(await page.getByRole('textbox').inputValue()).toBe('my own words')
  const colours = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('quiz-comment') ?? [])].map(({startContainer, startOffset, endOffset}) =>
        startContainer.textContent?.slice(startOffset, endOffset),
      ),
    )
  await expect.poll(colours).toEqual(['foo'])
  await page.context().close()
})

test('a message about a refused response is gone once the question is closed', async () => {
  const {page} = await openDriven(drive(modes.practice))
  await page.getByRole('button', {name: 'Check'}).click()
  await page.locator('p.message', {hasText: 'no response yet'}).waitFor()
  await page.getByRole('button', {name: 'Skip'}).click()
  await page.locator('.feedback').waitFor()
  expect(await page.locator('p.message:visible').count()).toBe(0)
  await page.context().close()
})
