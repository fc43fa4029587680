import {once} from 'node:events'
import {mkdirSync, renameSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {checkBank} from '../built.ts'
import {applyAll, Client, type Edit, fullAbilities} from './lsp-client.ts'
import {
  below,
  faultyOptions,
  fixableOptions,
  patternText,
  questionText,
  sampleContent,
} from './sample-content.ts'
import {temporaryFolder} from './temporary-folder.ts'

const once1 = 'content/loops/for/once.md'
const onceText = questionText({title: 'How often? Not [never](never.md).'})
const linkingText = questionText({title: 'See [once](../for/once.md) first.'})
const files = {
  ...below('content-2', sampleContent()),
  ...below(
    'content',
    sampleContent({
      'loops/for/once.md': onceText,
      'loops/while/pattern.md': patternText
        .replace('For loops', 'While loops')
        .replace('minutes', 'requires: [loops/for]\nminutes'),
      'loops/while/until.md': linkingText.replace('difficulty', 'tags: [query-count]\ndifficulty'),
    }),
  ),
}
const clients: Client[] = []
afterAll(() => clients.forEach(({child}) => void child.kill('SIGKILL')))

async function start(): Promise<{client: Client; folder: string}> {
  const folder = temporaryFolder(files)
  const client = new Client(folder)
  clients.push(client)
  await client.request('initialize', {
    processId: null,
    rootUri: pathToFileURL(folder).href,
    capabilities: fullAbilities,
    initializationOptions: {commands: ['quizproof.verify']},
  })
  client.notify('initialized', {})
  return {client, folder}
}

describe('build-bank lsp', () => {
  let client: Client
  let folder: string
  beforeAll(async () => {
    const started = await start()
    client = started.client
    folder = started.folder
    client.open(once1, onceText)
  }, 60_000)

  test('publishes problems as they are typed, and takes them back', async () => {
    client.change(once1, 2, questionText({options: faultyOptions}))
    const {diagnostics} = await client.codes(once1, ['choice/no-key', 'list/empty-item'])
    expect(diagnostics[0]?.range.start.line).toBe(7)
    client.change(once1, 3, onceText)
    await client.codes(once1, [])
  }, 60_000)

  test('reports in other files what a change breaks there', async () => {
    client.change(once1, 4, onceText.replace('category', 'id: other\ncategory'))
    await client.codes(once1, [])
    client.change(once1, 5, onceText.replace('category', 'id: never\ncategory'))
    await client.codes('content/loops/for/never.md', ['id/collision'])
    client.change(once1, 6, onceText)
    await client.codes('content/loops/for/never.md', [])
  }, 60_000)

  test('offers a fix as preferred, and a suggestion to choose', async () => {
    client.change(
      once1,
      7,
      questionText({options: fixableOptions}).replace('category: output', 'category: outptu'),
    )
    await client.codes(once1, ['field/value', 'list/looks-like-mark'])
    const whole = {start: {line: 0, character: 0}, end: {line: 20, character: 0}}
    interface Action {
      readonly title: string
      readonly kind: string
      readonly isPreferred?: boolean
      readonly edit?: {readonly changes: Record<string, readonly Edit[]>}
      readonly command?: {readonly command: string; readonly arguments: readonly string[]}
    }
    const list = (only?: readonly string[]): Promise<readonly Action[]> =>
      client.request('textDocument/codeAction', {
        textDocument: {uri: client.uri(once1)},
        range: whole,
        context: {diagnostics: [], ...(only && {only})},
      })
    const texts = ({edit}: Action) => edit?.changes[client.uri(once1)]?.map(({newText}) => newText)
    const actions = await list()
    const fixes = actions.filter(({isPreferred}) => isPreferred !== undefined)
    expect(fixes.map(texts)).toEqual([['output'], ['[x]']])
    const pages = actions.flatMap(({command}) => (command ? [[command.command, ...command.arguments]] : []))
    expect(pages).toEqual([
      ['quizproof.explain', 'field/value'],
      ['quizproof.explain', 'list/looks-like-mark'],
    ])
    for (const only of [['source'], ['source.fixAll'], ['source.fixAll.quizproof']]) {
      const all = await list(only)
      expect(all.map(({kind}) => kind)).toEqual(['source.fixAll.quizproof'])
      expect(all.flatMap((one) => texts(one) ?? []).sort()).toEqual(['[x]', 'output'])
    }
    expect((await list(['quickfix'])).every(({kind}) => kind === 'quickfix')).toBe(true)
    expect(await list(['refactor'])).toEqual([])
    client.change(once1, 8, onceText)
    await client.codes(once1, [])
  }, 60_000)

  test('leads from a link to its target and back', async () => {
    const target = await client.request<{uri: string; range: Edit['range']}>(
      'textDocument/definition',
      client.at(once1, onceText, '[never]'),
    )
    expect(target).toMatchObject({uri: client.uri('content/loops/for/never.md'), range: {start: {line: 5}}})
    const references = await client.request<{uri: string}[]>('textDocument/references', {
      ...client.at(once1, onceText, '# How'),
      context: {includeDeclaration: false},
    })
    expect(references.map(({uri}) => uri)).toEqual([client.uri('content/loops/while/until.md')])
  }, 60_000)

  test('lists symbols and folds', async () => {
    const textDocument = {uri: client.uri('content/loops/for/pattern.md')}
    expect(await client.request('textDocument/documentSymbol', {textDocument})).toMatchObject([
      {name: 'A loop runs its body'},
    ])
    expect(await client.request('textDocument/foldingRange', {textDocument})).toContainEqual({
      startLine: 0,
      endLine: 5,
      kind: 'imports',
    })
  }, 60_000)

  test('formats a document that is not saved', async () => {
    client.change(once1, 20, onceText.replace('[x]', '[X]').replace('# How', '\n\n# How'))
    const edits = await client.request<Edit[]>('textDocument/formatting', {
      textDocument: {uri: client.uri(once1)},
      options: {tabSize: 2, insertSpaces: true},
    })
    const text = onceText.replace('[x]', '[X]').replace('# How', '\n\n# How')
    expect(applyAll(text, edits)).toBe(onceText)
    client.change(once1, 21, onceText)
    await client.codes(once1, [])
  }, 60_000)

  test('explains a problem where it is', async () => {
    const broken = questionText({options: faultyOptions})
    client.change(once1, 9, broken)
    const {contents} = await client.request<{contents: {value: string}}>(
      'textDocument/hover',
      client.at(once1, broken, '- [ ] Once'),
    )
    expect(contents.value).toContain('# choice/no-key')
    expect(contents.value).not.toContain('## Good')
    client.change(once1, 10, onceText)
    await client.codes(once1, [])
  }, 60_000)

  test.each([
    ['a field', '---\ncategory: output\nrevi', '\n---\n', 'revision', '---\ncategory: output\nrevision: '],
    ['a value', '---\ndifficulty: m', '\n---\n', 'medium', '---\ndifficulty: medium'],
    ['a value of a list', '---\ntags: [a, query-c', ']\n---\n', 'query-count', '---\ntags: [a, query-count'],
    ['a section', '---\n---\n\n# T\n\n## Quick c', '', 'Quick check', '---\n---\n\n# T\n\n## Quick check'],
    ['an address', '---\n---\n\n# [T](', '', 'never.md', '---\n---\n\n# [T](never.md'],
    [
      'the rest of an address',
      '---\n---\n\n# \u{1F642} [T](../wh',
      '',
      '../while/until.md',
      '---\n---\n\n# \u{1F642} [T](../while/until.md',
    ],
  ])(
    'completes %s, in the place of what was typed',
    async (_, before, after, label, expected) => {
      const path = 'content/loops/for/new.md'
      client.open(path, before + after)
      const line = before.split('\n').length - 1
      const character = before.split('\n')[line]?.length ?? 0
      const {items} = await client.request<{items: {label: string; textEdit: Edit}[]}>(
        'textDocument/completion',
        {
          textDocument: {uri: client.uri(path)},
          position: {line, character},
        },
      )
      const found = items.find((item) => item.label === label)
      expect(found?.textEdit.range.end).toEqual({line, character})
      const typed = character - (found?.textEdit.range.start.character ?? 0)
      expect(before.slice(0, before.length - typed) + found?.textEdit.newText).toBe(expected)
      client.notify('textDocument/didClose', {textDocument: {uri: client.uri(path)}})
    },
    60_000,
  )

  test('keeps the problems of another bank whose address begins alike', async () => {
    const other = 'content-2/loops/for/once.md'
    client.open(other, questionText({options: faultyOptions}))
    await client.codes(other, ['choice/no-key', 'list/empty-item'])
    client.change(once1, 11, questionText({options: faultyOptions}))
    await client.codes(once1, ['choice/no-key', 'list/empty-item'])
    client.change(once1, 12, onceText)
    await client.codes(once1, [])
    await client.codes(other, ['choice/no-key', 'list/empty-item'])
    client.notify('textDocument/didClose', {textDocument: {uri: client.uri(other)}})
    await client.codes(other, [])
  }, 60_000)

  test('reports nothing in an open file that is not content', async () => {
    for (const path of ['content/README.md', 'content/loops/.draft/new.md']) {
      client.open(path, 'About this bank')
      await client.request('textDocument/documentSymbol', {textDocument: {uri: client.uri(path)}})
      expect(client.isPublished(path), path).toBe(false)
    }
  }, 60_000)

  test('refuses a renaming with the reason', async () => {
    const message = await client.refusal('textDocument/rename', {
      ...client.at(once1, onceText, '# How'),
      newName: 'never',
    })
    expect(message).toBe('`loops/for/never` is taken by loops/for/never.md')
  }, 60_000)

  test('renames a question in all files, which leaves a sound bank', async () => {
    const prepared = await client.request('textDocument/prepareRename', client.at(once1, onceText, '# How'))
    expect(prepared).toMatchObject({placeholder: 'once'})
    const {documentChanges} = await client.request<{
      documentChanges: (
        | {kind: 'rename'; oldUri: string; newUri: string}
        | {kind?: undefined; textDocument: {uri: string}; edits: Edit[]}
      )[]
    }>('textDocument/rename', {...client.at(once1, onceText, '# How'), newName: 'loops/while/twice'})
    const texts = new Map(Object.entries(files).map(([path, text]) => [join(folder, path), String(text)]))
    for (const change of documentChanges) {
      if (change.kind === 'rename') {
        const to = fileURLToPath(change.newUri)
        mkdirSync(dirname(to), {recursive: true})
        renameSync(fileURLToPath(change.oldUri), to)
      } else {
        const path = fileURLToPath(change.textDocument.uri)
        writeFileSync(path, applyAll(texts.get(path) ?? '', change.edits))
      }
    }
    const {diagnostics} = await checkBank({content: join(folder, 'content')})
    expect(diagnostics.filter(({severity}) => severity !== 'info')).toEqual([])
  }, 60_000)

  test('ends when the editor says so, or closes the stream', async () => {
    await client.request('shutdown', {})
    client.notify('exit', {})
    expect(await once(client.child, 'exit')).toEqual([0, null])
    const second = await start()
    second.client.open(once1, onceText)
    await second.client.request('textDocument/documentSymbol', {
      textDocument: {uri: second.client.uri(once1)},
    })
    second.client.child.stdin?.end()
    expect((await once(second.client.child, 'exit'))[1]).toBeNull()
  }, 60_000)
})
