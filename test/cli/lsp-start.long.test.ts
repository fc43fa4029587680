import {pathToFileURL} from 'node:url'
import {afterAll, expect, test} from 'vitest'
import {Client, fullAbilities} from './lsp-client.ts'
import {below, faultyOptions, questionText, sampleContent} from './sample-content.ts'
import {temporaryFolder} from './temporary-folder.ts'

const clients: Client[] = []
afterAll(() => clients.forEach(({child}) => void child.kill('SIGKILL')))

const once = 'content/loops/for/once.md'

async function open(text: string): Promise<{client: Client; order: readonly string[]}> {
  const many = Array.from({length: 1500}, (_, index) => [
    `loops/for/q${index}.md`,
    questionText({title: `Question ${index}?`}),
  ])
  const folder = temporaryFolder(
    below('content', sampleContent({...Object.fromEntries(many), 'loops/for/once.md': text})),
  )
  const client = new Client(folder)
  clients.push(client)
  const uri = pathToFileURL(folder).href
  await client.request('initialize', {processId: null, rootUri: uri, capabilities: fullAbilities})
  client.notify('initialized', {})
  client.open(once, text)
  const order: string[] = []
  await Promise.all([
    client.codes(once, ['choice/no-key', 'list/empty-item']).then(() => order.push('problems')),
    client
      .request('textDocument/documentSymbol', {textDocument: {uri: client.uri(once)}})
      .then(() => order.push('bank')),
  ])
  return {client, order}
}

test('shows the problems of the open file before a large bank without a cache is read', async () => {
  const {client, order} = await open(questionText({options: faultyOptions}))
  expect(order).toEqual(['problems', 'bank'])
  client.change(once, 2, questionText())
  await client.codes(once, [])
}, 120_000)
