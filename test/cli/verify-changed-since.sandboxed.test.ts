import {execFileSync} from 'node:child_process'
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test, vi} from 'vitest'
import {below, sampleContent} from './sample-content.ts'
import {type Files, writeFiles} from './temporary-folder.ts'
import {programQuestion, twoIsRight, verifyBankYaml} from './verify-content.ts'
import {named, type Outcome, proved, shell, verified, verify} from './verify-runs.ts'

// Programs run concurrently, and no test depends on their duration.
vi.setConfig({testTimeout: 600_000})

const wrongKey = programQuestion('python', 'print(one)', twoIsRight)

const git = (cwd: string, ...parameters: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...parameters], {
    cwd,
    stdio: 'pipe',
  })

/** The diagnostics for changes to verified content committed on `main`. */
async function sinceMain(changes: Files, remove: readonly string[] = []): Promise<Outcome> {
  const cwd = await verified()
  git(cwd, 'init', '-q', '-b', 'main')
  git(cwd, 'add', '.')
  git(cwd, 'commit', '-q', '-m', 'content')
  writeFiles(cwd, below('content', changes))
  for (const path of remove) rmSync(join(cwd, 'content', path))
  return verify(['--changed-since', 'main', '--frozen'], {cwd})
}

test.concurrent.each([
  ['nothing, nothing', {}, 0],
  ['a question, that one', {[named]: wrongKey}, 1],
  [
    'a pattern, its questions',
    {'loops/for/pattern.md': `${sampleContent()['loops/for/pattern.md']}\nMore.\n`},
    2,
  ],
  ['a set-up, everything', {'setup.py': 'one = 2\n'}, 3],
  ['the bank, everything', {'bank.yaml': `${verifyBankYaml}\n`}, 3],
])('proves the questions of a change to %s', async (_, changes, expected) => {
  expect((await sinceMain(changes)).questions).toBe(expected)
})

test.concurrent('a rewritten lock does not count as a change', async () => {
  const changes = {[named]: wrongKey, 'proof.lock.json': `${(await proved()).lock}\n`}
  expect((await sinceMain(changes)).questions).toBe(1)
})

test.concurrent('a removed question leaves nothing to prove', async () => {
  expect((await sinceMain({}, [shell])).questions).toBe(0)
})

test.concurrent('reports a question refuted by a changed set-up, changed or not', async () => {
  expect(await sinceMain({'setup.py': 'one = 2\n'})).toMatchObject({
    code: 1,
    faults: [`content/${named} proof/not-observed`],
  })
})
