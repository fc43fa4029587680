#!/usr/bin/env node
// Takes pictures of every kind in every state, and of the pages, into .cache/screenshots: light, dark and 320 px wide.
// Run `npm run build-bank` first, then `npm run screenshots`.
import {mkdirSync, readFileSync, rmSync} from 'node:fs'
import {createServer} from 'node:http'
import {extname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {chromium} from 'playwright-core'
import {openBank} from '../dist/index.js'
import {modes, openNextQuestion, startSession, submitResponse, viewSession} from '../dist/session.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, '.cache/screenshots')
const json = JSON.parse(readFileSync(join(root, 'dist/bank/bank.json'), 'utf8'))
const bank = openBank(json)
const types = {'.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json'}
const page404 = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><style>:root{color-scheme:light dark;background:Canvas}body{font-family:system-ui;margin:1rem}</style>
<script type="module" src="/dist/player/page.js"></script><body>`

const server = createServer((request, response) => {
  const {pathname} = new URL(request.url, 'http://localhost')
  try {
    const body = pathname === '/' ? page404 : readFileSync(join(root, pathname))
    response.writeHead(200, {'content-type': types[extname(pathname)] ?? 'text/html'}).end(body)
  } catch {
    response.writeHead(404).end()
  }
}).listen(0, '127.0.0.1')
await new Promise((resolve) => server.once('listening', resolve))
const origin = `http://127.0.0.1:${server.address().port}`

/** The view of a finished session in which choice questions were answered; `isRight` says which were right. */
function finishedView(mode, isRight) {
  const questions = json.questions.filter(({kind, multiple}) => kind === 'choice' && !multiple)
  const ids = questions.slice(0, 10).map(({id}) => id)
  let {session} = startSession(bank, mode, {seed: 'a', now: 0, questions: ids})
  for (let turn = 0; !session.finished && turn < 40; turn++) {
    const task = session.tasks.length - 1
    const {key, options} = bank.question(session.tasks[task].question)
    const wrong = options.find(({id}) => !key.includes(id)).id
    const response = isRight(task) ? key[0] : wrong
    session = submitResponse(bank, session, {task, response, now: turn * 1000}).session
    session = openNextQuestion(bank, session, {now: turn * 1000}).session
  }
  return viewSession(bank, session, {now: session.now})
}

/** Progress of some sessions, as a browser keeps it. */
function makeProgress() {
  const own = json.questions.filter(({pattern}) => pattern === 'django/async-orm')
  const sessions = Array.from({length: 8}, (_, index) => ({
    ...{
      id: `s${index}`,
      mode: 'practice',
      startedAt: index * 864e5,
      finishedAt: index * 864e5 + 1e5,
      marked: true,
    },
    ...{mastery: [], results: []},
    results: own.slice(index, index + 10).map(({id, pattern, difficulty}, place) => {
      const outcome = place < 3 + index ? 'right' : 'wrong'
      return {
        question: id,
        pattern,
        difficulty,
        outcome,
        earned: outcome === 'right' ? 1 : 0,
        rightFirstTime: true,
      }
    }),
  }))
  return JSON.stringify({formatVersion: 1, sessions})
}

const looks = {
  light: {viewport: {width: 760, height: 700}},
  dark: {viewport: {width: 760, height: 700}, colorScheme: 'dark'},
  narrow: {viewport: {width: 320, height: 640}, hasTouch: true},
}

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
})
rmSync(out, {recursive: true, force: true})
mkdirSync(out, {recursive: true})

for (const [look, options] of Object.entries(looks)) {
  const context = await browser.newContext(options)
  await context.addInitScript(
    ([key, text]) => localStorage.setItem(key, text),
    [`quizproof:${json.name}:progress`, makeProgress()],
  )
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(String(error)))
  const take = async (name) => {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)))
    await page.evaluate(() => document.activeElement?.blur())
    await page.screenshot({path: join(out, `${name}.${look}.png`), fullPage: true, timeout: 120_000})
  }
  const open = async (name, properties) => {
    await page.goto(origin)
    await page.evaluate(
      async ([tag, given, data]) => {
        await customElements.whenDefined('quiz-player')
        const element = document.createElement(tag)
        const {view, ...rest} = given
        Object.assign(element, rest, {runner: async () => ({})})
        if (view) element.driver = {view: () => view, call: () => ({accepted: true})}
        else element.bank = data
        document.body.append(element)
      },
      [name, properties, json],
    )
  }
  const kinds = new Map(json.questions.map((question) => [question.kind, question.id]))
  for (const [kind, id] of kinds) {
    await open('quiz-player', {store: 'none', mode: 'practice', questions: [id], seed: 'a'})
    await page.getByRole('button', {name: 'Start', exact: true}).click()
    await page.locator('.question').waitFor()
    await take(`kind-${kind}-open`)
    await page.getByRole('button', {name: 'Check'}).click()
    await take(`kind-${kind}-refused`)
    await page.getByRole('button', {name: 'Skip'}).click()
    await take(`kind-${kind}-closed`)
  }
  await open('quiz-player', {view: finishedView(modes.challenge, () => true)})
  await page.locator('.result').waitFor()
  await page.waitForTimeout(1200)
  await take('result-gold')
  await open('quiz-player', {view: finishedView(modes.test, (task) => task < 9)})
  await take('result-strong')
  await open('quiz-player', {view: finishedView(modes.test, (task) => task % 3 > 0)})
  await take('result-not-proven')
  await open('quiz-player', {store: 'none', mode: 'challenge'})
  await take('start')
  await open('quiz-pattern', {pattern: 'django/async-orm'})
  await page.locator('.mode').first().waitFor()
  await take('pattern')
  await open('quiz-bank', {})
  await take('bank')
  if (look === 'light') {
    for (const [name, button] of [
      ['sheet', /^Print the/],
      ['sheet-keys', /^Print with/],
    ]) {
      await open('quiz-pattern', {pattern: 'django/transactions'})
      await page.getByRole('button', {name: button}).click()
      await page.locator('.sheet').waitFor()
      await page.emulateMedia({media: 'print'})
      await take(name)
      await page.emulateMedia({media: 'screen'})
    }
  }
  await context.close()
}
await browser.close()
server.close()
console.log(`Pictures in ${out}`)
