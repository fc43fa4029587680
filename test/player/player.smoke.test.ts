import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Surroundings, startBrowser} from './browser.ts'
import {findSample, makeFixtureBank} from './fixture-bank.ts'

let surroundings: Surroundings

beforeAll(async () => {
  surroundings = await startBrowser()
})
afterAll(() => surroundings?.close())

test('a question on a page is graded', async () => {
  const sample = findSample(
    'choice',
    ({question, right}) => typeof right === 'string' && question.kind === 'choice',
  )
  surroundings.files.set('/bank.json', JSON.stringify(makeFixtureBank([sample])))
  const {page, reports} = await surroundings.open(
    `<quiz-question src="/bank.json" question="${sample.question.id}"></quiz-question>`,
  )
  await page.getByRole('radio').first().waitFor()
  await page.locator(`input[value="${sample.right}"]`).check()
  await page.getByRole('button', {name: 'Check'}).click()
  await page.getByRole('heading', {name: 'Right'}).waitFor()
  expect(reports).toEqual([])
})
