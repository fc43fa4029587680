import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Question} from '../../src/kinds/kinds.ts'
import {findViolations} from './axe.ts'
import {type Surroundings, startBrowser} from './browser.ts'
import {findSample, makeFixtureBank, type Sample} from './fixture-bank.ts'

let surroundings: Surroundings

beforeAll(async () => {
  surroundings = await startBrowser()
  surroundings.files.set('/programs.json', JSON.stringify(makeFixtureBank([code])))
  surroundings.files.set('/mixed.json', JSON.stringify(makeFixtureBank([code, ...choices])))
})
afterAll(() => surroundings?.close())

const code = findSample('code', ({question, wrong}) => question.kind === 'code' && wrong !== undefined)
const choice = findSample('choice', ({right}) => typeof right === 'string')
const choices = ['a', 'b'].map(
  (name): Sample => ({...choice, question: {...choice.question, id: `fixtures/kinds/${name}`} as Question}),
)

test('without a runner, the learner says which tests the program passes', async () => {
  const {page, reports} = await surroundings.open(
    '<quiz-player src="/programs.json" store="none"></quiz-player>',
  )
  await page.getByRole('button', {name: 'Start'}).click()
  await page.locator('textarea').fill('print(1)')
  await page.getByRole('button', {name: 'Check'}).click()
  await page.getByText('Run your program with these tests').waitFor()
  expect(await findViolations(page)).toEqual([])
  const boxes = page.locator('.marks input')
  const {key} = code.question as Extract<Question, {kind: 'code'}>
  expect(await boxes.count()).toBe(key.length)
  expect(await page.locator('.marks pre').first().textContent()).toContain(key[0]?.program.lines[0])
  for (const box of await boxes.all()) await box.check()
  const judged = page.evaluate(
    () =>
      new Promise((resolve) =>
        document.addEventListener('quiz-judge', (event) => resolve(Reflect.get(event, 'detail'))),
      ),
  )
  await page.getByRole('button', {name: 'Judge'}).click()
  await page.locator('.feedback.right').waitFor()
  const results = Object.fromEntries(key.map(({id}) => [id, true]))
  expect(await judged).toEqual({question: code.question.id, judgement: {results}, outcome: 'right'})
  expect(await boxes.count()).toBe(0)
  expect(await page.locator('.results .status.right').count()).toBe(key.length)
  await page.getByRole('button', {name: 'Show the result'}).click()
  await page.getByText('You marked 1 response yourself').waitFor()
  expect(reports).toEqual([])
  await page.context().close()
})

test.each([
  ['', '1 programming question left out: this page cannot run code', 2],
  ['with a runner', undefined, 3],
])('a test %s says how many programs it leaves out', async (runner, note, count) => {
  const {page} = await surroundings.open(
    '<quiz-pattern src="/mixed.json" pattern="fixtures/kinds" store="none"></quiz-pattern>',
  )
  if (runner !== '')
    await page.locator('quiz-pattern').evaluate((element) => {
      Reflect.set(element, 'runner', async () => ({}))
    })
  const card = page.locator('.card.primary')
  await card.getByText(`${count} questions`).waitFor()
  const isSaid = async (): Promise<boolean> => note !== undefined && (await page.getByText(note).count()) > 0
  expect(await isSaid()).toBe(note !== undefined)
  await card.getByRole('button').click()
  await page.getByRole('button', {name: 'Start', exact: true}).waitFor()
  expect(await isSaid()).toBe(note !== undefined)
  expect(await page.locator('.facts').last().textContent()).toContain(`${count} questions`)
  await page.context().close()
})

test('a mode of nothing but programs says why it cannot be played, and practice can', async () => {
  const {page} = await surroundings.open(
    '<quiz-pattern src="/programs.json" pattern="fixtures/kinds" store="none"></quiz-pattern>',
  )
  const refused = page.locator('li', {hasText: 'Test', hasNotText: 'Practice'}).first()
  await refused.waitFor()
  expect(await refused.locator('button').count()).toBe(0)
  expect(await refused.textContent()).toContain(
    'All of its questions ask for programs, and this page cannot run code.',
  )
  await page.getByRole('button', {name: /^Practice/}).click()
  await page.getByRole('button', {name: 'Start', exact: true}).waitFor()
  await page.context().close()
})
