import {type ChildProcess, execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {afterAll, describe, expect, test} from 'vitest'
import {cliPath} from '../built.ts'
import {plainEnv} from './run-process.ts'
import {below, faultyOptions, questionText, sampleContent} from './sample-content.ts'
import {temporaryFolder} from './temporary-folder.ts'

interface Round {
  readonly added: readonly {readonly code: string; readonly file: string}[]
  readonly removed: readonly {readonly code: string; readonly file: string}[]
  readonly summary: {readonly questions: number; readonly errors: number}
  readonly built?: boolean
}

interface Watch {
  readonly child: ChildProcess
  /** The next round. */
  readonly next: () => Promise<Round>
  /** Rounds that nothing has asked for yet. */
  readonly waiting: () => number
  /** What the command has written to standard error. */
  readonly errors: () => string
}

const children: ChildProcess[] = []
afterAll(() => children.forEach((child) => void child.kill('SIGKILL')))

function startWatch(cwd: string, ...parameters: readonly string[]): Watch {
  return startNode(cwd, [cliPath, ...parameters, '--watch', '--format', 'json'])
}

function startNode(cwd: string, parameters: readonly string[]): Watch {
  const child = spawn(process.execPath, parameters, {cwd, env: plainEnv})
  children.push(child)
  const rounds: Round[] = []
  const takers: ((round: Round) => void)[] = []
  createInterface({input: child.stdout}).on('line', (line) => {
    const round: Round = JSON.parse(line)
    const take = takers.shift()
    if (take) take(round)
    else rounds.push(round)
  })
  const next = (): Promise<Round> =>
    new Promise((resolve) => {
      const round = rounds.shift()
      if (round) resolve(round)
      else takers.push(resolve)
    })
  let errors = ''
  child.stderr.on('data', (data) => {
    errors += data
  })
  return {child, next, waiting: () => rounds.length, errors: () => errors}
}

const codes = (list: Round['added']): string[] => list.map(({code, file}) => `${file} ${code}`)

const broken = questionText({options: faultyOptions})
const sound = questionText()
const once1 = 'content/loops/for/once.md'

/** Ways in which editors and tools save a file. */
const saves: readonly (readonly [string, (path: string, text: string) => void | Promise<void>])[] = [
  ['writes over the file', (path, text) => writeFileSync(path, text)],
  [
    'renames a new file over it',
    (path, text) => {
      writeFileSync(`${path}.tmp`, text)
      renameSync(`${path}.tmp`, path)
    },
  ],
  [
    'removes it and creates it again',
    async (path, text) => {
      rmSync(path)
      await new Promise((resolve) => setTimeout(resolve, 10))
      writeFileSync(path, text)
    },
  ],
  [
    'truncates it and writes later',
    async (path, text) => {
      writeFileSync(path, '')
      await new Promise((resolve) => setTimeout(resolve, 10))
      writeFileSync(path, text)
    },
  ],
  [
    'moves it away as a backup',
    (path, text) => {
      renameSync(path, `${path}~`)
      writeFileSync(path, text)
      rmSync(`${path}~`)
    },
  ],
]

describe('check --watch', () => {
  test('reports what a save changed, whatever way the editor has to save', async () => {
    const folder = temporaryFolder(below('content', sampleContent()))
    const {next, waiting, child} = startWatch(folder, 'check')
    expect(await next()).toMatchObject({added: [], removed: [], summary: {questions: 2, errors: 0}})
    for (const [, save] of saves) {
      await save(join(folder, once1), broken)
      const worse = await next()
      expect(codes(worse.added)).toEqual([`${once1} choice/no-key`, `${once1} list/empty-item`])
      await save(join(folder, once1), sound)
      const better = await next()
      expect(codes(better.removed)).toEqual(codes(worse.added))
      expect(better.summary.errors).toBe(0)
    }
    expect(waiting()).toBe(0)
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([0, null])
  }, 60_000)

  test('follows new folders, removed files, links and bank.yaml', async () => {
    const folder = temporaryFolder(below('content', sampleContent()))
    const {next, child} = startWatch(folder, 'check')
    await next()
    mkdirSync(join(folder, 'content/loops/while'))
    writeFileSync(
      join(folder, 'content/loops/while/one.md'),
      questionText({title: 'See [it](../for/once.md)'}),
    )
    expect(codes((await next()).added)).toEqual(['content/loops/while/one.md pattern/missing'])
    rmSync(join(folder, once1))
    expect(codes((await next()).added)).toEqual(['content/loops/while/one.md link/missing-file'])
    writeFileSync(join(folder, 'content/bank.yaml'), 'name: [')
    expect(codes((await next()).added).every((one) => one.startsWith('content/bank.yaml '))).toBe(true)
    rmSync(join(folder, 'content/loops/while'), {recursive: true})
    expect(codes((await next()).removed)).toHaveLength(2)
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  }, 60_000)

  test('follows a checkout of another branch', async () => {
    const folder = temporaryFolder(below('content', sampleContent()))
    const git = (...parameters: string[]): void => {
      const author = ['-c', 'user.name=a', '-c', 'user.email=a@example.org']
      execFileSync('git', [...author, ...parameters], {cwd: folder, stdio: 'ignore'})
    }
    git('init', '--initial-branch=main')
    git('add', '.')
    git('commit', '-m', 'one')
    git('checkout', '-b', 'other')
    writeFileSync(join(folder, once1), broken)
    for (let number = 0; number < 30; number++)
      writeFileSync(
        join(folder, `content/loops/for/more-${number}.md`),
        questionText({title: `Number ${number}?`}),
      )
    git('add', '.')
    git('commit', '-m', 'two')
    const {next, child} = startWatch(folder, 'check')
    expect((await next()).summary).toMatchObject({questions: 32, errors: 2})
    git('checkout', 'main')
    let round = await next()
    while (round.summary.questions !== 2) round = await next()
    expect(round.summary.errors).toBe(0)
    child.kill('SIGINT')
    await once(child, 'exit')
  }, 60_000)
})

/** Makes `fs.watch` fail after some calls, as at a limit of the system. */
const limitWatching = (code: string): string =>
  `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs'
  import {syncBuiltinESMExports} from 'node:module'
  const {watch} = fs
  let left = 1
  fs.watch = (...parameters) => {
    if (left-- > 0) return watch(...parameters)
    throw Object.assign(new Error('limit'), {code: '${code}', syscall: 'watch'})
  }
  syncBuiltinESMExports()
`)}`

describe('at a limit of the system', () => {
  test.each(['ENOSPC', 'EMFILE'])('says so and still follows changes: %s', async (code) => {
    const folder = temporaryFolder(below('content', sampleContent()))
    const command = [cliPath, 'check', '--watch', '--format', 'json']
    const {next, child, errors} = startNode(folder, ['--import', limitWatching(code), ...command])
    await next()
    writeFileSync(join(folder, once1), broken)
    expect(codes((await next()).added)).toEqual([`${once1} choice/no-key`, `${once1} list/empty-item`])
    const lines = errors().trimEnd().split('\n')
    expect(lines).toEqual([expect.stringContaining(`Cannot watch content (${code}): `)])
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([0, null])
  })
})

describe('build --watch', () => {
  test('replaces the bank as a whole, or not at all', async () => {
    const folder = temporaryFolder(below('content', sampleContent()))
    const {next, child} = startWatch(folder)
    const readBank = (): {questions: {title: {text: string}}[]} =>
      JSON.parse(readFileSync(join(folder, 'dist/bank/bank.json'), 'utf8'))
    expect(await next()).toMatchObject({built: true})
    expect(readBank().questions).toHaveLength(2)
    writeFileSync(join(folder, once1), broken)
    expect(await next()).toMatchObject({built: false})
    expect(readBank().questions[1]?.title.text).toBe('How often?')
    writeFileSync(join(folder, once1), questionText({title: 'How many times?'}))
    expect(await next()).toMatchObject({built: true})
    expect(readBank().questions[1]?.title.text).toBe('How many times?')
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([0, null])
  }, 60_000)
})
