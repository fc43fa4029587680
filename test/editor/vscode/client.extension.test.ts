import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {expect, test} from 'vitest'
import {plainEnv} from '../../cli/run-process.ts'
import {below, faultyOptions, questionText, sampleContent} from '../../cli/sample-content.ts'
import {temporaryFolder} from '../../cli/temporary-folder.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const bundle = join(root, 'editors/vscode/dist/extension.cjs')
const path = 'content/loops/for/once.md'

/** The packaged client in an editor that has as much of the API as it calls. */
async function* run(folder: string, typed: readonly unknown[]): AsyncGenerator<readonly [string, unknown]> {
  const fake = fileURLToPath(new URL('fake-vscode.cjs', import.meta.url))
  const child = spawn(process.execPath, [fake, bundle, folder, path, 'markdown'], {
    env: plainEnv,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  try {
    for await (const line of createInterface({input: child.stdout})) {
      const message = JSON.parse(line)
      if (message[0] === 'active') child.stdin.write(typed.map((one) => `${JSON.stringify(one)}\n`).join(''))
      yield message
      if (message[0] === 'diagnostics' && message[1].uri.endsWith(path)) child.stdin.end()
      if (message[0] === 'inactive') break
    }
    expect((await once(child, 'exit'))[0]).toBe(0)
  } finally {
    child.kill('SIGKILL')
  }
}

async function collect(
  folder: string,
  typed: readonly unknown[] = [],
): Promise<(readonly [string, unknown])[]> {
  const all: (readonly [string, unknown])[] = []
  for await (const message of run(folder, typed)) all.push(message)
  return all
}

test('starts the server of the workspace, shows its problems, verifies in a terminal and ends', async () => {
  const folder = temporaryFolder(
    below('content', sampleContent({'loops/for/once.md': questionText({options: faultyOptions})})),
  )
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules/quizproof'), 'dir')
  const content = pathToFileURL(join(folder, 'content')).href
  const messages = await collect(folder, [['quizproof.verify', content, 'loops/for/once.md']])
  const find = (what: string): readonly unknown[] =>
    messages.flatMap(([name, data]) => (name === what ? [data] : []))
  expect(find('error')).toEqual([])
  expect(find('command')).toEqual(
    expect.arrayContaining([
      'quizproof.restart',
      'quizproof.verify',
      'quizproof.preview',
      'quizproof.explain',
    ]),
  )
  expect(find('diagnostics')).toContainEqual({
    uri: pathToFileURL(join(folder, path)).href,
    codes: ['choice/no-key', 'list/empty-item'],
  })
  expect(find('task')).toEqual([
    {
      command: 'node',
      parameters: [join(root, 'dist/cli.js'), 'verify', join(folder, path)],
      options: {cwd: folder},
    },
  ])
  expect(find('inactive')).toHaveLength(1)
}, 60_000)
