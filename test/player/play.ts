import type {Page} from 'playwright-core'
import type {Sample} from './fixture-bank.ts'
import {type Keyboard, respondByKeyboard} from './keyboard.ts'

type State = 'guessing' | 'responding' | 'judging' | 'closed' | 'finished'

/** What is on the page now, by what it offers. */
const readState = (page: Page): Promise<State> =>
  page.evaluate(() => {
    const root = document.querySelector('quiz-player')?.shadowRoot
    if (root?.querySelector('.result')) return 'finished'
    if (root?.querySelector('[data-focus="pattern"]')) return 'guessing'
    if (root?.querySelector('.marks input:not([readonly])')) return 'judging'
    const texts = [...(root?.querySelectorAll('.actions button') ?? [])].map((one) => one.textContent?.trim())
    return texts.includes('Check') || texts.includes('Save and continue') ? 'responding' : 'closed'
  })

/** The state once no call runs and nothing is left to draw. */
export async function settle(page: Page): Promise<State> {
  await page.evaluate(async () => {
    const player = document.querySelector('quiz-player')
    for (let count = 0; count < 3; count++) {
      await new Promise((resolve) => setTimeout(resolve, 10))
      await player?.updateComplete
      while (player?.shadowRoot?.querySelector('[aria-busy="true"]'))
        await new Promise((resolve) => setTimeout(resolve, 10))
    }
  })
  return readState(page)
}

export async function start(keyboard: Keyboard): Promise<void> {
  await keyboard.push(/^Start$/)
  await keyboard.page.locator('.question').waitFor()
}

export interface Player {
  readonly keyboard: Keyboard
  readonly sample: Sample
  readonly asksCertainty?: boolean
}

/** Does what the page asks for next. Returns whether the session goes on. */
export async function playOn(player: Player, isRight: boolean): Promise<boolean> {
  const {keyboard} = player
  switch (await settle(keyboard.page)) {
    case 'finished':
      return false
    case 'guessing':
      await keyboard.tabTo(({type}) => type === 'radio', 'the patterns')
      await keyboard.press('Space')
      await keyboard.push(/^Name the pattern$/)
      return true
    case 'judging':
      await judge(keyboard)
      return true
    case 'closed':
      await keyboard.push(/^(?:Next question|Show the result)$/)
      return true
    case 'responding':
      await respond(player, isRight)
      return true
  }
}

export async function respond({keyboard, sample, asksCertainty}: Player, isRight: boolean): Promise<void> {
  const response = isRight || sample.wrong === undefined ? sample.right : sample.wrong
  await respondByKeyboard[sample.kind](keyboard, response as never)
  if (asksCertainty) {
    await keyboard.tabTo(({type, value}) => type === 'radio' && /^[0-2]$/.test(value), 'the certainty')
    await keyboard.press('Space')
  }
  await keyboard.push(/^(?:Check|Save and continue)$/)
  await settle(keyboard.page)
  // The same response again is refused: go on with the next question.
  if ((await keyboard.page.locator('.message:visible').count()) > 0) await keyboard.push(/^Skip$/)
}

/** Gives full marks for every criterion. */
async function judge(keyboard: Keyboard): Promise<void> {
  const maxima = await keyboard.page
    .locator('.marks input')
    .evaluateAll((all) => all.map((one) => one.getAttribute('max') ?? '0'))
  for (const maximum of maxima) {
    await keyboard.tabTo(({type}) => type === 'number', 'the marks')
    await keyboard.page.keyboard.type(maximum)
    await keyboard.press('Tab')
  }
  await keyboard.push(/^Judge$/)
}
