import {type ChildProcess, spawn} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'
import {type Browser, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {cliPath} from '../built.ts'
import {below, faultyOptions, questionText, sampleContent} from '../cli/sample-content.ts'
import {temporaryFolder} from '../cli/temporary-folder.ts'
import {findViolations} from '../player/axe.ts'
import {browserPath} from '../player/find-browser.ts'

const shipped = fileURLToPath(new URL('../../content', import.meta.url))
const long = '\n\n## Solution\n\n1. Step.\n'.concat('\nMore text.\n'.repeat(60))

let cwd: string
let browser: Browser
let own: Started
const started: ChildProcess[] = []

interface Started {
  readonly address: string
}

async function start(content: string): Promise<Started> {
  const child = spawn(
    process.execPath,
    [cliPath, 'preview', content, '--port', '0', '--format', 'json', '--no-cache'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  started.push(child)
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  return JSON.parse((await lines.next()).value)
}

beforeAll(async () => {
  cwd = temporaryFolder(below('content', sampleContent({'loops/for/once.md': questionText({more: long})})))
  own = await start(join(cwd, 'content'))
  browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  })
}, 300_000)
afterAll(async () => {
  await browser?.close()
  for (const child of started) child.kill('SIGTERM')
})

async function open(address: string, path: string): Promise<{page: Page; reports: string[]}> {
  const page = await browser.newPage({viewport: {width: 1000, height: 600}})
  const reports: string[] = []
  page.on('pageerror', (error) => reports.push(String(error)))
  page.on('console', (message) => {
    // An invalid question has no data.
    if (message.type() === 'error' && !message.text().includes('404')) reports.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) reports.push(request.url())
  })
  await page.goto(address + path)
  await page.locator('html[data-version]').waitFor()
  return {page, reports}
}

const write = (text: string): void => writeFileSync(join(cwd, 'content/loops/for/once.md'), text)

test('updates a question in place: what was chosen, what is folded and where the page stands are kept', async () => {
  const {page, reports} = await open(own.address, '?question=loops/for/once')
  await page.getByLabel('Twice').check()
  await page.evaluate(() => scrollTo(0, 500))
  const before = await page.evaluate(() => scrollY)
  expect(before).toBeGreaterThan(100)
  write(questionText({title: 'How often does it run?', more: long}))
  await page.getByRole('heading', {name: 'How often does it run?'}).waitFor()
  expect(await page.getByLabel('Twice').isChecked()).toBe(true)
  expect(await page.evaluate(() => scrollY)).toBe(before)
  await page.getByRole('button', {name: 'Check'}).click()
  await page.getByText('No: the list has one element.').first().waitFor()
  // The key changes: the response is graded again.
  write(questionText({options: '- [ ] Once\n  > No.\n- [x] Twice\n  > Yes, twice.\n', more: long}))
  await page.locator('quiz-question .feedback.right').waitFor()
  await page.waitForFunction(() => document.title === 'How often? · Preview')
  expect(reports).toEqual([])
  await page.close()
})

test('shows the faults of a question at their place, and the question again when they are fixed', async () => {
  const {page, reports} = await open(own.address, '?question=loops/for/once&state=closed')
  await page.getByText('Worked example').waitFor()
  write(questionText({options: faultyOptions}))
  await page.getByText('This question has errors').waitFor()
  expect(await page.locator('.diagnostics .error').count()).toBe(2)
  expect(await page.locator('quiz-question').isVisible()).toBe(false)
  expect(await findViolations(page)).toEqual([])
  write(questionText())
  await page.getByText('Worked example').waitFor()
  expect(await page.locator('.diagnostics').count()).toBe(0)
  expect(reports).toEqual([])
  await page.close()
})

test('more open pages than a browser has connections to a host all follow changes, through one stream', async () => {
  const context = await browser.newContext()
  let streams = 0
  context.on('request', (request) => {
    if (request.url().endsWith('/events')) streams++
  })
  const pages: Page[] = []
  for (let number = 0; number < 9; number++) {
    const page = await context.newPage()
    await page.goto(`${own.address}?question=loops/for/${number % 2 ? 'once' : 'never'}`)
    await page.locator('html[data-version]').waitFor()
    pages.push(page)
  }
  const expectAll = async (title: string): Promise<void> => {
    write(questionText({title, more: long}))
    const following = pages.filter((page) => page.url().endsWith('once'))
    await Promise.all(following.map((page) => page.getByRole('heading', {name: title}).waitFor()))
  }
  await expectAll('Followed by all?')
  expect(streams).toBe(1)
  // The first page has the stream.
  await pages.shift()?.close()
  await expectAll('Followed by all others?')
  expect(streams).toBe(2)
  await context.close()
}, 120_000)

test('plays a pattern, and says that it has changed instead of replacing a session', async () => {
  const {page, reports} = await open(own.address, '?pattern=loops/for')
  await page.getByRole('button', {name: /^Practice/}).click()
  await page.getByRole('button', {name: 'Start', exact: true}).click()
  await page.getByRole('heading', {name: 'Question 1 of 2'}).waitFor()
  write(questionText({title: 'Another title?'}))
  await page.getByText('The pattern has changed.').waitFor()
  expect(await page.getByRole('heading', {name: 'Question 1 of 2'}).isVisible()).toBe(true)
  expect(reports).toEqual([])
  await page.close()
})

test('every page of the shipped bank has no violation, and shows what the proofs observed', async () => {
  const {address} = await start(shipped)
  const bank = JSON.parse(readFileSync(new URL('../../dist/bank/bank.json', import.meta.url), 'utf8'))
  const kinds = new Map<string, string>(
    bank.questions.map(({kind, id}: {kind: string; id: string}) => [kind, id]),
  )
  for (const path of [
    '',
    '?pattern=django/async-orm',
    ...[...kinds.values()].map((id) => `?question=${encodeURIComponent(id)}`),
  ]) {
    const {page, reports} = await open(address, path)
    expect(await findViolations(page), path).toEqual([])
    expect(reports, path).toEqual([])
    await page.close()
  }
  const proved = bank.questions.find(
    ({kind, pattern}: {kind: string; pattern: string}) => kind === 'output' && pattern === 'django/async-orm',
  )
  const {page} = await open(address, `?question=${encodeURIComponent(proved.id)}`)
  expect(await page.getByText(/django-4\.2, django-5\.2: /).count()).toBeGreaterThan(0)
  await page.close()
}, 180_000)
