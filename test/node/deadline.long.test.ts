import {cpSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {runProcess} from '../cli/run-process.ts'
import {below, questionText, sampleContent} from '../cli/sample-content.ts'
import {type Files, temporaryFolder, writeFiles} from '../cli/temporary-folder.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Makes the real worker hang, fill its memory or fail, triggered by words in a file. */
const stubWorker = `
import {parentPort, workerData} from 'node:worker_threads'

const acts = {
  HANG() { for (;;) {} },
  FILL() { for (const kept = []; ; ) kept.push(Array(1000).fill({})) },
  THROW() { throw new Error('a fault of ours') },
}
const listen = parentPort.on.bind(parentPort)
parentPort.on = (name, listener) => listen(name, (request) => {
  for (const [index, {text}] of request.files.entries()) {
    for (const [word, act] of Object.entries(acts)) {
      if (!text.includes(word)) continue
      Atomics.store(workerData.current, 0, index)
      act()
    }
  }
  listener(request)
})
await import('./real-worker.js')
`

/** A copy of the built package, with a worker that can misbehave and has little memory. */
function misbehavingPackage(): string {
  const folder = temporaryFolder()
  cpSync(join(root, 'dist'), join(folder, 'dist'), {recursive: true})
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const dist = join(folder, 'dist')
  renameSync(join(dist, 'worker.js'), join(dist, 'real-worker.js'))
  writeFileSync(join(dist, 'worker.js'), stubWorker)
  const lowered = readdirSync(dist).filter((name) => name.endsWith('.js') && lowerMemory(join(dist, name)))
  expect(lowered).not.toEqual([])
  return folder
}

function lowerMemory(path: string): boolean {
  const text = readFileSync(path, 'utf8')
  const lowered = text.replace(/workerMegabytes: \d+/, 'workerMegabytes: 32')
  if (lowered !== text) writeFileSync(path, lowered)
  return lowered !== text
}

/** Ends only when no worker is left. */
async function check(files: Files, more: readonly string[] = []) {
  const cwd = misbehavingPackage()
  writeFiles(cwd, below('content', sampleContent(files)))
  return runProcess(process.execPath, ['dist/cli.js', 'check', '-f', 'json', ...more], {cwd})
}

const named = (word: string) => questionText({title: `${word}?`})

test.concurrent('reports a file that hangs the worker, compiles the others, and ends', async () => {
  const files = {
    'loops/for/a.md': named('HANG'),
    'loops/for/m.md': named('HANG once more'),
    'loops/for/z.md': questionText({title: 'After?', options: '- [ ] a\n  > a\n- [ ] b\n  > b\n'}),
  }
  const {code, stdout, stderr} = await check(files)
  expect({code, stderr}).toEqual({code: 1, stderr: ''})
  const {diagnostics, summary} = JSON.parse(stdout)
  expect(diagnostics).toMatchObject([
    {code: 'limit/deadline', file: 'content/loops/for/a.md', place: {start: {line: 1, column: 1}}},
    {code: 'limit/deadline', file: 'content/loops/for/m.md'},
    {code: 'choice/no-key', file: 'content/loops/for/z.md'},
  ])
  expect(summary).toMatchObject({files: 7, questions: 3})
})

test.concurrent('gives up a file that needs too much memory', async () => {
  const {code, stdout} = await check({'loops/for/a.md': named('FILL')})
  expect(code).toBe(1)
  expect(JSON.parse(stdout).diagnostics).toMatchObject([
    {code: 'limit/deadline', file: 'content/loops/for/a.md'},
  ])
})

test.concurrent('tries a file again that was given up, with or without a cache', async () => {
  const cwd = misbehavingPackage()
  writeFiles(cwd, below('content', sampleContent({'loops/for/a.md': named('HANG')})))
  const run = (worker: string) => {
    const parameters = ['dist/cli.js', 'check', '-f', 'json', '--cache', 'kept']
    writeFileSync(join(cwd, 'dist/worker.js'), worker)
    return runProcess(process.execPath, parameters, {cwd})
  }
  expect((await run(stubWorker)).code).toBe(1)
  expect((await run("import './real-worker.js'")).code).toBe(0)
})

test.concurrent.each([
  ['fails', "throw new Error('not whole')", 'not whole'],
  ['ends', 'process.exit(0)', 'it ended early'],
])('reports a worker that %s at its start in one line, and blames no file', async (_, worker, reason) => {
  const cwd = misbehavingPackage()
  writeFiles(cwd, {...below('content', sampleContent()), 'dist/worker.js': worker})
  expect(await runProcess(process.execPath, ['dist/cli.js', 'check', '--no-cache'], {cwd})).toEqual({
    code: 2,
    stdout: '',
    stderr: `build-bank: A worker thread failed to start: ${reason}\n`,
  })
})

test.concurrent('a failing worker is our bug: it ends the build and the process with a stack', async () => {
  const {code, stdout, stderr} = await check({'loops/for/a.md': named('THROW')})
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toMatch(/^build-bank: Error: a fault of ours\n {4}at /)
})
