import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Surroundings, startBrowser} from './browser.ts'
import {findSample, given, makeFixtureBank} from './fixture-bank.ts'

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
  const url = 'https://example.org/page'
  const source = [{url, content: {html: `<a href="${url}">A page</a>`, text: 'A page'}}]
  const question = {...sample.question, source}
  surroundings.files.set('/bank.json', JSON.stringify(makeFixtureBank([{...sample, question}])))
  const {page, reports} = await surroundings.open(
    `<quiz-question src="/bank.json" question="${sample.question.id}"></quiz-question>`,
  )
  await page.getByRole('radio').first().waitFor()
  expect(await page.locator('[part=given] + .body').count()).toBe(1)
  expect(await page.locator('[part=given]').textContent()).toBe(given.text)
  expect(await page.getByText('A page').count()).toBe(0)
  await page.locator(`input[value="${sample.right}"]`).check()
  await page.getByRole('button', {name: 'Check'}).click()
  await page.getByRole('heading', {name: 'Right'}).waitFor()
  await page.locator('summary', {hasText: 'Solution'}).click()
  expect(await page.getByRole('link', {name: 'A page'}).getAttribute('href')).toBe(url)
  expect(reports).toEqual([])
})

test('a challenge is played to its gold badge', async () => {
  const sample = findSample('choice', ({right}) => typeof right === 'string')
  const copies = Array.from({length: 5}, (_, index) => ({
    ...sample,
    question: {...sample.question, id: `${sample.question.id}-${index}`},
  }))
  surroundings.files.set('/bank.json', JSON.stringify(makeFixtureBank(copies)))
  const {page, reports} = await surroundings.open(
    '<quiz-player src="/bank.json" pattern="fixtures/kinds" mode="challenge" store="none"></quiz-player>',
  )
  await page.getByRole('button', {name: 'Start'}).click()
  for (const _ of copies) {
    expect(await page.locator('[part=given]').textContent()).toBe(given.text)
    await page.locator(`input[value="${sample.right}"]`).check()
    await page.getByRole('button', {name: 'Check'}).click()
    await page.getByRole('button', {name: /Next question|Show the result/}).click()
  }
  await page.getByRole('heading', {name: 'Result'}).waitFor()
  await page.getByText('Gold badge').waitFor()
  await page.locator('.review-item summary').first().click()
  await page.locator('.review-body [part=given] + .body').waitFor()
  expect(reports).toEqual([])
})
