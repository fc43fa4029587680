import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {kinds} from '../../src/kinds/kinds.ts'
import {modes} from '../../src/session/define/modes.ts'
import {findViolations} from './axe.ts'
import {type OpenedPage, type Surroundings, startBrowser} from './browser.ts'
import {findSample, type Sample} from './fixture-bank.ts'
import {Keyboard, readFocus, respondByKeyboard} from './keyboard.ts'
import {makeKindBank} from './kind-bank.ts'
import {playOn, respond, settle, start} from './play.ts'

let surroundings: Surroundings

beforeAll(async () => {
  surroundings = await startBrowser()
})
afterAll(() => surroundings?.close())

/** A player with a bank of this question, and a runner that knows its results. */
async function openPlayer(sample: Sample, mode: string): Promise<OpenedPage> {
  const opened = await surroundings.open('<quiz-player store="none" seed="a"></quiz-player>')
  await opened.page.evaluate(
    ([bank, name, results]) => {
      const player = document.querySelector('quiz-player')
      if (!player) return
      player.runner = async () => results
      player.mode = name
      if (name === 'review') player.questions = bank.questions.map(({id}) => id)
      player.bank = bank
    },
    [makeKindBank(sample), mode, readResults(sample)] as const,
  )
  await opened.page.getByRole('button', {name: 'Start'}).waitFor()
  return opened
}

/** The results of the tests, where the sample is about a program. */
function readResults({right}: Sample): Record<string, boolean> {
  const results: unknown = typeof right === 'object' && right !== null ? Reflect.get(right, 'results') : {}
  return typeof results === 'object' && results !== null ? (results as Record<string, boolean>) : {}
}

const isWalkable = ({wrong, kind}: Sample): boolean => wrong !== undefined || kind === 'open'

async function expectFocusInside(page: Page, step: number): Promise<void> {
  const focused = await readFocus(page)
  expect(focused.isInPlayer, `focus after step ${step}: ${focused.tag} ${focused.text.slice(0, 40)}`).toBe(
    true,
  )
}

// Most of a walk is waiting for the page, so several go on at once, each in a context of its own.
describe.concurrent.each(kinds)('%s by keyboard alone', (kind) => {
  const sample = findSample(kind, isWalkable)

  test.each(Object.values(modes).map(({name}) => name))('in the mode %s', async (name) => {
    const {page, reports} = await openPlayer(sample, name)
    const keyboard = new Keyboard(page)
    await start(keyboard)
    let step = 0
    // Every other response is wrong.
    while (await playOn({keyboard, sample, asksCertainty: name === 'confidence'}, step % 2 === 0)) {
      await settle(page)
      await expectFocusInside(page, step)
      expect(step++).toBeLessThan(60)
    }
    expect((await readFocus(page)).text).toContain('Result')
    expect(reports).toEqual([])
    await page.context().close()
  })

  test('without anything that axe finds wrong, in any state', async () => {
    const {page} = await openPlayer(sample, 'practice')
    const check = async (state: string): Promise<void> => {
      await settle(page)
      expect(await findViolations(page), state).toEqual([])
    }
    const keyboard = new Keyboard(page)
    await check('start')
    await start(keyboard)
    await check('open')
    await keyboard.push(/^Check$/)
    await check('refused')
    await respond({keyboard, sample}, false)
    await check('wrong')
    await playOn({keyboard, sample}, true)
    await check('closed')
    while (await playOn({keyboard, sample}, true)) await settle(page)
    for (const summary of await page.locator('summary').all()) await summary.click()
    await check('result')
    await page.context().close()
  })
})

// From the heading of the question, which has the focus, to the button.
test.concurrent.each([
  ['choice', 8],
  ['cloze', 14],
  ['match', 20],
  ['order', 20],
  ['line', 20],
] as const)('%s takes at most %i key presses', async (kind, most) => {
  const sample = findSample(kind, isWalkable)
  const {page} = await openPlayer(sample, 'practice')
  const keyboard = new Keyboard(page)
  await start(keyboard)
  await settle(page)
  keyboard.presses = 0
  await respondByKeyboard[kind](keyboard, sample.right as never)
  await keyboard.tabTo(({tag, text}) => tag === 'button' && text === 'Check', 'the button')
  expect(keyboard.presses).toBeLessThanOrEqual(most)
  await page.context().close()
})
