#!/usr/bin/env node
// How long a page takes from a click to the next paint, at a fourth of the processor's speed: a choice, a check and the
// next question, beside a button that does nothing. Run `npm run build-bank` first, then `npm run bench:interaction`.
import {readFileSync} from 'node:fs'
import {createServer} from 'node:http'
import {extname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {chromium} from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const rounds = 7
const slowdown = 4
const bank = JSON.parse(readFileSync(join(root, 'dist/bank/bank.json'), 'utf8'))
const questions = bank.questions.filter(({kind, multiple}) => kind === 'choice' && !multiple).slice(0, rounds)

const types = {'.js': 'text/javascript', '.json': 'application/json'}
const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><button id="empty">Empty</button>
<quiz-player store="none" mode="drill"></quiz-player><script type="module" src="/dist/player/page.js"></script>`
const server = createServer(({url}, response) => {
  try {
    const body = url === '/' ? html : readFileSync(join(root, url))
    response.writeHead(200, {'content-type': types[extname(url)] ?? 'text/html'}).end(body)
  } catch {
    response.writeHead(404).end()
  }
}).listen(0, '127.0.0.1')
await new Promise((resolve) => server.once('listening', resolve))

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
})
const page = await browser.newPage()
await page.goto(`http://127.0.0.1:${server.address().port}/`)
await page.evaluate(
  ([data, ids]) => {
    const player = document.querySelector('quiz-player')
    player.questions = ids
    player.bank = data
  },
  [bank, questions.map(({id}) => id)],
)
await page.getByRole('button', {name: 'Start', exact: true}).click()
await page.locator('.question').waitFor()
const session = await page.context().newCDPSession(page)
await session.send('Emulation.setCPUThrottlingRate', {rate: slowdown})

/** Milliseconds from the click on an element to the end of the paint after it. */
async function measure(locator) {
  const element = await locator.elementHandle()
  await page.evaluate(
    (target) =>
      new Promise((resolve) => {
        globalThis.painted = new Promise((done) => {
          target.addEventListener(
            'click',
            ({timeStamp}) => {
              // The message comes after the frame that follows the click.
              requestAnimationFrame(() => {
                const {port1, port2} = new MessageChannel()
                port1.onmessage = () => done(performance.now() - timeStamp)
                port2.postMessage(undefined)
              })
            },
            {once: true, capture: true},
          )
        })
        resolve()
      }),
    element,
  )
  await element.click()
  return page.evaluate(() => globalThis.painted)
}

const times = {empty: [], choice: [], check: [], next: []}
for (let round = 0; round < rounds - 1; round++) {
  await page.locator('.question').waitFor()
  times.empty.push(await measure(page.locator('#empty')))
  times.choice.push(await measure(page.getByRole('radio').first()))
  times.check.push(await measure(page.getByRole('button', {name: 'Check'})))
  await page.getByRole('button', {name: /^(?:Next question|Show the result)$/}).waitFor()
  times.next.push(await measure(page.getByRole('button', {name: /^(?:Next question|Show the result)$/})))
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)))
}
await browser.close()
server.close()

const median = (all) => [...all].sort((one, other) => one - other)[Math.floor(all.length / 2)]
const base = median(times.empty)
console.log(`Click to next paint at ${slowdown}x slowdown, median and highest of ${rounds - 1}:`)
for (const [name, all] of Object.entries(times)) {
  const ratio = (median(all) / base).toFixed(1)
  console.log(
    `  ${name.padEnd(7)} ${median(all).toFixed(0)} ms, ${Math.max(...all).toFixed(0)} ms, ${ratio} x empty`,
  )
}
