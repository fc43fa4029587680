import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Question} from '../../src/kinds/kinds.ts'
import type {Item} from '../../src/kinds/shared/question.ts'
import {findViolations} from './axe.ts'
import {type Surroundings, startBrowser} from './browser.ts'
import {given, makeFixtureBank} from './fixture-bank.ts'

let surroundings: Surroundings
const bank = makeFixtureBank()

beforeAll(async () => {
  surroundings = await startBrowser()
  surroundings.files.set('/bank.json', JSON.stringify(bank))
})
afterAll(() => surroundings?.close())

async function openSheet(button: string): Promise<{page: Page; reports: string[]}> {
  const opened = await surroundings.open('<quiz-pattern src="/bank.json" store="none"></quiz-pattern>')
  await opened.page.getByRole('button', {name: button, exact: true}).click()
  await opened.page.locator('.sheet').waitFor()
  return opened
}

const readText = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.querySelector('quiz-pattern')?.shadowRoot?.querySelector('.sheet')?.textContent ?? '',
  )

test('the questions of a pattern are printed without keys, in order, with lines to write on', async () => {
  const {page, reports} = await openSheet('Print the questions')
  expect(await page.locator('.sheet > .question').count()).toBe(bank.questions.length)
  expect(await findViolations(page)).toEqual([])
  const text = await readText(page)
  for (const [index, {title}] of bank.questions.entries())
    expect(text).toContain(`${index + 1}. ${title.text}`)
  const texts = await page.locator('.sheet > .question').allTextContents()
  for (const own of texts) expect(own).toContain(given.text)
  for (const [index, question] of bank.questions.entries()) {
    if (question.kind !== 'text') continue
    for (const {value} of question.key.forms) expect(texts[index]).not.toContain(value)
  }
  expect(text).not.toContain('Solution')
  await page.emulateMedia({media: 'print'})
  expect(await page.locator('.actions:visible').count()).toBe(0)
  const borders = await page
    .locator('.sheet input.blank')
    .evaluateAll((all) =>
      all.map((one) => getComputedStyle(one)).map((style) => [style.borderTopWidth, style.borderBottomWidth]),
    )
  expect(borders.length).toBeGreaterThan(0)
  for (const border of borders) expect(border).toEqual(['0px', '1px'])
  expect(reports).toEqual([])
  await page.context().close()
})

test('the same with keys, rationales and solutions, all open', async () => {
  const {page, reports} = await openSheet('Print with keys and solutions')
  const text = await readText(page)
  for (const question of bank.questions)
    if (question.kind === 'text') expect(text).toContain(question.key.forms[0]?.value)
  const codes = bank.questions.filter((question) => question.kind === 'code')
  expect(codes.some(({reference}) => !reference)).toBe(true)
  for (const {reference, key} of codes)
    for (const {lines} of reference ? [reference] : key.map(({program}) => program))
      for (const line of lines) expect(text).toContain(line)
  expect(await page.locator('.sheet details:not([open])').count()).toBe(0)
  expect(await page.locator('.sheet :is(input, textarea):not([readonly])').count()).toBe(0)
  expect(await findViolations(page)).toEqual([])
  expect(reports).toEqual([])
  await page.locator('.actions').getByRole('button', {name: 'Back'}).click()
  await page.locator('.mode').first().waitFor()
  await page.context().close()
})

function listOffered(question: Question): readonly Item[] {
  if (question.kind === 'match') return question.right
  return question.kind === 'cloze' ? question.blanks.flatMap(({options = []}) => options) : []
}

test('what a menu offers can be read on paper, and the menu is a line', async () => {
  const {page} = await openSheet('Print the questions')
  const paper = page.locator('.sheet .on-paper')
  expect(await paper.count()).toBeGreaterThan(0)
  for (const one of await paper.all()) expect(await one.isVisible()).toBe(false)
  await page.emulateMedia({media: 'print'})
  for (const one of await paper.all()) expect(await one.isVisible()).toBe(true)
  const sheets = await page.locator('.sheet > .question').allInnerTexts()
  for (const [index, question] of bank.questions.entries()) {
    const offered = listOffered(question)
    for (const {content} of offered) if (content.text !== '') expect(sheets[index]).toContain(content.text)
  }
  const colours = await page
    .locator('.sheet select')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).color))
  expect(colours.length).toBeGreaterThan(0)
  for (const colour of colours) expect(colour).toBe('rgba(0, 0, 0, 0)')
  await page.context().close()
})

test('a sheet of keys says nothing of responses, which there are none of', async () => {
  const {page} = await openSheet('Print with keys and solutions')
  const [text = ''] = await page.locator('.sheet').allInnerTexts()
  for (const words of ['no response', 'not right', 'not chosen', 'Your order', 'Your response'])
    expect(text.toLowerCase()).not.toContain(words.toLowerCase())
  await page.context().close()
})

test('the page of a pattern prints what there is to read, and no buttons', async () => {
  const {page} = await surroundings.open('<quiz-pattern src="/bank.json" store="none"></quiz-pattern>')
  await page.getByRole('button', {name: 'Print the questions'}).waitFor()
  await page.emulateMedia({media: 'print'})
  expect(await page.locator('button:visible').count()).toBe(0)
  await page.context().close()
})
