import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {checkBank} from '../built.ts'
import {applyAll, Client, type Edit, fullAbilities} from './lsp-client.ts'
import {below, faultyOptions, patternText, questionText, sampleContent} from './sample-content.ts'
import {temporaryFolder} from './temporary-folder.ts'

const once = 'content/loops/for/once.md'
const text = questionText({title: 'How often? Not [never](never.md).'})
const files = below(
  'content',
  sampleContent({
    'loops/for/once.md': text,
    'loops/while/pattern.md': patternText.replace('minutes', 'requires: [loops/for]\nminutes'),
    'loops/while/until.md': questionText({title: 'See [once](../for/once.md) first.'}),
  }),
)

const clients: Client[] = []
afterAll(() => clients.forEach(({child}) => void child.kill('SIGKILL')))

async function start({
  capabilities = fullAbilities as object,
  refuses = false,
  commands = [] as string[],
} = {}) {
  const folder = temporaryFolder(files)
  const client = new Client(folder, {refuses})
  clients.push(client)
  await client.request('initialize', {
    processId: null,
    rootUri: pathToFileURL(folder).href,
    capabilities,
    initializationOptions: {commands},
  })
  client.notify('initialized', {})
  client.open(once, text)
  const document = {textDocument: {uri: client.uri(once)}}
  await client.request('textDocument/documentSymbol', document)
  return {folder, client, document}
}

interface Lens {
  readonly command: {readonly title: string; readonly command: string; readonly arguments?: readonly string[]}
}

describe('an editor with all abilities', () => {
  let {folder, client, document} = {} as Awaited<ReturnType<typeof start>>
  beforeAll(async () => {
    ;({folder, client, document} = await start({commands: ['quizproof.verify']}))
  }, 60_000)

  test('has the key, the proof and the preview above a question; the preview shows what is not saved', async () => {
    const lenses = await client.request<readonly Lens[]>('textDocument/codeLens', document)
    expect(lenses.map(({command}) => command.title)).toEqual(['Key: Once', 'No proof', 'Open preview'])
    const open = lenses[2]?.command
    client.change(once, 2, text.replace('How often?', 'How many times?'))
    await client.request('workspace/executeCommand', {command: open?.command, arguments: open?.arguments})
    const {uri, external} = await client.message<{uri: string; external: boolean}>('window/showDocument')
    expect(external).toBe(true)
    expect(new URL(uri).hostname).toBe('127.0.0.1')
    await client.request('textDocument/documentSymbol', document)
    expect(await (await fetch(uri)).text()).toContain('How many times?')
    const events = new URL('/events', uri)
    const stream = (await fetch(events)).body?.getReader()
    await stream?.read()
    client.change(once, 3, text)
    await client.request('textDocument/documentSymbol', document)
    const {value} = (await stream?.read()) ?? {}
    expect(new TextDecoder().decode(value)).toContain('"questions":["loops/for/once"]')
    await stream?.cancel()
    expect(await (await fetch(uri)).text()).not.toContain('How many times?')
  }, 60_000)

  test('opens the page of a code', async () => {
    await client.request('workspace/executeCommand', {
      command: 'quizproof.explain',
      arguments: ['choice/no-key'],
    })
    const {uri} = await client.message<{uri: string}>('window/showDocument')
    expect(readFileSync(new URL(uri), 'utf8')).toMatch(/^# choice\/no-key/)
    for (const parameters of [['../../package'], [], [{}], ['no/code']])
      await client.request('workspace/executeCommand', {command: 'quizproof.explain', arguments: parameters})
    expect(client.received.filter(({method}) => method === 'window/showDocument')).toEqual([])
  }, 60_000)

  test('explains fields and links', async () => {
    const hover = async (part: string): Promise<string> => {
      const at = client.at(once, text, part)
      return (await client.request<{contents: {value: string}}>('textDocument/hover', at)).contents.value
    }
    expect(await hover('difficulty')).toContain('How hard the question is')
    expect(await hover('[never]')).toContain('**How often with an empty list?** `loops/for/never`')
  }, 60_000)

  test('has tokens for marks', async () => {
    const {data} = await client.request<{data: number[]}>('textDocument/semanticTokens/full', document)
    expect(data).toHaveLength(10)
  }, 60_000)

  test('is asked to watch files, and a change on disk counts', async () => {
    const {registrations} = await client.message<{
      registrations: {method: string; registerOptions: {watchers: {globPattern: string}[]}}[]
    }>('client/registerCapability')
    expect(registrations.map(({method}) => method)).toEqual(['workspace/didChangeWatchedFiles'])
    const path = 'content/loops/for/never.md'
    writeFileSync(join(folder, path), questionText({options: faultyOptions}))
    client.notify('workspace/didChangeWatchedFiles', {changes: [{uri: client.uri(path), type: 2}]})
    await client.codes(path, ['choice/no-key', 'list/empty-item'])
    writeFileSync(join(folder, path), files['content/loops/for/never.md'] ?? '')
    client.notify('workspace/didChangeWatchedFiles', {changes: [{uri: client.uri(path), type: 2}]})
    await client.codes(path, [])
  }, 60_000)

  test('gives up a request that is cancelled while a text is compiled', async () => {
    const before = client.connection
    client.change(once, 8, questionText({more: '\n\nMore.'.repeat(3000)}))
    const {CancellationTokenSource} = await import('vscode-languageserver/node')
    const source = new CancellationTokenSource()
    const request = before.sendRequest('textDocument/documentSymbol', document, source.token)
    source.cancel()
    await expect(request).rejects.toMatchObject({code: -32800})
    client.change(once, 9, text)
    await client.request('textDocument/documentSymbol', document)
  }, 60_000)

  test.each([
    ['a file', 'content/loops/for/once.md', 'content/loops/while/once.md', 'loops/while/once'],
    ['a folder with its pattern', 'content/loops/for', 'content/loops/each', 'loops/each/once'],
  ])(
    'moves %s with links and old ids',
    async (_, from, to, id) => {
      const {folder: own, client: mover} = await start()
      const uri = (path: string): string => pathToFileURL(join(own, path)).href
      const edit = await mover.request<{documentChanges: {textDocument: {uri: string}; edits: Edit[]}[]}>(
        'workspace/willRenameFiles',
        {files: [{oldUri: uri(from), newUri: uri(to)}]},
      )
      for (const {textDocument, edits} of edit.documentChanges) {
        const path = new URL(textDocument.uri)
        writeFileSync(path, applyAll(readFileSync(path, 'utf8'), edits))
      }
      mkdirSync(dirname(join(own, to)), {recursive: true})
      renameSync(join(own, from), join(own, to))
      const {diagnostics} = await checkBank({content: join(own, 'content')})
      expect(diagnostics.filter(({severity}) => severity !== 'info')).toEqual([])
      expect(readFileSync(join(own, 'content', `${id}.md`), 'utf8')).toContain('formerly: [loops/for/once]')
    },
    60_000,
  )

  test('says why a move changes nothing', async () => {
    const move = {oldUri: client.uri(once), newUri: client.uri('content/nowhere/once.md')}
    expect(await client.request('workspace/willRenameFiles', {files: [move]})).toBeNull()
    const {message} = await client.message<{message: string}>('window/showMessage')
    expect(message).toContain('There is no pattern `nowhere`')
    const elsewhere = {oldUri: client.uri(once), newUri: client.uri('other/once.md')}
    expect(await client.request('workspace/willRenameFiles', {files: [elsewhere]})).toBeNull()
  }, 60_000)

  test('refuses to rename a pattern', async () => {
    const path = 'content/loops/for/pattern.md'
    const parameters = client.at(path, patternText, '## A loop')
    expect(await client.refusal('textDocument/prepareRename', parameters)).toContain(
      'Only questions can be renamed',
    )
  }, 60_000)
})

test('an editor that refuses all the server asks for is served, and files are watched all the same', async () => {
  const {folder, client, document} = await start({refuses: true})
  await client.message('client/registerCapability')
  const [, , open] = await client.request<readonly Lens[]>('textDocument/codeLens', document)
  await client.request('workspace/executeCommand', {
    command: open?.command.command,
    arguments: open?.command.arguments,
  })
  await expectWatched(folder, client)
}, 60_000)

test('an editor without abilities is told the address of the preview, and files are watched', async () => {
  const {folder, client, document} = await start({capabilities: {}})
  const [, , open] = await client.request<readonly Lens[]>('textDocument/codeLens', document)
  await client.request('workspace/executeCommand', {
    command: open?.command.command,
    arguments: open?.command.arguments,
  })
  const {message} = await client.message<{message: string}>('window/showMessage')
  expect(message).toMatch(/^Preview: http:\/\/127\.0\.0\.1:\d+\/\?question=loops%2Ffor%2Fonce$/)
  const rename = {...client.at(once, text, '# How'), newName: 'twice'}
  expect(await client.refusal('textDocument/rename', rename)).toContain('This editor cannot move files')
  await expectWatched(folder, client)
}, 60_000)

/** The watcher of the server may not have started when a file changes first, so the file changes until it is seen. */
async function expectWatched(folder: string, client: Client): Promise<void> {
  const path = 'content/loops/for/never.md'
  const change = (): void => writeFileSync(join(folder, path), questionText({options: faultyOptions}))
  const timer = setInterval(change, 500)
  await client.codes(path, ['choice/no-key', 'list/empty-item'])
  clearInterval(timer)
}
