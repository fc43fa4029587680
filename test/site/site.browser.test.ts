import {cpSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openBank} from '../../src/index.ts'
import {patterns} from '../../src/patterns.ts'
import {serveCall} from '../../src/player/driver.ts'
import {modes, startSession, viewSession} from '../../src/session.ts'
import {buildSite} from '../built.ts'
import {makeFolder, removeFolder} from '../cli/temporary-folder.ts'
import {findViolations} from '../player/axe.ts'
import {browserPath} from '../player/find-browser.ts'
import {type FolderServer, serveFolder} from './serve-folder.ts'

const base = '/quiz/'
const content = fileURLToPath(new URL('../../content', import.meta.url))
const pages = ['', 'django/async-orm/', 'django/queryset-laziness/', 'django/transactions/', 'nowhere/']

let folder: string
let server: FolderServer
let browser: Browser

beforeAll(async () => {
  folder = makeFolder()
  await buildSite({content, out: join(folder, 'first'), base})
  server = await serveFolder(join(folder, 'first'), base)
  browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  })
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
  removeFolder(folder)
})

interface Visit {
  readonly context: BrowserContext
  readonly page: Page
  /** Errors, violations of the policy and requests to other sites. */
  readonly reports: string[]
  readonly go: (path: string) => Promise<void>
}

async function visit(options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({viewport: {width: 1000, height: 800}, ...options})
  const page = await context.newPage()
  const reports: string[] = []
  page.on('pageerror', (error) => reports.push(String(error)))
  page.on('console', (message) => {
    const isMissingPage = message.text().includes('404 (Not Found)')
    if (message.type() === 'error' && !isMissingPage) reports.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(server.origin)) reports.push(request.url())
  })
  const go = async (path: string): Promise<void> => {
    await page.goto(server.origin + base + path, {waitUntil: 'load'})
  }
  return {context, page, reports, go}
}

const isPlaying = (page: Page): Promise<void> => page.locator('html[data-playing="yes"]').waitFor()

describe.each(pages)('the page /%s', (path) => {
  test.each([
    ['wide and light', {}],
    ['narrow and dark', {viewport: {width: 320, height: 800}, colorScheme: 'dark'}],
  ] as const)('%s: reports nothing, has no violation, and does not scroll sideways', async (_, options) => {
    const {context, page, reports, go} = await visit(options)
    await go(path)
    for (const summary of await page.locator('details.all > summary').all()) await summary.click()
    expect(await findViolations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect(reports).toEqual([])
    await context.close()
  })
})

test('every page weighs at most 200 kB with all it loads before data', () => {
  const size = (name: string): number =>
    gzipSync(readFileSync(join(folder, 'first', name)), {level: 9}).length
  const {artefacts}: {artefacts: string[]} = JSON.parse(
    readFileSync(join(folder, 'first', 'manifest.json'), 'utf8'),
  )
  const parts = artefacts.filter((name) => name.startsWith('assets/')).map(size)
  const heaviest = Math.max(...artefacts.filter((name) => name.endsWith('.html')).map(size))
  expect(heaviest + parts.reduce((sum, one) => sum + one, 0)).toBeLessThan(200_000)
})

test('plays a challenge at its address, and shows the level and the chart afterwards', async () => {
  const {context, page, reports, go} = await visit()
  await go('django/async-orm/')
  await page.getByRole('link', {name: 'Start: Challenge'}).click()
  await isPlaying(page)
  expect(new URL(page.url()).search).toBe('?mode=challenge')
  await page.getByRole('button', {name: 'Start', exact: true}).click()
  for (let place = 1; place <= 5; place++) {
    await page.getByRole('heading', {name: `Question ${place} of 5`}).waitFor()
    await page.getByRole('button', {name: 'Skip'}).click()
    await page.getByRole('button', {name: /^(?:Next question|Show the result)$/}).click()
  }
  await page.getByRole('heading', {name: 'Result'}).waitFor()
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('button', {name: 'Back'}).click()
  await page.getByRole('heading', {name: 'Async ORM operations', level: 1}).waitFor()
  await page.getByText('Share of questions right, one bar for each session').waitFor()
  expect(await page.locator('[data-level]').textContent()).toBe('attempted')
  expect(await page.locator('[data-mode="review"]').isVisible()).toBe(true)
  await go('')
  expect(await page.locator('[data-pattern="django/async-orm"]').textContent()).toBe('attempted')
  expect(reports).toEqual([])
  await context.close()
})

test('plays the modes about several patterns on the first page', async () => {
  const {context, page, reports, go} = await visit()
  await go('')
  await page.getByRole('link', {name: /^Mixed exam/}).click()
  await isPlaying(page)
  await page.getByRole('button', {name: 'Start', exact: true}).click()
  await page.getByRole('heading', {name: 'Question 1 of 10'}).waitFor()
  await page.getByRole('link', {name: 'Back'}).click()
  await page.getByRole('heading', {name: 'Django', level: 2}).waitFor()
  expect(reports).toEqual([])
  await context.close()
})

test('finds questions by words of titles and tags, opens one where it is read, and asks it', async () => {
  const {context, page, reports, go} = await visit()
  await go('')
  await page.getByLabel('Search titles and tags').fill('no such words')
  await page.getByText('Nothing matches').waitFor()
  await page.getByLabel('Search titles and tags').fill('RAISES synchronousonly')
  await page.getByText('Matches: 1').waitFor()
  await page.locator('#page\\.results a').click()
  const article = page.locator('article:target')
  expect(await article.isVisible()).toBe(true)
  await article.getByRole('link', {name: 'Try this question'}).click()
  await isPlaying(page)
  await page.getByRole('button', {name: 'Check'}).click()
  expect(await page.locator('.message', {hasText: 'There is no response yet'}).isVisible()).toBe(true)
  expect(reports).toEqual([])
  await context.close()
})

test('shows the page for a mode that does not exist', async () => {
  const {context, page, reports, go} = await visit()
  await go('django/async-orm/?mode=%3Cscript%3E&question=none#%')
  expect(await page.getByRole('heading', {name: 'Read first'}).isVisible()).toBe(true)
  expect(await page.locator('html[data-playing]').count()).toBe(0)
  expect(reports).toEqual([])
  await context.close()
})

test('can be read without JavaScript: concepts, questions, keys and solutions', async () => {
  const {context, page, reports, go} = await visit({javaScriptEnabled: false})
  await go('django/async-orm/#coroutines')
  expect(await page.locator('h3#coroutines').isVisible()).toBe(true)
  await page.locator('details.all > summary').click()
  const question = page.locator('article').first()
  await question.locator('details > summary').click()
  expect(await question.getByRole('heading', {name: 'Solution'}).isVisible()).toBe(true)
  expect(await question.locator('.option.missed').count()).toBeGreaterThan(0)
  expect(await question.getByRole('link', {name: 'Try this question'}).count()).toBe(0)
  expect(reports).toEqual([])
  await context.close()
})

test('a public site plays a test on its server, and gets no key before the end', async () => {
  const out = join(folder, 'public')
  await buildSite({content, out, base, driver: '/session'})
  const bank = openBank(
    JSON.parse(readFileSync(new URL('../../dist/bank/bank.json', import.meta.url), 'utf8')),
  )
  const started = startSession(bank, modes.test, {seed: 's', now: Date.now(), patterns: ['django/async-orm']})
  if (!started.accepted) throw new Error(started.refusal.code)
  let {session} = started
  const asked = new Set<string>()
  const sent: string[] = []
  server.use(out)
  const {context, page, reports, go} = await visit()
  await context.route('**/session?**', async (route) => {
    const request = route.request()
    asked.add(new URL(request.url()).search)
    const now = Date.now()
    const call: unknown = request.method() === 'POST' ? request.postDataJSON() : {type: 'tick'}
    const served = await serveCall(bank, session, {call, now, grading: {patterns}})
    session = served.session
    const view = viewSession(bank, session, {now, grading: {patterns}})
    const body = JSON.stringify(request.method() === 'POST' ? served.reply : view)
    sent.push(body)
    await route.fulfill({contentType: 'application/json', body})
  })
  await go('django/async-orm/')
  await page.getByRole('link', {name: 'Test this pattern'}).click()
  await isPlaying(page)
  for (let place = 1; place <= 10; place++) {
    await page.getByRole('heading', {name: `Question ${place} of 10`}).waitFor()
    expect(sent.filter((text) => text.includes('"rationales":'))).toEqual([])
    await page.getByRole('button', {name: 'Skip'}).click()
  }
  await page.getByRole('heading', {name: 'Result'}).waitFor()
  expect([...asked]).toEqual(['?mode=test&pattern=django%2Fasync-orm'])
  expect(reports).toEqual([])
  await page.getByRole('link', {name: 'Back'}).click()
  await page.getByRole('heading', {name: 'Read first'}).waitFor()
  await context.close()
  server.use(join(folder, 'first'))
})

/** Waits until the service worker has every file, and controls the page. */
async function install({page, go}: Visit): Promise<void> {
  await go('')
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await go('')
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
}

test('works without a connection after the first visit', async () => {
  const own = await visit()
  const {context, page, go} = own
  await install(own)
  await context.setOffline(true)
  await go('django/transactions/?mode=practice')
  await isPlaying(page)
  await page.getByRole('button', {name: 'Start', exact: true}).click()
  await page.getByRole('heading', {name: 'Question 1 of 10'}).waitFor()
  await go('django/async-orm/index.html#q.latest-two')
  expect(await page.locator('article:target').isVisible()).toBe(true)
  await go('')
  await page.getByLabel('Search titles and tags').fill('savepoint')
  await page.getByText(/^Matches: \d+/).waitFor()
  for (const path of ['nowhere/', 'nowhere%', '%E0%A4/']) {
    await go(path)
    expect(await page.getByRole('heading', {name: 'Page not found'}).isVisible(), path).toBe(true)
  }
  await context.close()
})

test('works without a connection from a host that rewrites its pages', async () => {
  const local = await serveFolder(join(folder, 'first'), base)
  local.rewrite((page) =>
    page.replaceAll(/\n\s*/g, '\n').replace('</body>', '<script>document.title += "!"</script></body>'),
  )
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(local.origin + base)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await local.close()
  await context.setOffline(true)
  await page.goto(`${local.origin}${base}django/async-orm/`)
  expect(await page.locator('.site-header').textContent()).not.toBe('')
  await context.close()
})

describe('a new version', () => {
  const old = 'Quizproof bank'
  const title = 'The new bank'

  beforeAll(async () => {
    const changed = join(folder, 'content')
    cpSync(content, changed, {recursive: true})
    const settings = join(changed, 'bank.yaml')
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(old, title))
    await buildSite({content: changed, out: join(folder, 'second'), base})
    // As in the middle of a deployment: the new service worker, but a file of the old version.
    cpSync(join(folder, 'second'), join(folder, 'mixed'), {recursive: true})
    cpSync(join(folder, 'first', 'index.html'), join(folder, 'mixed', 'index.html'))
  }, 300_000)

  const findHeading = (page: Page): Promise<string | null> => page.locator('h1').textContent()

  test('waits until the learner loads it, and then replaces every page', async () => {
    server.use(join(folder, 'first'))
    const own = await visit()
    const {context, page, go} = own
    await install(own)
    server.use(join(folder, 'second'))
    await go('')
    expect(await findHeading(page)).toBe(old)
    await page.getByText('There is a new version of this site.').waitFor()
    await go('django/async-orm/')
    expect(await page.locator('.site-header').textContent()).toBe(old)
    await page.getByRole('button', {name: 'Update'}).click()
    await page.getByRole('link', {name: title}).waitFor()
    await context.setOffline(true)
    await go('')
    expect(await findHeading(page)).toBe(title)
    expect((await page.evaluate(() => caches.keys())).length).toBe(1)
    await context.close()
  })

  test('is not used while one of its files is missing or of another version', async () => {
    server.use(join(folder, 'first'))
    const own = await visit()
    const {context, page, go} = own
    await install(own)
    server.use(join(folder, 'mixed'))
    await go('')
    // The worker of the mixed version fails to install.
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      await registration?.update().catch(() => {})
      const {installing} = registration ?? {}
      if (installing && installing.state !== 'redundant')
        await new Promise((resolve) => installing.addEventListener('statechange', resolve))
    })
    expect(
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting ?? null),
    ).toBe(null)
    await context.setOffline(true)
    await go('django/async-orm/')
    expect(await page.locator('.site-header').textContent()).toBe(old)
    await context.close()
  })
})
