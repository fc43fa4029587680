import {execFileSync} from 'node:child_process'
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {runCli} from './run-cli.ts'
import {below, questionText, sampleContent} from './sample-content.ts'
import {type Files, temporaryFolder, writeFiles} from './temporary-folder.ts'

const git = (cwd: string, ...parameters: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...parameters], {
    cwd,
    stdio: 'pipe',
  })

/** A repository in which `before` is committed and `after` is in the work tree; `null` removes a file. */
function changeOf(before: Files, after: Readonly<Record<string, string | null>>): string {
  const cwd = temporaryFolder(below('content', sampleContent(before)))
  git(cwd, 'init', '-q', '-b', 'main')
  git(cwd, 'add', '.')
  git(cwd, 'commit', '-q', '-m', 'content')
  for (const [path, text] of Object.entries(after)) {
    if (text === null) rmSync(join(cwd, 'content', path))
    else writeFiles(cwd, {[`content/${path}`]: text})
  }
  return cwd
}

const once = 'loops/for/once.md'
const swapped = questionText({options: '- [ ] Once\n  > No.\n- [x] Twice\n  > Yes.\n'})

test.concurrent.each(['pretty', 'github', 'sarif', 'junit'])(
  'the format %s shows what changed',
  async (format) => {
    const cwd = changeOf({}, {[once]: swapped, 'loops/for/never.md': null})
    const {code, stdout} = await runCli(['check', '-f', format, '--changed-since', 'main'], {cwd})
    expect(code).toBe(0)
    expect(stdout).toContain('change/key')
    expect(stdout).toContain('change/lost-id')
  },
)

test.concurrent('files that are not content are not compared', async () => {
  const cwd = changeOf({'loops/README.md': '# a'}, {'loops/README.md': '# b', 'loops/for/loop.png': 'x'})
  const {code, stdout} = await runCli(['check', '--changed-since', 'main'], {cwd})
  expect({code, stdout}).toEqual({code: 0, stdout: 'No problems; 0 of 4 files checked\n'})
})

test.concurrent('the summary says how many files were judged', async () => {
  const cwd = changeOf({}, {[once]: swapped})
  const {stdout} = await runCli(['check', '--changed-since', 'main'], {cwd})
  expect(stdout).toContain('1 of 4 files checked')
  expect(stdout).toContain('The key of `loops/for/once` changed')
})
