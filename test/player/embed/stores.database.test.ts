import {join} from 'node:path'
import type {BrowserContext, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {PublicQuestion} from '../../../src/index.ts'
import type {DriverCall} from '../../../src/player/driver.ts'
import type {SessionView} from '../../../src/session.ts'
import {makeFolder, removeFolder, writeFiles} from '../../cli/temporary-folder.ts'
import {run} from '../../package/consumer.ts'
import {bundleScript, type Surroundings, startBrowser} from '../browser.ts'
import {type DocsServer, findProgram, startServer, writeServer} from './docs-server.ts'
import {createPostgres, type Postgres} from './postgres.ts'
import {listPrivateTexts, watchPage} from './watch-page.ts'

let surroundings: Surroundings
let database: Postgres
const folders: string[] = []

function newFolder(): string {
  const folder = makeFolder()
  folders.push(folder)
  return folder
}

beforeAll(async () => {
  database = await createPostgres(newFolder())
  await database.start()
  surroundings = await startBrowser()
  const folder = newFolder()
  writeServer(folder, 'pg')
  writeFiles(folder, {'page.js': findProgram('page.js')})
  surroundings.files.set('/page.js', await bundleScript(join(folder, 'page.js')))
})
afterAll(async () => {
  await surroundings?.close()
  await database?.stop()
  folders.forEach(removeFolder)
})

test('the server of docs/embedding.md has at most 40 lines', () => {
  expect(findProgram('server.js').trimEnd().split('\n').length).toBeLessThanOrEqual(40)
})

describe.each([
  {name: 'SQLite', store: 'better-sqlite3'},
  {name: 'PostgreSQL', store: "'pg'"},
])('with $name', ({name, store}) => {
  let folder = ''
  const servers: DocsServer[] = []

  beforeAll(async () => {
    folder = newFolder()
    writeServer(folder, store)
    // Both begin with an empty database, at the same time.
    servers.push(...(await Promise.all([start(), start()])))
    surroundings.forwarded.set('/session', servers[0]?.origin ?? '')
  })
  afterAll(() => Promise.all(servers.map((server) => server.close())))

  const start = (): Promise<DocsServer> => startServer(folder, database.env)

  /** Sends to one of the two servers. */
  async function send(attempt: string, call?: unknown, server = 0): Promise<Response> {
    return fetch(`${servers[server]?.origin}/session`, {
      headers: {cookie: `attempt=${attempt}`, 'content-type': 'application/json'},
      ...(call !== undefined && {method: 'POST', body: JSON.stringify(call)}),
    })
  }
  const view = async (attempt: string): Promise<SessionView> => (await send(attempt)).json()

  async function signIn(attempt: string): Promise<BrowserContext> {
    const context = await surroundings.browser.newContext()
    await context.addCookies([{name: 'attempt', value: attempt, url: surroundings.origin}])
    return context
  }

  test('a page plays a whole test, and gets no key before the end', async () => {
    const context = await signIn('page')
    const page = await context.newPage()
    const watch = await watchPage(page)
    surroundings.files.set('/test.html', toDocument('<quiz-player></quiz-player>'))
    await page.goto(`${surroundings.origin}/test.html`)
    for (let place = 1; place <= 10; place++) {
      await page.getByRole('heading', {name: `Question ${place} of 10`}).waitFor()
      await watch.look()
      if (place === 10) break
      await respond(page)
    }
    const {task} = await view('page')
    expect(task?.index).toBe(9)
    const before = watch.text()
    await respond(page)
    await page.getByRole('heading', {name: 'Result'}).waitFor()
    await watch.look()
    const {tasks = []} = await view('page')
    expect(tasks).toHaveLength(10)
    const secrets = listPrivateTexts(tasks.map(({question}) => question.id))
    expect(secrets.filter((text) => before.includes(JSON.stringify(text).slice(1, -1)))).toEqual([])
    // The end shows them, so they would have been found.
    const after = watch.text()
    const shown = secrets.filter((text) => after.includes(JSON.stringify(text).slice(1, -1)))
    expect(shown.length / secrets.length).toBeGreaterThan(0.5)
    await context.close()
  })

  test('two tabs show the same test, and a question counts once', async () => {
    const context = await signIn('tabs')
    const pages = [await context.newPage(), await context.newPage()] as const
    for (const page of pages) {
      await page.goto(`${surroundings.origin}/test.html`)
      await page.getByRole('heading', {name: 'Question 1 of 10'}).waitFor()
    }
    for (const page of pages) await respond(page)
    // The second tab was told, and shows where the test is.
    for (const page of pages) await page.getByRole('heading', {name: 'Question 2 of 10'}).waitFor()
    expect((await view('tabs')).task?.index).toBe(1)
    await context.close()
  })

  // Reading takes long enough here for all to read before one writes.
  test('of many responses at the same time, to two servers, one counts', async () => {
    const {done, task} = await view('slow-race')
    expect(done).toBe(0)
    const call = toCall(task?.question)
    const responses = await Promise.all(
      Array.from({length: 30}, (_, index) => send('slow-race', call, index % 2)),
    )
    const replies = await Promise.all(responses.map((response) => response.json()))
    expect(replies.filter(({accepted}) => accepted)).toHaveLength(1)
    expect(new Set(replies.flatMap(({refusal}) => refusal?.code ?? []))).toEqual(new Set(['stale']))
    expect((await view('slow-race')).done).toBe(1)
  })

  test('two servers start one session', async () => {
    const views = await Promise.all(
      Array.from({length: 10}, async (_, index) =>
        (await send('slow-start', {type: 'draft', task: 0, response: String(index)}, index % 2)).json(),
      ),
    )
    expect(views.every(({accepted}) => accepted)).toBe(true)
    const questions = await Promise.all(
      [0, 1].map(async (server) => {
        const shown: SessionView = await (await send('slow-start', undefined, server)).json()
        return shown.task?.question.id
      }),
    )
    expect(new Set(questions).size).toBe(1)
  })

  test.each(['\u0000', '\ud800', '"\'; drop table sessions; --', '🦉'])(
    'keeps the draft %j',
    async (response) => {
      await view('draft')
      expect(await (await send('draft', {type: 'draft', task: 0, response})).json()).toEqual({accepted: true})
      expect((await view('draft')).task?.draft?.response).toBe(response)
    },
  )

  test.each([
    ['nobody', 401, {}],
    ['bad JSON', 400, {headers: {cookie: 'attempt=bad'}, body: '{'}],
    ['no call', 400, {headers: {cookie: 'attempt=bad'}, body: '{"type":"judge"}'}],
    ['a long body', 413, {headers: {cookie: 'attempt=bad'}, body: JSON.stringify('x'.repeat(200_000))}],
  ])('refuses %s with %i', async (_, status, init) => {
    const response = await fetch(`${servers[0]?.origin}/session`, {method: 'POST', ...init})
    expect(response.status).toBe(status)
  })

  test('a token is used once, by two servers too', async () => {
    const use = (): Promise<{stdout: string}> =>
      run(process.execPath, ['use-token.js', '["ada-1","question"]'], {cwd: folder, env: database.env})
    const counts = (await Promise.all([use(), use()])).map(({stdout}) => Number(stdout))
    expect(counts.sort()).toEqual([0, 1])
  })

  test('a session continues after the server was started again', async () => {
    await send('again', {type: 'skip', task: 0})
    await servers[0]?.close()
    servers[0] = await start()
    expect((await view('again')).done).toBe(1)
  })

  test.runIf(name === 'PostgreSQL')('a database that stops does not end the server', async () => {
    await view('down')
    await database.stop()
    expect((await send('down')).status).toBe(500)
    await database.start()
    expect((await send('down')).status).toBe(200)
  })
})

/** Responds with the first choice, or with a number. */
async function respond(page: Page): Promise<void> {
  const choices = page.getByRole('radio').or(page.getByRole('checkbox'))
  const field = page.getByRole('textbox')
  if ((await choices.count()) > 0) await choices.first().check()
  else if ((await field.count()) > 0) await field.first().fill('1')
  else return page.getByRole('button', {name: 'Skip'}).click()
  await page.getByRole('button', {name: 'Save and continue'}).click()
}

/** Responds to a choice, and skips another question. */
function toCall(question: PublicQuestion | undefined): DriverCall {
  if (question?.kind !== 'choice') return {type: 'skip', task: 0}
  const id = question.options[0]?.id ?? ''
  return {type: 'respond', task: 0, response: question.multiple ? [id] : id}
}

const toDocument = (
  body: string,
): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Test</title>
<script type="module" src="/page.js"></script>${body}</html>`
