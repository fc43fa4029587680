import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, expect, test, vi} from 'vitest'
import {exchangeFolders} from '../../src/node/build/exchange-folders.ts'
import {findPublished, publishFolder} from '../../src/node/build/publish-folder.ts'
import {temporaryFolder} from '../cli/temporary-folder.ts'

const bank = (text: string) => ({
  files: [
    {name: 'bank.json', content: () => [Buffer.from(text)]},
    {
      name: 'manifest.json',
      content: () => [Buffer.from('{"artefacts": ["bank.json", "manifest.json"]}')],
    },
  ],
  copies: new Map<string, () => Buffer>(),
})

afterEach(() => vi.unstubAllEnvs())

test.skipIf(process.platform !== 'linux').each(['a', '-x', "it's", 'ü b', '--', '$(x)'])(
  'exchanges two folders, also with the name %j',
  (name) => {
    const folder = temporaryFolder()
    const [one, other] = [join(folder, name), join(folder, 'other')]
    mkdirSync(one)
    mkdirSync(other)
    writeFileSync(join(one, 'one'), '')
    expect(exchangeFolders(one, other)).toBe(true)
    expect([readdirSync(one), readdirSync(other)]).toEqual([[], ['one']])
  },
)

test('leaves folders unchanged without a program that can exchange them', () => {
  vi.stubEnv('PATH', temporaryFolder())
  const folder = temporaryFolder({'one/a': '', 'other/b': ''})
  expect(exchangeFolders(join(folder, 'one'), join(folder, 'other'))).toBe(false)
  expect(readdirSync(join(folder, 'one'))).toEqual(['a'])
})

test.each([
  ['in one step', process.env['PATH']],
  ['by two renames', '/nowhere'],
])('replaces a bank %s, and leaves nothing next to it', (_, path) => {
  vi.stubEnv('PATH', path)
  const folder = temporaryFolder()
  for (const text of ['first', 'second', 'third']) {
    publishFolder(join(folder, 'bank'), bank(text))
    expect(readFileSync(join(folder, 'bank/bank.json'), 'utf8')).toBe(text)
    expect(readdirSync(folder)).toEqual(['bank'])
  }
})

test('finds a bank that a killed build left next to its place, and the next build restores it', () => {
  const folder = temporaryFolder({
    '.bank.retired/bank.json': 'old',
    '.bank.retired/manifest.json': '{"artefacts": ["bank.json", "manifest.json"]}',
  })
  const place = join(folder, 'bank')
  expect(findPublished(place)).toBe(join(folder, '.bank.retired'))
  publishFolder(place, bank('new'))
  expect(findPublished(place)).toBe(place)
  expect(readFileSync(join(place, 'bank.json'), 'utf8')).toBe('new')
  expect(readdirSync(folder)).toEqual(['bank'])
})
