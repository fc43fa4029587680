import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {findViolations} from './axe.ts'
import {type Surroundings, startBrowser} from './browser.ts'
import {findSample, makeFixtureBank} from './fixture-bank.ts'
import {makeKindBank} from './kind-bank.ts'

let surroundings: Surroundings

const sample = findSample('choice', ({right, wrong}) => typeof right === 'string' && wrong !== undefined)

beforeAll(async () => {
  surroundings = await startBrowser()
  surroundings.files.set('/bank.json', JSON.stringify(makeKindBank(sample)))
})
afterAll(() => surroundings?.close())

const day = 86_400_000

/** The page of a pattern whose clock the test sets. */
async function openPattern(): Promise<{page: Page; reports: string[]}> {
  const opened = await surroundings.open(
    '<quiz-pattern src="/bank.json" pattern="fixtures/first" seed="a"></quiz-pattern>',
    {prepare: (fresh) => fresh.clock.install({time: new Date('2026-01-01T00:00:00Z')})},
  )
  await opened.page.getByRole('button', {name: /^Practice/}).waitFor()
  return opened
}

/** Practises both questions of the pattern without a right response. */
async function practise(page: Page): Promise<void> {
  await page.getByRole('button', {name: /^Practice/}).click()
  await page.getByRole('button', {name: 'Start', exact: true}).click()
  for (const place of [1, 2]) {
    await page.getByRole('heading', {name: `Question ${place} of 2`}).waitFor()
    await page.locator(`input[value="${sample.wrong}"]`).check()
    await page.getByRole('button', {name: 'Check'}).click()
    await page.locator('.feedback').waitFor()
    await page.getByRole('button', {name: 'Skip'}).click()
    await page.getByRole('button', {name: place === 2 ? 'Show the result' : 'Next question'}).click()
  }
  await page.getByRole('heading', {name: 'Result'}).waitFor()
}

test('what was not right is practised after the result, and offered again on the page', async () => {
  const {page, reports} = await openPattern()
  await practise(page)
  await page.getByRole('button', {name: 'Practise the missed questions (2)'}).click()
  await page.getByText('2 questions').waitFor()
  await page.getByRole('button', {name: 'Start', exact: true}).click()
  await page.locator('.question').waitFor()
  await page.getByRole('button', {name: 'Back'}).click()
  await page.getByRole('button', {name: /^Missed questions.*2 questions/}).waitFor()
  expect(reports).toEqual([])
  await page.context().close()
})

test('a question comes back when it is due, and not before', async () => {
  const {page, reports} = await openPattern()
  await practise(page)
  await page.getByRole('button', {name: 'Back'}).click()
  await page.getByRole('button', {name: /^Practice/}).waitFor()
  expect(await page.getByRole('button', {name: /Review/}).count()).toBe(0)
  await page.clock.setSystemTime(new Date(Date.UTC(2026, 0, 1) + 2 * day))
  await page.reload()
  await page.getByRole('heading', {name: '2 questions are due'}).waitFor()
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('button', {name: 'Start: Review'}).click()
  await page.getByRole('button', {name: 'Start', exact: true}).click()
  for (const label of ['Next question', 'Show the result']) {
    await page.locator(`input[value="${sample.right}"]`).check()
    await page.getByRole('button', {name: 'Check'}).click()
    await page.getByRole('button', {name: label}).click()
  }
  // Nothing is due any more, and the result stays.
  await page.getByRole('heading', {name: 'Result'}).waitFor()
  await page.getByRole('button', {name: 'Back'}).click()
  await page.getByRole('button', {name: /^Practice/}).waitFor()
  expect(await page.getByRole('button', {name: /Review/}).count()).toBe(0)
  expect(reports).toEqual([])
  await page.context().close()
})

test('progress and deck move to another browser as a file; a damaged file changes nothing', async () => {
  const {page} = await openPattern()
  await practise(page)
  await page.getByRole('button', {name: 'Back'}).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', {name: 'Export progress'}).click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  const buffer = Buffer.concat(chunks)
  expect(JSON.parse(String(buffer))).toMatchObject({
    sessions: [{mode: 'practice'}],
    deck: {cards: [{question: 'fixtures/first/question-0'}, {question: 'fixtures/first/question-1'}]},
  })
  await page.context().close()

  const {page: other} = await openPattern()
  const load = (text: string | Buffer) =>
    other
      .locator('input[type="file"]')
      .setInputFiles({name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(text)})
  const {deck: _, ...progress} = JSON.parse(String(buffer))
  await load(JSON.stringify({...progress, deck: {formatVersion: 1, cards: [null]}}))
  await other.getByRole('status').filter({hasText: 'contains no progress'}).waitFor()
  expect(await other.evaluate(() => Object.keys(localStorage))).toEqual([])
  await load(buffer)
  await other.getByRole('status').filter({hasText: 'was imported'}).waitFor()
  await other.getByRole('button', {name: /^Missed questions/}).waitFor()
  await other.clock.setSystemTime(new Date(Date.UTC(2026, 0, 1) + 2 * day))
  await other.reload()
  await other.getByRole('heading', {name: '2 questions are due'}).waitFor()
  await other.context().close()
})

test('the result says that own marks do not count for the badge', async () => {
  const bank = makeFixtureBank([findSample('open')])
  surroundings.files.set('/open.json', JSON.stringify(bank))
  const {page} = await surroundings.open(
    '<quiz-player src="/open.json" mode="challenge" store="none"></quiz-player>',
  )
  await page.getByRole('button', {name: 'Start', exact: true}).click()
  await page.getByRole('textbox').fill('because')
  await page.getByRole('button', {name: 'Check'}).click()
  for (const field of await page.locator('.marks input').all())
    await field.fill((await field.getAttribute('max')) ?? '0')
  await page.getByRole('button', {name: 'Judge'}).click()
  await page.getByRole('button', {name: 'Show the result'}).click()
  await page.getByText('You marked 1 response yourself').waitFor()
  await page.getByText('No badge this time').waitFor()
  await page.context().close()
})
