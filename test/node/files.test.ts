import {execFileSync} from 'node:child_process'
import {chmodSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {readContent} from '../../src/node/build/read-content.ts'
import {checkBank, OperationalError} from '../built.ts'
import {bankYaml, patternText, questionText, sampleContent} from '../cli/sample-content.ts'
import {type Files, temporaryFolder, writeFiles} from '../cli/temporary-folder.ts'
import {withoutPrivileges} from './without-privileges.ts'

const contentWith = (more: Files = {}) => temporaryFolder(sampleContent(more))

/** The diagnostics of a content folder, as `file code`. */
async function faultsIn(content: string): Promise<string[]> {
  const {diagnostics} = await checkBank({content})
  return diagnostics.map(({file, code}) => `${file} ${code}`)
}

test('reads a link to a file inside', async () => {
  const content = contentWith({'texts/real.txt': questionText({title: 'Linked?'})})
  symlinkSync('../../texts/real.txt', join(content, 'loops/for/linked.md'))
  const {diagnostics, counts} = await checkBank({content})
  expect(diagnostics).toEqual([])
  expect(counts.questions).toBe(3)
})

test.each([
  ['a file', 'secret.md'],
  ['a folder', '.'],
  ['a device', '/dev/zero'],
  ['a file of the system', '/etc/passwd'],
])('reports a link to %s outside, and does not follow it', async (_, target) => {
  const outside = temporaryFolder({'secret.md': questionText({title: 'Secret?'})})
  const content = contentWith()
  symlinkSync(join(target.startsWith('/') ? '' : outside, target), join(content, 'loops/for/linked.md'))
  const {diagnostics, files} = await checkBank({content})
  expect(diagnostics).toMatchObject([{file: 'loops/for/linked.md', code: 'file/symlink-outside'}])
  expect(files).not.toContain('loops/for/linked.md')
})

test('reports a link that leads outside through another link, or has a name like the content', async () => {
  const outside = temporaryFolder({'content-too/secret.md': 'x', 'content/bank.yaml': 'x'})
  const content = join(outside, 'content')
  writeFiles(content, sampleContent())
  symlinkSync('../../../content-too', join(content, 'loops/for/a'))
  symlinkSync('a/secret.md', join(content, 'loops/for/b.md'))
  symlinkSync('../../../content-too/secret.md', join(content, 'loops/for/c.md'))
  expect(await faultsIn(content)).toEqual(
    ['a', 'b.md', 'c.md'].map((name) => `loops/for/${name} file/symlink-outside`),
  )
})

test('ignores a link to a folder inside: its files are read at their own place', async () => {
  const content = contentWith()
  symlinkSync('for', join(content, 'loops/again'))
  symlinkSync('..', join(content, 'loops/for/up'))
  const {diagnostics, counts} = await checkBank({content})
  expect(diagnostics).toEqual([])
  expect(counts.questions).toBe(2)
})

test('reports broken and circular links', async () => {
  const content = contentWith()
  symlinkSync('gone.md', join(content, 'loops/for/dangling.md'))
  symlinkSync('b.md', join(content, 'loops/for/a.md'))
  symlinkSync('a.md', join(content, 'loops/for/b.md'))
  expect(await faultsIn(content)).toEqual(
    ['a', 'b', 'dangling'].map((name) => `loops/for/${name}.md file/unreadable`),
  )
})

test('never blocks on a named pipe, or a link to one', async () => {
  const content = contentWith()
  for (const name of ['loops/for/pipe.md', 'pipe', 'loops/for/picture.png']) {
    execFileSync('mkfifo', [join(content, name)])
  }
  symlinkSync('../../pipe', join(content, 'loops/for/linked.md'))
  expect(await faultsIn(content)).toEqual(
    ['loops/for/linked.md', 'loops/for/picture.png', 'loops/for/pipe.md', 'pipe'].map(
      (name) => `${name} file/not-regular`,
    ),
  )
})

test('never blocks on a named pipe called bank.yaml', async () => {
  const {'bank.yaml': _, ...files} = sampleContent()
  const content = temporaryFolder(files)
  execFileSync('mkfifo', [join(content, 'bank.yaml')])
  expect(await faultsIn(content)).toEqual(['bank.yaml file/not-regular'])
})

test('reports a socket', async () => {
  const content = contentWith()
  const server = createServer().listen(join(content, 'loops/for/socket.md'))
  onTestFinished(() => void server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  expect(await faultsIn(content)).toEqual(['loops/for/socket.md file/not-regular'])
})

test.skipIf(!process.geteuid)('reports an unreadable file or folder, and reads the others', () => {
  const content = contentWith({'secret/deep/x.md': 'x', 'loops/while/x.md': 'x'})
  chmodSync(content, 0o755)
  for (const path of ['loops/for/once.md', 'secret', 'loops/while']) chmodSync(join(content, path), 0)
  const {diagnostics, files} = withoutPrivileges(() => readContent(content))
  for (const path of ['secret', 'loops/while']) chmodSync(join(content, path), 0o700)
  expect(diagnostics.map(({file, code}) => `${file} ${code}`).sort()).toEqual(
    ['loops/for/once.md', 'loops/while', 'secret'].map((path) => `${path} file/unreadable`),
  )
  expect(files.map(({path}) => path)).toEqual(['bank.yaml', 'loops/for/never.md', 'loops/for/pattern.md'])
})

// Other systems than Linux store names as Unicode and refuse these.
test.skipIf(process.platform !== 'linux')(
  'reports a file or folder name that is not UTF-8, and compiles the others',
  async () => {
    const content = contentWith()
    const odd = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part)))
    mkdirSync(odd(`${content}/loops/`, [0xe9, 0xe8]))
    writeFileSync(odd(`${content}/loops/for/caf`, [0xe9], '.md'), questionText({title: 'Coffee?'}))
    writeFileSync(odd(`${content}/loops/for/caf`, [0xe9], '.png'), 'x')
    writeFileSync(odd(`${content}/loops/for/.caf`, [0xe9], '.md'), 'x')
    const {diagnostics, counts} = await checkBank({content})
    expect(diagnostics.map(({file, code}) => `${file} ${code}`)).toEqual([
      'loops/for/caf\uFFFD.md file/bad-name',
      'loops/for/caf\uFFFD.png file/bad-name',
      'loops/\uFFFD\uFFFD file/bad-name',
    ])
    expect(counts.questions).toBe(2)
  },
)

test('reads a folder whose name ends in .md as a folder', async () => {
  const content = contentWith({'loops/for.md/pattern.md': 'x'})
  mkdirSync(join(content, 'empty.md'))
  expect(await faultsIn(content)).toContain('loops/for.md/pattern.md file/bad-name')
})

test('ignores dotfiles, node_modules and README.md', async () => {
  const content = contentWith({
    '.git/x.md': '<b>',
    'loops/.draft.md': '<b>',
    'node_modules/x/x.md': '<b>',
    'loops/for/README.md': '<b>',
  })
  expect(await faultsIn(content)).toEqual([])
})

const latin1 = Buffer.from(questionText({title: 'Où?'}), 'latin1')
const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(questionText(), 'utf16le')])

test.each([
  ['Latin-1', latin1, 'file/not-utf8'],
  ['UTF-16', utf16, 'file/not-utf8'],
  [
    'a lone surrogate',
    Buffer.concat([Buffer.from(questionText()), Buffer.from([0xed, 0xa0, 0x80])]),
    'file/not-utf8',
  ],
  ['more than 64 KB', Buffer.from(questionText({more: '\nmore\n'.repeat(12_000)})), 'limit/file-size'],
  ['100 MB', Buffer.alloc(100_000_000, 'x\n'), 'limit/file-size'],
  ['nothing', Buffer.alloc(0), 'file/empty'],
  ['zero bytes', Buffer.alloc(1000), 'file/control-character'],
])('reports a file of %s', async (_, bytes, code) => {
  expect(await faultsIn(contentWith({'loops/for/odd.md': bytes}))).toContain(`loops/for/odd.md ${code}`)
})

test('reads exactly 64 KB, and refuses a byte more', async () => {
  const text = `${questionText({title: 'Long?'})}\n## Hint\n`
  const paragraph = `\n${'word '.repeat(200)}\n`
  const filled = (size: number) => {
    const room = size - Buffer.byteLength(text)
    return text + paragraph.repeat(Math.floor(room / paragraph.length)) + '\n'.repeat(room % paragraph.length)
  }
  const content = contentWith({'loops/for/a.md': filled(65_536), 'loops/for/b.md': filled(65_537)})
  expect(await faultsIn(content)).toEqual(['loops/for/b.md limit/file-size'])
})

test('reports both names if other systems treat them as equal', async () => {
  const {diagnostics} = await checkBank({
    content: contentWith({
      'loops/for/Once.md': questionText({title: 'Again?'}),
      'loops/for/caf\u00E9.md': questionText({title: 'Composed?'}),
      'loops/for/cafe\u0301.md': questionText({title: 'Decomposed?'}),
    }),
  })
  const collisions = diagnostics.filter(({code}) => code === 'file/path-collision')
  const pairs = collisions.map(({file, related}) => [file, related?.[0]?.file].sort())
  expect(pairs).toEqual([
    ['loops/for/cafe\u0301.md', 'loops/for/caf\u00E9.md'],
    ['loops/for/Once.md', 'loops/for/once.md'],
  ])
})

test.each(['con', 'nul', 'aux', 'com1', 'lpt9'])(
  'reports the name %s, of a file or a folder',
  async (name) => {
    const content = contentWith({
      [`loops/for/${name}.md`]: questionText({title: 'File?'}),
      [`${name}/q.md`]: questionText({title: 'Folder?'}),
    })
    const found = await faultsIn(content)
    expect(found).toContain(`loops/for/${name}.md file/reserved-name`)
    expect(found).toContain(`${name}/q.md file/reserved-name`)
  },
)

test('does not copy an asset that has been removed, is a pipe, or is outside', async () => {
  const picture = (name: string) =>
    questionText({title: `Picture ${name}?`, more: `\n## Hint\n\n![x](${name})\n`})
  const content = contentWith({'loops/for/a.md': picture('pipe.png'), 'loops/for/b.md': picture('out.png')})
  execFileSync('mkfifo', [join(content, 'loops/for/pipe.png')])
  symlinkSync('/etc/passwd', join(content, 'loops/for/out.png'))
  expect(await faultsIn(content)).toEqual([
    'loops/for/out.png file/symlink-outside',
    'loops/for/pipe.png file/not-regular',
  ])
})

test('does not report links into an unreadable folder, or patterns in it, as missing', async () => {
  const content = contentWith({
    'loops/for/a.md': questionText({title: 'A?', more: '\n## Hint\n\n[a](../out/a.md) ![b](../out/b.png)\n'}),
    'loops/for/pattern.md': patternText.replace('minutes', 'requires: [loops/out]\nminutes'),
  })
  symlinkSync('/etc', join(content, 'loops/out'))
  expect(await faultsIn(content)).toEqual(['loops/out file/symlink-outside'])
})

test('ignores project files, and names them if no question is left', async () => {
  const others = {'Readme.md': '# A\n', 'loops/CONTRIBUTING.md': '# B\n', 'loops/for/LICENSE.md': '# C\n'}
  expect(await faultsIn(contentWith(others))).toEqual([])
  const content = temporaryFolder({
    'bank.yaml': bankYaml,
    ...others,
    'CHANGELOG.md': questionText({title: 'D?'}),
  })
  const {diagnostics} = await checkBank({content})
  expect(diagnostics).toMatchObject([
    {
      code: 'bank/no-questions',
      data: {ignored: ['CHANGELOG.md', 'Readme.md', 'loops/CONTRIBUTING.md', 'loops/for/LICENSE.md']},
      message: expect.stringContaining('(ignored: `CHANGELOG.md`, `Readme.md`'),
    },
  ])
})

test('does not report a bank whose only question is unreadable as empty', async () => {
  const content = temporaryFolder({'bank.yaml': bankYaml, 'loops/for/pattern.md': patternText})
  symlinkSync('nowhere.md', join(content, 'loops/for/once.md'))
  expect(await faultsIn(content)).toEqual(['loops/for/once.md file/unreadable'])
})

test('throws an OperationalError without the folder', async () => {
  await expect(checkBank({content: '/nowhere/at/all'})).rejects.toThrow(OperationalError)
})
