import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Surroundings, startBrowser} from './browser.ts'
import {findSample, makeFixtureBank} from './fixture-bank.ts'
import {makeKindBank} from './kind-bank.ts'

let surroundings: Surroundings

beforeAll(async () => {
  surroundings = await startBrowser()
  surroundings.files.set('/all.json', JSON.stringify(makeFixtureBank()))
  const sample = findSample('cloze', ({wrong}) => wrong !== undefined)
  surroundings.files.set('/bank.json', JSON.stringify(makeKindBank(sample)))
})
afterAll(() => surroundings?.close())

test.each([
  ['quiz-pattern', '/all.json', '.mode'],
  ['quiz-bank', '/all.json', '.mode'],
  ['quiz-player', '/bank.json', '.start'],
])('nothing of %s moves once it is painted', async (name, bank, content) => {
  const {page} = await surroundings.open(
    `<${name} src="${bank}" store="none"></${name}><p id="after">Text after it</p>`,
    {
      prepare: async (fresh) => {
        await fresh.addInitScript(() => {
          const shifts: {value: number; at: number}[] = []
          Object.assign(globalThis, {shifts})
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              shifts.push({value: Number(Reflect.get(entry, 'value')), at: entry.startTime})
          }).observe({type: 'layout-shift', buffered: true})
        })
      },
    },
  )
  await page.locator(content).first().waitFor()
  // From here on the content is there: time for fonts, code in colour, and what scrolls.
  const shown = await page.evaluate(() => performance.now())
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)))
  const shifts: {value: number; at: number}[] = await page.evaluate(() => Reflect.get(globalThis, 'shifts'))
  expect(shifts.filter(({at}) => at > shown)).toEqual([])
  // The observer works: a box that grows moves what comes after it.
  await page.evaluate(() => {
    const box = document.createElement('div')
    box.style.blockSize = '200px'
    document.body.prepend(box)
    return new Promise((resolve) => setTimeout(resolve, 300))
  })
  expect((await page.evaluate(() => Reflect.get(globalThis, 'shifts'))).length).toBeGreaterThan(0)
  await page.context().close()
})
