import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {kinds} from '../../src/kinds/kinds.ts'
import {modes} from '../../src/session/define/modes.ts'
import {findViolations} from './axe.ts'
import {type Surroundings, startBrowser} from './browser.ts'
import {findSample, type Sample} from './fixture-bank.ts'
import {Keyboard, readFocus, respondByKeyboard} from './keyboard.ts'
import {makeKindBank} from './kind-bank.ts'

let surroundings: Surroundings

beforeAll(async () => {
  surroundings = await startBrowser()
})
afterAll(() => surroundings?.close())

/** What is on the page now, by what it offers. */
const readState = (page: Page): Promise<'guessing' | 'responding' | 'closed' | 'finished'> =>
  page.evaluate(() => {
    const root = document.querySelector('quiz-player')?.shadowRoot
    if (root?.querySelector('.result')) return 'finished'
    if (root?.querySelector('[data-focus="pattern"]')) return 'guessing'
    const texts = [...(root?.querySelectorAll('.actions button') ?? [])].map((one) => one.textContent?.trim())
    return texts.includes('Check') || texts.includes('Save and go on') ? 'responding' : 'closed'
  })

interface Walk {
  readonly keyboard: Keyboard
  readonly sample: Sample
  readonly asksCertainty: boolean
}

/** Plays to the end by keyboard: every other response is wrong. After every call the focus is in the player. */
async function walk({keyboard, sample, asksCertainty}: Walk): Promise<void> {
  const {page} = keyboard
  await keyboard.push(/^Start$/)
  for (let step = 0; step < 60; step++) {
    await page.waitForTimeout(30)
    const focused = await readFocus(page)
    expect(focused.isInPlayer, `focus after step ${step}: ${focused.tag} ${focused.text.slice(0, 40)}`).toBe(
      true,
    )
    switch (await readState(page)) {
      case 'finished':
        return
      case 'guessing':
        await keyboard.tabTo(({type}) => type === 'radio', 'the patterns')
        await keyboard.press('Space')
        await keyboard.push(/^Name the pattern$/)
        break
      case 'closed':
        await keyboard.push(/^(?:Next question|Show the result)$/)
        break
      case 'responding':
        await respond({keyboard, sample, asksCertainty}, step % 2 === 0)
    }
  }
  throw new Error('The session does not end')
}

async function respond({keyboard, sample, asksCertainty}: Walk, isRight: boolean): Promise<void> {
  const response = isRight || sample.wrong === undefined ? sample.right : sample.wrong
  await respondByKeyboard[sample.kind](keyboard, response as never)
  if (asksCertainty) {
    await keyboard.tabTo(({type, value}) => type === 'radio' && /^[0-2]$/.test(value), 'the certainty')
    await keyboard.press('Space')
  }
  await keyboard.push(/^(?:Check|Save and go on)$/)
  // The same response again is refused: go on with the next question.
  await keyboard.page.waitForTimeout(30)
  const message = await keyboard.page.locator('.message:visible').count()
  if (message > 0) await keyboard.push(/^Skip$/)
}

describe.each(kinds)('%s by keyboard alone', (kind) => {
  const sample = findSample(kind, ({wrong}) => wrong !== undefined || kind === 'open')

  test.each(Object.values(modes).map(({name}) => name))('in the mode %s', async (name) => {
    const bank = makeKindBank(sample)
    surroundings.files.set('/bank.json', JSON.stringify(bank))
    const {page, reports} = await surroundings.open(
      '<quiz-player src="/bank.json" store="none"></quiz-player>',
      {
        prepare: (fresh) =>
          fresh.addInitScript(`document.addEventListener('DOMContentLoaded', () => {
        const player = document.querySelector('quiz-player')
        player.mode = ${JSON.stringify(name)}
        ${name === 'review' ? `player.questions = ${JSON.stringify(bank.questions.map(({id}) => id))}` : ''}
      })`),
      },
    )
    await page.getByRole('button', {name: 'Start'}).waitFor()
    await walk({keyboard: new Keyboard(page), sample, asksCertainty: name === 'confidence'})
    expect((await readFocus(page)).text).toContain('Result')
    expect(reports).toEqual([])
    await page.context().close()
  })

  test('without anything that axe finds wrong, in any state', async () => {
    surroundings.files.set('/bank.json', JSON.stringify(makeKindBank(sample)))
    const {page} = await surroundings.open(
      '<quiz-player src="/bank.json" mode="practice" store="none"></quiz-player>',
    )
    const check = async (state: string): Promise<void> =>
      expect(await findViolations(page), state).toEqual([])
    await page.getByRole('button', {name: 'Start'}).waitFor()
    await check('start')
    const keyboard = new Keyboard(page)
    await keyboard.push(/^Start$/)
    await check('open')
    await keyboard.push(/^Check$/)
    await check('refused')
    await respond({keyboard, sample, asksCertainty: false}, false)
    await check('wrong')
    await keyboard.push(/^(?:Skip|Next question)$/)
    await check('closed')
    await keyboard.push(/^End session$/)
    for (const summary of await page.locator('summary').all()) await summary.click()
    await check('result')
    await page.context().close()
  })
})

// From the heading of the question to the button, the focus being on the heading.
test.each([
  ['choice', 8],
  ['cloze', 14],
  ['match', 20],
  ['order', 20],
  ['line', 20],
] as const)('%s takes at most %i key presses', async (kind, most) => {
  const sample = findSample(kind, ({wrong}) => wrong !== undefined)
  surroundings.files.set('/bank.json', JSON.stringify(makeKindBank(sample)))
  const {page} = await surroundings.open(
    '<quiz-player src="/bank.json" mode="practice" store="none"></quiz-player>',
  )
  await page.getByRole('button', {name: 'Start'}).waitFor()
  const keyboard = new Keyboard(page)
  await keyboard.push(/^Start$/)
  await page.waitForTimeout(50)
  keyboard.presses = 0
  await respondByKeyboard[kind](keyboard, sample.right as never)
  await keyboard.tabTo(({tag, text}) => tag === 'button' && text === 'Check', 'the button')
  expect(keyboard.presses).toBeLessThanOrEqual(most)
  await page.context().close()
})
