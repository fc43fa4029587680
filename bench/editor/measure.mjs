import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {performance} from 'node:perf_hooks'
import {generateBank} from '../generate.mjs'
import {startServer, toUri} from './client.mjs'

/** Requests about a file, by name. */
const requests = {
  completion: ['textDocument/completion', {position: {line: 1, character: 0}}],
  hover: ['textDocument/hover', {position: {line: 1, character: 2}}],
  definition: ['textDocument/definition', {position: {line: 1, character: 2}}],
  references: ['textDocument/references', {position: {line: 6, character: 3}, context: {}}],
  'code actions': [
    'textDocument/codeAction',
    {
      range: {start: {line: 0, character: 0}, end: {line: 99, character: 0}},
      context: {diagnostics: []},
    },
  ],
  lenses: ['textDocument/codeLens', {}],
  symbols: ['textDocument/documentSymbol', {}],
  tokens: ['textDocument/semanticTokens/full', {}],
  formatting: ['textDocument/formatting', {options: {tabSize: 2, insertSpaces: true}}],
}

/** Measures a server and builds of the same bank, taking turns. */
export async function measureEditor({work, size, rounds, changes, buildBank}) {
  const root = join(work, String(size))
  const content = join(root, 'content')
  const files = generateBank({root: content, count: size})
  // The command looks for its cache here.
  const cache = join(root, 'node_modules/.cache/quizproof')
  mkdirSync(cache, {recursive: true})
  const build = () => buildBank({content, out: join(root, 'bank'), cache})
  await build()
  const path = files[Math.floor(files.length / 2)]
  const text = readFileSync(path, 'utf8')
  const started = performance.now()
  const server = startServer(root)
  await server.request('initialize', {processId: process.pid, rootUri: toUri(root), capabilities: {}})
  const initialized = performance.now()
  server.notify('initialized', {})
  const document = {uri: toUri(path)}
  server.notify('textDocument/didOpen', {
    textDocument: {...document, languageId: 'markdown', version: 1, text},
  })
  await server.request('textDocument/documentSymbol', {textDocument: document})
  const ready = performance.now()
  const result = {
    size,
    startMs: initialized - started,
    readyMs: ready - initialized,
    changeMs: [],
    requestMs: Object.fromEntries(Object.keys(requests).map((name) => [name, []])),
    changeCpuMs: [],
    buildMs: [],
    buildCpuMs: [],
  }
  let version = 1
  const change = async () => {
    version++
    // Every other text has a problem, so that each change publishes.
    const own = version % 2 === 0 ? text.replace(/^category: .*/m, `category: none-${version}`) : text
    const published = server.nextPublished(document.uri)
    const began = performance.now()
    server.notify('textDocument/didChange', {
      textDocument: {...document, version},
      contentChanges: [{text: own}],
    })
    // A request about the document makes the server compile it without the pause.
    void server.request('textDocument/documentSymbol', {textDocument: document})
    result.changeMs.push((await published) - began)
  }
  for (let warm = 0; warm < 20; warm++) await change()
  result.changeMs.length = 0
  for (let round = 0; round < rounds; round++) {
    const cpu = server.cpuSeconds()
    for (let index = 0; index < changes; index++) await change()
    result.changeCpuMs.push(((server.cpuSeconds() - cpu) / changes) * 1000)
    for (const [name, [method, parameters]] of Object.entries(requests))
      for (let index = 0; index < changes / 4; index++) {
        const began = performance.now()
        await server.request(method, {textDocument: document, ...parameters})
        result.requestMs[name].push(performance.now() - began)
      }
    writeFileSync(
      path,
      text.replace(/^category: .*/m, (line) => `${line} # ${round}`),
    )
    const before = process.cpuUsage()
    const began = performance.now()
    await build()
    result.buildMs.push(performance.now() - began)
    const {user, system} = process.cpuUsage(before)
    result.buildCpuMs.push((user + system) / 1000)
    // The server sees the changed file too; that is no part of the next changes.
    await new Promise((resolve) => setTimeout(resolve, 2000))
  }
  writeFileSync(path, text)
  result.residentMegabytes = server.residentMegabytes()
  await server.close()
  return result
}
