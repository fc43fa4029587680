import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Surroundings, startBrowser} from './browser.ts'
import {findSample} from './fixture-bank.ts'
import {makeKindBank} from './kind-bank.ts'

let surroundings: Surroundings

beforeAll(async () => {
  surroundings = await startBrowser()
  const sample = findSample('choice', ({right}) => typeof right === 'string')
  surroundings.files.set('/bank.json', JSON.stringify(makeKindBank(sample)))
})
afterAll(() => surroundings?.close())

test('a double click starts one session, which this tab has', async () => {
  const {page, reports} = await surroundings.open('<quiz-player src="/bank.json"></quiz-player>')
  await page.getByRole('button', {name: 'Start'}).dblclick()
  await page.locator('.question').waitFor()
  await page.locator('quiz-player').evaluate((player) => Reflect.get(player, 'updateComplete'))
  expect(await page.getByText('another tab').count()).toBe(0)
  expect(reports).toEqual([])
  await page.context().close()
})

test('an equal list of questions, passed by a page that renders again, does not end the session', async () => {
  const {page} = await surroundings.open('<quiz-player src="/bank.json"></quiz-player>')
  const pass = (ids?: string[]) =>
    page.evaluate((given) => {
      const player = document.querySelector('quiz-player')
      const ids = given ?? player?.questions ?? []
      if (player) player.questions = [...ids]
    }, ids)
  const questions = await page.evaluate(async () => {
    const bank = await (await fetch('/bank.json')).json()
    return bank.questions.map(({id}: {id: string}) => id)
  })
  await pass(questions)
  await page.getByRole('button', {name: 'Start'}).click()
  await page.locator('.question').waitFor()
  await pass()
  await page.locator('quiz-player').evaluate((player) => Reflect.get(player, 'updateComplete'))
  expect(await page.locator('.question').count()).toBe(1)
  await page.context().close()
})
