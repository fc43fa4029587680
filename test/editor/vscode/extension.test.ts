import {mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {findServer} from '../../../editors/vscode/src/find-server.ts'
import packageJson from '../../../package.json' with {type: 'json'}
import {temporaryFolder} from '../../cli/temporary-folder.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const script = join(root, 'dist/cli.js')

test('finds the installed package, also from a folder below and for the package itself', () => {
  const folder = temporaryFolder({'deep/content/bank.yaml': ''})
  expect(findServer(folder)).toBeUndefined()
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules/quizproof'), 'dir')
  const found = {script, version: packageJson.version}
  expect(findServer(folder)).toEqual(found)
  expect(findServer(join(folder, 'deep/content'))).toEqual(found)
  expect(findServer(root)).toEqual(found)
})

test('takes the folder that the author has set, and nothing else then', () => {
  const folder = temporaryFolder({
    'tools/package.json': '{"version": "1.2.3", "bin": {"build-bank": "cli.js"}}',
    'broken/package.json': '{',
    'other/package.json': '{"version": "1.0.0", "bin": {"other": "cli.js"}}',
  })
  expect(findServer(folder, 'tools')).toEqual({script: join(folder, 'tools/cli.js'), version: '1.2.3'})
  for (const wrong of ['broken', 'other', 'missing']) expect(findServer(folder, wrong)).toBeUndefined()
})
