import {createHash} from 'node:crypto'
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {afterEach, describe, expect, test, vi} from 'vitest'
import {readSigned, writeSigned} from '../../src/node/cache/signed-file.ts'
import {buildBank} from '../built.ts'
import {readFolder} from '../cli/read-folder.ts'
import {bankYaml, below, faultyOptions, questionText} from '../cli/sample-content.ts'
import {temporaryFolder, writeFiles} from '../cli/temporary-folder.ts'
import {richContent} from './rich-content.ts'

const project = () => temporaryFolder(below('content', richContent()))
const all = 7

const build = (cwd: string, more: {keepMarkdown?: boolean} = {}) =>
  buildBank({content: join(cwd, 'content'), out: join(cwd, 'out'), cache: join(cwd, 'cache'), ...more})
const compiled = async (...parameters: Parameters<typeof build>): Promise<number> =>
  (await build(...parameters)).counts.compiled

/** The result without a cache. */
async function fresh(cwd: string): Promise<Record<string, string>> {
  await buildBank({content: join(cwd, 'content'), out: join(cwd, 'fresh')})
  return readFolder(join(cwd, 'fresh'))
}

test('compiles only changed files', async () => {
  const cwd = project()
  expect(await compiled(cwd)).toBe(all)
  expect(await compiled(cwd)).toBe(0)
  writeFiles(cwd, {'content/loops/for/once.md': questionText({title: 'Changed?'})})
  expect(await compiled(cwd)).toBe(1)
  expect(await compiled(cwd)).toBe(0)
  writeFiles(cwd, {'content/loops/for/new.md': questionText({title: 'New?'})})
  expect(await compiled(cwd)).toBe(1)
  rmSync(join(cwd, 'content/loops/for/new.md'))
  expect(await compiled(cwd)).toBe(0)
  expect(readFolder(join(cwd, 'out'))).toEqual(await fresh(cwd))
})

test('compiles everything after a change of bank.yaml or of an option', async () => {
  const cwd = project()
  await build(cwd)
  writeFiles(cwd, {'content/bank.yaml': `${bankYaml}levels: [expert]\n`})
  expect(await compiled(cwd)).toBe(all)
  expect(await compiled(cwd, {keepMarkdown: true})).toBe(all)
  expect(readFolder(join(cwd, 'out'))['bank.json']).toContain('"markdown"')
  expect(await compiled(cwd)).toBe(all)
})

test('keeps the diagnostics and the summary of a cached file', async () => {
  const cwd = project()
  writeFiles(cwd, {
    'content/loops/for/faulty.md': questionText({options: faultyOptions}),
    'content/loops/for/linking.md': questionText({title: 'Link?', more: '\n## Hint\n\n[There](gone.md)\n'}),
  })
  const first = await build(cwd)
  const second = await build(cwd)
  expect(second.counts.compiled).toBe(0)
  expect(second.diagnostics).toEqual(first.diagnostics)
  expect(new Set(second.diagnostics.map(({code}) => code))).toEqual(
    new Set(['choice/no-key', 'list/empty-item', 'list/no-rationale', 'link/missing-file']),
  )
})

/** Changes one byte in the middle, so that the length stays the same and the file is usually still JSON. */
function spoil(path: string): void {
  const bytes = readFileSync(path)
  const at = bytes.indexOf('Once', Math.floor(bytes.length / 3))
  const index = at === -1 ? Math.floor(bytes.length / 2) : at
  bytes[index] = (bytes[index] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

function replaceByFolder(path: string): void {
  rmSync(path)
  mkdirSync(path)
}

const changes: [what: string, change: (path: string) => void][] = [
  ['emptied', (path) => truncateSync(path, 0)],
  ['cut short', (path) => truncateSync(path, Math.floor(readFileSync(path).length / 2))],
  ['made longer', (path) => appendFileSync(path, 'x')],
  ['spoiled in one byte', spoil],
  ['gone', (path) => rmSync(path)],
  ['a folder', replaceByFolder],
]

test.each(changes)('survives a cache whose files are %s', async (_, change) => {
  const cwd = project()
  await build(cwd)
  const expected = readFolder(join(cwd, 'out'))
  const cache = join(cwd, 'cache')
  const kept = readFolder(cache)
  for (const part of [/^quizproof-index\.json$/, /^quizproof-data-/]) {
    rmSync(cache, {recursive: true})
    writeFiles(cache, kept)
    for (const name of readdirSync(cache).filter((name) => part.test(name))) change(join(cache, name))
    // Without the output, every text is needed.
    rmSync(join(cwd, 'out'), {recursive: true})
    const {diagnostics, counts} = await build(cwd)
    expect(counts.compiled).toBeGreaterThan(0)
    expect(diagnostics.filter(({severity}) => severity === 'error')).toEqual([])
    expect(readFolder(join(cwd, 'out'))).toEqual(expected)
  }
})

test('removes what a killed process left in the cache', async () => {
  const cwd = project()
  await build(cwd)
  /** File times differ in every build. */
  const cached = () => ({...readFolder(join(cwd, 'cache')), 'quizproof-files.json': 'times'})
  const expected = cached()
  writeFiles(join(cwd, 'cache'), {
    'quizproof-data.bin.4242': 'half',
    'quizproof-index.json.4242': '{',
    'quizproof-built.json.4242': '{',
    'quizproof-files.json.4242': '[',
    [`quizproof-data-${'0'.repeat(32)}.bin`]: 'old',
  })
  expect(await compiled(cwd)).toBe(0)
  writeFiles(cwd, {'content/loops/for/once.md': questionText({title: 'Changed?'})})
  await build(cwd)
  writeFiles(cwd, below('content', {'loops/for/once.md': String(richContent()['loops/for/once.md'])}))
  await build(cwd)
  expect(cached()).toEqual(expected)
})

test('writes only the patterns again that have changed', async () => {
  const cwd = project()
  await build(cwd)
  const stamps = () =>
    readdirSync(join(cwd, 'cache'))
      .filter((name) => name.startsWith('quizproof-data'))
      .map((name) => `${name} ${statSync(join(cwd, 'cache', name)).ino}`)
  const before = stamps()
  writeFiles(cwd, {'content/loops/while/until.md': questionText({title: 'Changed?'})})
  expect(await compiled(cwd)).toBe(1)
  const after = stamps()
  expect(before).toHaveLength(2)
  expect(after).toHaveLength(2)
  expect(after.filter((one) => before.includes(one))).toHaveLength(1)
  expect(readFolder(join(cwd, 'out'))).toEqual(await fresh(cwd))
})

test('does not read the texts of unchanged patterns', async () => {
  const cwd = project()
  await build(cwd)
  const folder = join(cwd, 'cache')
  const [name = ''] = readdirSync(folder).filter(
    (one) => one.startsWith('quizproof-data') && readFileSync(join(folder, one)).includes('loops/for/once'),
  )
  // Its last byte is part of a text, not of the JSON that linking needs.
  truncateSync(join(folder, name), readFileSync(join(folder, name)).length - 1)
  writeFiles(cwd, {'content/loops/while/until.md': questionText({title: 'Changed?'})})
  expect(await compiled(cwd)).toBe(1)
  writeFiles(cwd, {'content/loops/for/once.md': questionText({title: 'Changed too?'})})
  expect(await compiled(cwd)).toBe(5)
  expect(readFolder(join(cwd, 'out'))).toEqual(await fresh(cwd))
})

test('leaves foreign files in the cache folder', async () => {
  const cwd = project()
  writeFiles(cwd, {'cache/notes.txt': 'mine', 'cache/quizproof-data-mine.bin': 'mine'})
  await build(cwd)
  expect(readdirSync(join(cwd, 'cache'))).toEqual(
    expect.arrayContaining(['notes.txt', 'quizproof-data-mine.bin']),
  )
})

test('does not fail if the cache is read-only', async () => {
  const cwd = project()
  writeFiles(cwd, {cache: 'a file'})
  expect(await compiled(cwd)).toBe(all)
  expect(await compiled(cwd)).toBe(all)
})

describe('a cache from elsewhere', () => {
  afterEach(() => vi.unstubAllEnvs())

  test('is ignored without the key of its writer', async () => {
    const cwd = project()
    vi.stubEnv('HOME', temporaryFolder())
    expect(await compiled(cwd)).toBe(all)
    expect(await compiled(cwd)).toBe(0)
    vi.stubEnv('HOME', temporaryFolder())
    expect(await compiled(cwd)).toBe(all)
    expect(await compiled(cwd)).toBe(0)
  })

  test.each(['quizproof-index.json', 'quizproof-built.json', 'quizproof-files.json'])(
    'brings no HTML into a bank: %s forged',
    async (name) => {
      const cwd = project()
      await build(cwd)
      const isData = (one: string) =>
        one.startsWith('quizproof-data') && readFileSync(join(cwd, 'cache', one)).includes('<p>')
      const [data = ''] = readdirSync(join(cwd, 'cache')).filter(isData)
      const html = readFileSync(join(cwd, 'cache', data), 'latin1').replace('<p>', '<b>')
      const hash = createHash('sha256').update(html, 'latin1').digest('hex')
      const forged = `quizproof-data-${hash.slice(0, 32)}.bin`
      writeFileSync(join(cwd, 'cache', forged), html, 'latin1')
      const signed = readFileSync(join(cwd, 'cache', name), 'utf8')
      const text = signed.slice(signed.indexOf('\n') + 1).replace(data, forged)
      // Without the key, a forger can add only a plain hash, or the signature of another text.
      const signatures = [createHash('sha256').update(text).digest('hex'), signed.slice(0, 64), '']
      for (const signature of signatures) {
        writeFileSync(join(cwd, 'cache', name), `${signature}\n${text}`)
        rmSync(join(cwd, 'out'), {recursive: true})
        await build(cwd)
        expect(readFolder(join(cwd, 'out'))).toEqual(await fresh(cwd))
      }
    },
  )

  test.each(['in its JSON', 'in its texts'])('brings no HTML into a bank: data forged %s', async (where) => {
    const cwd = project()
    await build(cwd)
    for (const name of readdirSync(join(cwd, 'cache')).filter((one) => one.startsWith('quizproof-data'))) {
      const path = join(cwd, 'cache', name)
      const data = readFileSync(path, 'latin1')
      writeFileSync(
        path,
        where === 'in its JSON' ? data.replace('loops', 'lo0ps') : data.replaceAll('<p>', '<b>'),
        'latin1',
      )
    }
    rmSync(join(cwd, 'out'), {recursive: true})
    expect(await compiled(cwd)).toBe(all)
    expect(readFolder(join(cwd, 'out'))).toEqual(await fresh(cwd))
  })

  test('is not written where the home folder cannot be', async () => {
    const cwd = project()
    vi.stubEnv('HOME', join(temporaryFolder({file: ''}), 'file'))
    expect(await compiled(cwd)).toBe(all)
    expect(await compiled(cwd)).toBe(all)
  })
})

test('ignores a signed file under the name of another one', async () => {
  const cwd = project()
  const folder = join(cwd, 'signed')
  mkdirSync(folder)
  writeSigned(join(folder, 'one.json'), '{"key":1}')
  expect(readSigned(join(folder, 'one.json'))).toBe('{"key":1}')
  renameSync(join(folder, 'one.json'), join(folder, 'other.json'))
  expect(readSigned(join(folder, 'other.json'))).toBeUndefined()
})

test.each(['quizproof-built.json', 'quizproof-index.json', 'quizproof-files.json'])(
  'throws away a %s of another version',
  async (name) => {
    const cwd = project()
    await build(cwd)
    const path = join(cwd, 'cache', name)
    const written = JSON.parse(readSigned(path) ?? '')
    const [field = ''] = Object.keys(written.content).slice(-1)
    const foreign = [{...written, version: 'other'}, written.content, omit(written.content, field), [], null]
    for (const [index, record] of foreign.entries()) {
      writeSigned(path, JSON.stringify(record))
      writeFiles(cwd, {'content/loops/for/once.md': questionText({title: `Changed ${index}?`})})
      await build(cwd)
      expect(readFolder(join(cwd, 'out'))).toEqual(await fresh(cwd))
    }
  },
)

const omit = (content: object, field: string): object =>
  Object.fromEntries(Object.entries(content).filter(([name]) => name !== field))
