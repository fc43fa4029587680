import {readFileSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {openBank} from '../../src/index.ts'
import {patterns} from '../../src/patterns.ts'
import {serveCall} from '../../src/player/driver.ts'
import {explainRefusal, modes, type Session, startSession, viewSession} from '../../src/session.ts'
import {bundleScript, type Surroundings, startBrowser} from './browser.ts'
import {strictPolicy} from './serve.ts'

const bank = openBank(JSON.parse(readFileSync(new URL('../../dist/bank/bank.json', import.meta.url), 'utf8')))
const pattern = 'django/async-orm'

let surroundings: Surroundings
let server: Server
let session: Session
/** Everything that the server has sent. */
const sent: string[] = []

beforeAll(async () => {
  const started = startSession(bank, modes.test, {seed: 'remote', now: Date.now(), patterns: [pattern]})
  if (!started.accepted) throw new Error(explainRefusal(started.refusal))
  session = started.session
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const now = Date.now()
    const headers = {
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
      'access-control-allow-headers': '*',
    }
    if (request.method === 'OPTIONS') return response.writeHead(204, headers).end()
    if (request.method === 'POST') {
      const call: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
      const served = await serveCall(bank, session, {call, now, grading: {patterns}})
      session = served.session
      response.writeHead(served.reply ? 200 : 400, headers)
      return response.end(record(JSON.stringify(served.reply ?? null)))
    }
    response.writeHead(200, headers)
    return response.end(record(JSON.stringify(viewSession(bank, session, {now, grading: {patterns}}))))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  surroundings = await startBrowser(
    strictPolicy.replace("connect-src 'self'", `connect-src 'self' ${address()}`),
  )
  surroundings.files.set(
    '/remote.js',
    await bundleScript(new URL('../../src/player/driver.ts', import.meta.url).pathname),
  )
})
afterAll(async () => {
  await surroundings?.close()
  server?.close()
})

const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

function record(text: string): string {
  sent.push(text)
  return text
}

/** Names in what was sent that only the key of a question has. */
const findPrivate = (texts: readonly string[]): string[] =>
  ['key', 'rationales', 'solved', 'commonMistakes', 'quickCheck', 'steps'].filter((name) =>
    texts.some((text) => text.includes(`"${name}":`)),
  )

test('a page without keys plays a test on a server, and no key is sent before the end', async () => {
  const {page} = await surroundings.open('<quiz-player store="none"></quiz-player>')
  const remote = await page.evaluateHandle<{createRemoteDriver: (address: string) => never}>(
    "import('/remote.js')",
  )
  await remote.evaluate(({createRemoteDriver}, url) => {
    const player = document.querySelector('quiz-player')
    if (player) player.driver = createRemoteDriver(url)
  }, `${address()}/session`)
  for (let place = 1; place <= 10; place++) {
    await page.getByRole('heading', {name: `Question ${place} of 10`}).waitFor()
    // The names of private fields; the mode itself has a field `solution`.
    expect(findPrivate(sent)).toEqual([])
    await page.getByRole('button', {name: 'Skip'}).click()
  }
  await page.getByRole('heading', {name: 'Result'}).waitFor()
  expect(findPrivate(sent)).toContain('solved')
  await page.context().close()
})

test.each([
  null,
  1,
  'next',
  [],
  {},
  {type: 'judge'},
  {type: 'constructor'},
  {type: 'respond', task: -1},
  {type: 'hint', task: 0.5},
])('the server refuses %j, which is no call', async (call) => {
  const served = await serveCall(bank, session, {call, now: Date.now()})
  expect(served).toEqual({session, reply: undefined})
})

test('marks and results that a client sends are not taken', async () => {
  const [question] = bank.filter({kind: 'open'})
  const started = startSession(bank, modes.practice, {seed: 'a', now: 0, questions: [question?.id ?? '']})
  if (!started.accepted || question?.kind !== 'open') throw new Error('The bank has an open question')
  const marks = Object.fromEntries(question.key.map(({id, points}) => [id, points]))
  const call = {type: 'respond', task: 0, response: {text: 'x', marks}}
  const {session: after} = await serveCall(bank, started.session, {call, now: 1})
  expect(after.tasks[0]?.attempts[0]).toMatchObject({status: 'ungraded', response: {text: 'x'}})
})
