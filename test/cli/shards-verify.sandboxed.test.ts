import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test, vi} from 'vitest'
import {runCli} from './run-cli.ts'
import {below} from './sample-content.ts'
import {type Files, temporaryFolder} from './temporary-folder.ts'
import {programQuestion, twoIsRight, verifyContent} from './verify-content.ts'
import {lockOf, lockPath} from './verify-runs.ts'

// Programs run concurrently, and no test depends on their duration.
vi.setConfig({testTimeout: 600_000})

/** Two questions show the same program, and one has a wrong key. */
const files = verifyContent({
  'loops/for/again.md': programQuestion(
    'python',
    'print(one)',
    '- [x] `1`\n  > Right.\n- [ ] `3`\n  > No.\n',
  ),
  'loops/while/wrong.md': programQuestion('bash', 'echo $((2 - 1))', twoIsRight),
})

const project = (more: Files = {}): string => temporaryFolder(below('content', {...files, ...more}))

test('shards and their merge write the lock and the report of one machine', async () => {
  const whole = project()
  const expected = await runCli(['verify', '-f', 'json'], {cwd: whole})
  const cwd = project()
  for (const index of [1, 2, 3]) {
    await runCli(['verify', '--shard', `${index}/3`], {cwd})
    expect(existsSync(join(cwd, lockPath))).toBe(false)
  }
  expect(await runCli(['merge', '-f', 'json'], {cwd})).toEqual(expected)
  expect(expected.code).toBe(1)
  expect(expected.stdout).toContain('"runs":3')
  expect(lockOf(cwd)).toBe(lockOf(whole))
})
