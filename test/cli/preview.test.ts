import {execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {request} from 'node:http'
import {createInterface, type Interface} from 'node:readline'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {cliPath} from '../built.ts'
import {runCli} from './run-cli.ts'
import {plainEnv} from './run-process.ts'
import {below, faultyOptions, questionText, sampleContent} from './sample-content.ts'
import {temporaryFolder, writeFiles} from './temporary-folder.ts'

const author = ['-c', 'user.name=t', '-c', 'user.email=t@example.com']
const image = Uint8Array.from([1, 2, 3])

let cwd: string
let child: ReturnType<typeof spawn>
let lines: AsyncIterator<string>
let reader: Interface
let address: string

beforeAll(async () => {
  cwd = temporaryFolder({
    ...below(
      'content',
      sampleContent({
        'loops/for/one.png': image,
        'loops/for/again.md': questionText({title: '![One](one.png)'}),
      }),
    ),
    'secret.png': image,
  })
  const git = (...parameters: string[]) =>
    execFileSync('git', [...author, ...parameters], {
      cwd,
      stdio: 'pipe',
    })
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'Begin')
  child = spawn(process.execPath, [cliPath, 'preview', '--port', '0', '--format', 'json'], {
    cwd,
    env: plainEnv,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!child.stdout) throw new Error('The preview has no output')
  reader = createInterface(child.stdout)
  lines = reader[Symbol.asyncIterator]()
  address = JSON.parse((await lines.next()).value).address
}, 60_000)
afterAll(() => {
  child.kill('SIGKILL')
})

interface Reply {
  readonly status: number
  readonly type: string
  readonly body: string
  readonly headers: Readonly<Record<string, unknown>>
}

function send(path: string, {method = 'GET', host}: {method?: string; host?: string} = {}): Promise<Reply> {
  const {hostname, port} = new URL(address)
  return new Promise((resolve, reject) => {
    const headers = host === undefined ? {} : {host}
    request({hostname, port, path, method, headers, agent: false}, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: String(response.headers['content-type']),
          body: Buffer.concat(parts).toString('utf8'),
          headers: response.headers,
        }),
      )
    })
      .on('error', reject)
      .end()
  })
}

test('listens on loopback, and says where', () => {
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
})

test('shows the bank, a question with its key, and a pattern', async () => {
  expect((await send('/')).body).toContain('No problems')
  const question = await send('/?question=loops%2Ffor%2Fonce')
  expect(question).toMatchObject({status: 200, type: 'text/html; charset=utf-8'})
  expect(question.body).toContain('Key and feedback')
  expect(question.body).toContain('No: the list has one element.')
  expect(question.body).toContain('loops/for/once.md:6')
  expect((await send('/?question=loops/for/once&state=closed')).body).toMatch(/<quiz-question [^>]*closed/)
  expect((await send('/?pattern=loops/for')).body).toContain('<quiz-pattern')
  expect(JSON.parse((await send('/question.json?id=loops/for/once')).body).questions).toHaveLength(1)
  expect(JSON.parse((await send('/pattern.json?id=loops/for')).body).questions).toHaveLength(3)
})

test('serves the images of the content, and no other file', async () => {
  expect(await send('/assets/loops/for/one.png')).toMatchObject({
    status: 200,
    type: 'image/png',
    body: '\u0001\u0002\u0003',
  })
  for (const path of [
    '/assets/../secret.png',
    '/assets/%2e%2e/secret.png',
    '/assets/..%2fsecret.png',
    '/assets/loops/for/once.md',
    '/assets/bank.yaml',
    '/assets/',
    '/assets/%',
    '/content/bank.yaml',
    '/question.json?id=none',
    '/question.json',
  ])
    expect(await send(path), path).toMatchObject({status: 404})
})

describe('refuses', () => {
  test.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example', '10.0.0.1'])(
    'the host %j',
    async (host) => {
      expect(await send('/', {host})).toMatchObject({status: 403})
    },
  )
  test.each(['127.0.0.1', 'localhost:1', 'LOCALHOST', '[::1]:99'])('not the host %s', async (host) => {
    expect(await send('/', {host})).toMatchObject({status: 200})
  })
  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s', async (method) => {
    expect(await send('/', {method})).toMatchObject({status: 405, headers: {allow: 'GET'}})
  })
  test('addresses that are none', async () => {
    expect(await send('http://evil.example/')).toMatchObject({status: 400})
    expect(await send('//evil.example/')).toMatchObject({status: 404})
  })
})

test('forbids scripts, frames and requests from elsewhere in every reply', async () => {
  for (const path of ['/', '/question.json?id=loops/for/once', '/none'])
    expect((await send(path)).headers).toMatchObject({
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    })
})

test('tells open pages which questions changed, and shows faults and what is new', async () => {
  const events: string[] = []
  const stream = request(`${address}events`, {agent: false}, (response) => {
    response.setEncoding('utf8')
    response.on('data', (text: string) => events.push(text))
  })
  stream.end()
  await expect.poll(() => events.join('')).toContain('retry')
  writeFiles(cwd, {'content/loops/for/once.md': questionText({options: faultyOptions})})
  const {value} = await lines.next()
  expect(JSON.parse(value)).toEqual({questions: ['loops/for/once'], errors: 2, warnings: 0})
  await expect.poll(() => events.join('')).toContain('event: change\ndata: {"questions":["loops/for/once"]}')
  const start = await send('/')
  expect(start.body).toContain('Problems: 2')
  expect(start.body).toContain('choice/no-key')
  const question = await send('/?question=loops/for/once')
  expect(question.body).toContain('This question has errors, so it cannot be shown.')
  // The lines around each fault, as in a terminal.
  expect(question.body).toMatch(/> +8 \|/)
  expect(question.body).toMatch(/> +10 \|/)
  expect(await send('/question.json?id=loops/for/once')).toMatchObject({status: 404})
  expect((await send('/?question=loops/for/never')).status).toBe(200)
  writeFiles(cwd, {'content/loops/for/once.md': questionText({title: 'How often now?'})})
  expect(JSON.parse((await lines.next()).value)).toEqual({
    questions: ['loops/for/once'],
    errors: 0,
    warnings: 0,
  })
  const body = (await send('/')).body
  expect(body).toContain('New or changed since HEAD: 1')
  expect(body).toContain('How often now?')
  // A commit changes no file of the content.
  execFileSync('git', [...author, 'commit', '-q', '-a', '-m', 'Change'], {cwd})
  expect((await send('/')).body).toContain('New or changed since HEAD: 0')
  writeFiles(cwd, {
    'content/bank.yaml':
      'name: other\nversion: 1.0.0\ntitle: Other\ntracks:\n  - id: loops\n    title: Loops\n',
  })
  expect(JSON.parse((await lines.next()).value)).toEqual({questions: [], errors: 0, warnings: 0})
  stream.destroy()
})

test('ends at a signal, with open pages too', async () => {
  const stream = request(`${address}events`, {agent: false}).on('error', () => {})
  stream.end()
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  expect(code).toBe(0)
})

test.each([
  [['--host', '0.0.0.0'], 'Other machines could reach 0.0.0.0'],
  [['--host', '192.168.0.1'], 'add --allow-remote'],
  [
    ['--host', 'no-such-host.invalid', '--allow-remote'],
    'Cannot listen on no-such-host.invalid port 4747: E',
  ],
  [['--port', '65536'], 'Give a number from 0 to 65535'],
  [['--port', 'x'], 'Give a number from 0 to 65535'],
  [['--since', 'no-such-ref'], 'Unknown git ref no-such-ref'],
  [['missing'], 'No content folder at missing'],
])('exits with 2 for %o', async (parameters, message) => {
  const {code, stderr} = await runCli(['preview', ...parameters], {cwd})
  expect({code, stderr}).toEqual({code: 2, stderr: expect.stringContaining(message)})
})
