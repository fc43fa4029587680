import {chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {publishFolder} from '../../src/node/build/publish-folder.ts'
import {cliPath} from '../built.ts'
import {runProcess} from '../cli/run-process.ts'
import {below, sampleContent} from '../cli/sample-content.ts'
import {temporaryFolder} from '../cli/temporary-folder.ts'
import {withoutPrivileges} from './without-privileges.ts'

const content = {
  files: [
    {name: 'bank.json', content: () => [Buffer.from('{}')]},
    {
      name: 'manifest.json',
      content: () => [Buffer.from('{"artefacts": ["bank.json", "manifest.json"]}')],
    },
  ],
  copies: new Map<string, () => Buffer>(),
}

test('keeps a link, and replaces its target', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'elsewhere/bank'), {recursive: true})
  symlinkSync('elsewhere/bank', join(folder, 'link'))
  for (const _ of ['once', 'once more']) publishFolder(join(folder, 'link'), content)
  expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(folder, 'elsewhere/bank/bank.json'), 'utf8')).toBe('{}')
  expect(readdirSync(folder).sort()).toEqual(['elsewhere', 'link'])
  expect(readdirSync(join(folder, 'elsewhere'))).toEqual(['bank'])
})

test('refuses a broken link', () => {
  const folder = temporaryFolder()
  symlinkSync('nowhere', join(folder, 'link'))
  expect(() => publishFolder(join(folder, 'link'), content)).toThrow('is a broken symbolic link')
  expect(readdirSync(folder)).toEqual(['link'])
})

// In a sticky folder, files of other users cannot be moved, like a mount point.
test.skipIf(process.geteuid?.() !== 0)(
  'leaves a folder that cannot be moved unchanged, and nothing next to it',
  () => {
    const folder = temporaryFolder({
      'bank/bank.json': 'old',
      'bank/manifest.json': '{"artefacts": ["bank.json", "manifest.json"]}',
    })
    chmodSync(folder, 0o1777)
    expect(() => withoutPrivileges(() => publishFolder(join(folder, 'bank'), content))).toThrow(
      /EPERM|EACCES/,
    )
    expect(readdirSync(folder)).toEqual(['bank'])
    expect(readFileSync(join(folder, 'bank/bank.json'), 'utf8')).toBe('old')
  },
)

test.skipIf(process.platform === 'win32')(
  'reports a full disk in one line, and leaves nothing on it',
  async () => {
    const cwd = temporaryFolder(below('content', sampleContent()))
    // No file may contain a byte.
    const command = `ulimit -f 0; exec "${process.execPath}" "${cliPath}" --out dist/bank`
    const {code, stderr} = await runProcess('bash', ['-c', command], {cwd})
    expect({code, stderr}).toEqual({code: 2, stderr: expect.stringMatching(/^build-bank: EFBIG: .*\n$/)})
    expect(readdirSync(join(cwd, 'dist'))).toEqual([])
  },
)
