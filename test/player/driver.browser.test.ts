import {afterAll, beforeAll, expect, test} from 'vitest'
import {openBank} from '../../src/index.ts'
import type {DriverCall} from '../../src/player/driver/driver.ts'
import {createLocalDriver, type LocalDriver} from '../../src/player/driver/local-driver.ts'
import {type Mode, modes} from '../../src/session.ts'
import {begin} from '../session/drive.ts'
import {type Surroundings, startBrowser} from './browser.ts'
import {findSample} from './fixture-bank.ts'
import {makeKindBank} from './kind-bank.ts'

let surroundings: Surroundings

beforeAll(async () => {
  surroundings = await startBrowser()
})
afterAll(() => surroundings?.close())

const sample = findSample('choice', ({right}) => typeof right === 'string')
const bank = openBank(JSON.parse(JSON.stringify(makeKindBank(sample))))

/** A page with a player whose driver runs here. */
async function openDriven(driver: LocalDriver, isOffline = () => false) {
  const opened = await surroundings.open('<quiz-player store="none"></quiz-player>')
  await opened.page.exposeFunction('exchange', async (call?: DriverCall) => {
    if (isOffline()) throw new Error('offline')
    return call ? driver.call(call) : driver.view()
  })
  await opened.page.evaluate(() => {
    const exchange = Reflect.get(globalThis, 'exchange')
    const player = document.querySelector('quiz-player')
    if (player) player.driver = {view: () => exchange(), call: (call) => exchange(call)}
  })
  return opened
}

const beginDriven = (mode: Mode): LocalDriver =>
  createLocalDriver(bank, begin(bank, mode, {now: Date.now()}), {clock: Date.now})

test('a learner who is offline is told so, keeps the response and sends it again', async () => {
  let isOffline = false
  const {page, reports} = await openDriven(beginDriven(modes.practice), () => isOffline)
  const option = page.locator('input[type="radio"]').first()
  await option.check()
  isOffline = true
  await page.getByRole('button', {name: 'Check'}).click()
  await page.locator('p.message', {hasText: 'could not be sent'}).waitFor()
  expect(await option.isChecked()).toBe(true)
  isOffline = false
  await page.getByRole('button', {name: 'Check'}).click()
  await page.locator('.feedback').waitFor()
  expect(await page.locator('p.message', {hasText: 'could not be sent'}).count()).toBe(0)
  expect(reports).toEqual([])
  await page.context().close()
})

test('the certainty of a draft counts as chosen after a reload', async () => {
  const driver = beginDriven(modes.confidence)
  await driver.call({type: 'draft', task: 0, response: sample.right, certainty: 1})
  const {page, reports} = await openDriven(driver)
  await page.getByRole('button', {name: /Check|Save and continue/}).click()
  await page.waitForFunction(
    () => !document.querySelector('quiz-player')?.shadowRoot?.querySelector('[aria-busy="true"]'),
  )
  expect(driver.session.tasks[0]?.attempts).toMatchObject([{response: sample.right, certainty: 1}])
  expect(reports).toEqual([])
  await page.context().close()
})
