import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {kinds} from '../../src/kinds/kinds.ts'
import {type Surroundings, startBrowser} from './browser.ts'
import {findSample} from './fixture-bank.ts'
import {Keyboard} from './keyboard.ts'
import {makeKindBank} from './kind-bank.ts'
import {respond, settle, start} from './play.ts'

// The accessibility tree of every kind, open and closed. `-u` rewrites the files; read them as a learner would hear
// them before you accept a change.

let surroundings: Surroundings

beforeAll(async () => {
  surroundings = await startBrowser()
})
afterAll(() => surroundings?.close())

describe.each(kinds)('%s', (kind) => {
  test('is read as it was', async () => {
    const sample = findSample(kind, ({wrong}) => wrong !== undefined || kind === 'open')
    const {page} = await surroundings.open(
      '<quiz-player store="none" mode="practice" seed="a"></quiz-player>',
    )
    await page.evaluate((bank) => {
      const player = document.querySelector('quiz-player')
      if (!player) return
      player.runner = async () => ({})
      player.bank = bank
    }, makeKindBank(sample))
    const keyboard = new Keyboard(page)
    await start(keyboard)
    const article = page.locator('.question')
    const open = await article.ariaSnapshot()
    await respond({keyboard, sample}, false)
    for (let count = 0; count < 3 && (await page.getByRole('button', {name: 'Skip'}).count()) > 0; count++) {
      await keyboard.push(/^Skip$/)
      await settle(page)
    }
    const closed = await article.ariaSnapshot()
    await expect(`# Open\n${open}\n\n# Closed\n${closed}\n`).toMatchFileSnapshot(`accessibility/${kind}.yaml`)
    await page.context().close()
  })
})
