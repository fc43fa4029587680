import {spawnSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {expect, test} from 'vitest'
import {checkBank, cliPath} from '../../built.ts'
import {plainEnv} from '../../cli/run-process.ts'
import {below, fixableOptions, questionText, sampleContent} from '../../cli/sample-content.ts'
import {temporaryFolder} from '../../cli/temporary-folder.ts'
import {fencesOf} from '../../docs/fences.ts'

const page = fileURLToPath(new URL('../../../docs/editors.md', import.meta.url))
const session = fileURLToPath(new URL('session.lua', import.meta.url))

/** The configuration of the page for the Neovim of Debian, with this build as the command. */
function readConfiguration(): string {
  const found = fencesOf(page).find(({info, text}) => info === 'lua' && text.includes('start_client'))
  if (!found) throw new Error('Expected a configuration for Neovim 0.7')
  const command = `{${[process.execPath, cliPath, 'lsp'].map((part) => JSON.stringify(part)).join(', ')}}`
  expect(found.text).toContain("{'npx', 'build-bank', 'lsp'}")
  return found.text.replace("{'npx', 'build-bank', 'lsp'}", command)
}

test('an author in Neovim sees problems, fixes them, follows a link, and renames', async () => {
  const text = questionText({title: 'How often? Not [never](never.md).', options: fixableOptions})
  const folder = temporaryFolder({
    ...below('content', sampleContent({'loops/for/once.md': text})),
    'init.lua': readConfiguration(),
  })
  const output = join(folder, 'result.json')
  const {stderr} = spawnSync(
    'nvim',
    ['--headless', '-n', '-u', join(folder, 'init.lua'), '-c', `luafile ${session}`],
    {
      cwd: folder,
      env: {
        ...plainEnv,
        HOME: folder,
        XDG_STATE_HOME: folder,
        XDG_CACHE_HOME: folder,
        SESSION_OUTPUT: output,
        SESSION_FILE: 'content/loops/for/once.md',
      },
      encoding: 'utf8',
      timeout: 120_000,
    },
  )
  expect(existsSync(output), stderr).toBe(true)
  const result = JSON.parse(readFileSync(output, 'utf8'))
  const never = join(folder, 'content/loops/for/never.md')
  expect(result).toEqual({
    failure: null,
    codes: ['list/looks-like-mark'],
    fixed: questionText({title: 'How often? Not [never](never.md).'}).trimEnd().split('\n'),
    target: pathToFileURL(never).href,
    hover: expect.stringContaining('**How often with an empty list?** `loops/for/never`'),
    lenses: ['Key: Once', 'No proof', 'Open preview'],
    refused: '`loops/for/never` is taken by loops/for/never.md',
    renamed: 'twice.md',
  })
  const moved = join(folder, 'content/loops/for/twice.md')
  expect(readFileSync(moved, 'utf8')).toContain('formerly: [loops/for/once]')
  const {diagnostics} = await checkBank({content: join(folder, 'content')})
  expect(diagnostics.filter(({severity}) => severity === 'error')).toEqual([])
}, 180_000)
