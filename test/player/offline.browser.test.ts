import {afterAll, beforeAll, expect, test} from 'vitest'
import {openBank} from '../../src/index.ts'
import {createLocalDriver} from '../../src/player/driver/local-driver.ts'
import {modes} from '../../src/session.ts'
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

test('a learner who is offline is told so, keeps the response and sends it again', async () => {
  const {page, reports} = await surroundings.open('<quiz-player store="none"></quiz-player>')
  const driver = createLocalDriver(bank, begin(bank, modes.practice, {now: Date.now()}), {clock: Date.now})
  let isOffline = false
  await page.exposeFunction('exchange', async (call?: never) => {
    if (isOffline) throw new Error('offline')
    return call ? driver.call(call) : driver.view()
  })
  await page.evaluate(() => {
    const exchange = Reflect.get(globalThis, 'exchange')
    const player = document.querySelector('quiz-player')
    if (player) player.driver = {view: () => exchange(), call: (call) => exchange(call)}
  })
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
