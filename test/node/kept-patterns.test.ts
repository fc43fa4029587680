import {appendFileSync, renameSync, rmSync, statSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {type BankConfig, parseConfig} from '../../src/compile/bank/bank-config.ts'
import type {ContentFile} from '../../src/compile/bank/compile-bank.ts'
import {linkBank} from '../../src/compile/bank/link-bank.ts'
import {compareText} from '../../src/diagnostics/compare-text.ts'
import type {Checked} from '../../src/kinds/shared/question.ts'
import type {BankRecord} from '../../src/node/build/artefacts/published-bank.ts'
import {compileUnit} from '../../src/node/build/compile-unit.ts'
import {writeBank} from '../../src/node/build/write-bank.ts'
import {FileHashes} from '../../src/node/cache/file-hashes.ts'
import {type StoredUnit, storeUnit} from '../../src/node/cache/stored-unit.ts'
import {sha256} from '../../src/node/sha256.ts'
import {readFolder} from '../cli/read-folder.ts'
import {bankYaml, patternText, questionText} from '../cli/sample-content.ts'
import {temporaryFolder} from '../cli/temporary-folder.ts'
import {upToCostly} from '../run-counts.ts'

const folders = ['loops/a', 'loops/b', 'loops/c'] as const
const slots = ['one', 'two', 'three'] as const

/** The text of each question by path, and what else a bank depends on. */
interface State {
  readonly questions: Readonly<Record<string, {readonly id: string | undefined; readonly text: number}>>
  readonly title: number
  readonly checked: readonly string[]
  readonly maxSingleBytes: number
}

const start: State = {
  questions: Object.fromEntries(
    folders.flatMap((folder) =>
      slots.slice(0, 2).map((slot, text) => [`${folder}/${slot}.md`, {id: undefined, text}]),
    ),
  ),
  title: 0,
  checked: [],
  maxSingleBytes: Number.POSITIVE_INFINITY,
}

/** Every fourth text links to the first question of the next pattern, whose id may change. */
function toFiles({questions, title}: State): {path: string; text: string}[] {
  const config = {path: 'bank.yaml', text: `title: Bank ${title}\n${bankYaml}`}
  const patterns = folders.map((folder) => ({path: `${folder}/pattern.md`, text: patternText}))
  const files = Object.entries(questions).map(([path, {id, text}]) => {
    const target = folders[(folders.findIndex((folder) => path.startsWith(folder)) + 1) % folders.length]
    const isThere = questions[`${target}/one.md`] !== undefined
    const more = text % 4 === 0 && isThere ? `\n## Hint\n[There](../../${target}/one.md)\n` : ''
    const question = questionText({title: `Question ${path}, version ${text}?`, more})
    return {path, text: id === undefined ? question : question.replace('category', `id: ${id}\ncategory`)}
  })
  return [config, ...[...patterns, ...files].sort((one, other) => compareText(one.path, other.path))]
}

/** By path, text and settings, because a property compiles the same files many times. */
const compiledFiles = new Map<string, StoredUnit>()

function compile(file: ContentFile, config: BankConfig): StoredUnit {
  const key = JSON.stringify([file, config])
  const unit =
    compiledFiles.get(key) ?? storeUnit(compileUnit(file, {config, keepMarkdown: false}), sha256(file.text))
  compiledFiles.set(key, unit)
  return unit
}

async function write(state: State, out: string, record?: BankRecord): Promise<BankRecord> {
  const files = toFiles(state)
  const {config} = parseConfig(files[0], [])
  if (!config) throw new Error('Expected a sound bank.yaml')
  const units = files.slice(1).map((file) => compile(file, config))
  const linked = linkBank(
    units.map(({summary}) => summary),
    config,
  )
  expect(linked.diagnostics.filter(({severity}) => severity === 'error')).toEqual([])
  const checked = new Map<string, Checked>(
    state.checked.map((path) => [path.replace('.md', ''), {python: {python: '3.11.2'}}]),
  )
  const compiled = {
    content: {files: [], ignored: [], assets: [], diagnostics: [], hasLinks: false},
    config,
    units,
    linked,
    diagnostics: [],
    compiled: 0,
  }
  const {maxSingleBytes} = state
  const options = {content: join(out, '..'), out, maxSingleBytes}
  const known = {key: JSON.stringify(config), hashes: new FileHashes(), record}
  return writeBank(compiled, checked, {...options, known})
}

// Without a program to exchange folders, which takes longer to start than the rest of a build.
beforeEach(() => void vi.stubEnv('PATH', '/nowhere'))
afterEach(() => void vi.unstubAllEnvs())

type Edit = (state: State, out: string) => State

const path = fc
  .tuple(fc.constantFrom(...folders), fc.constantFrom(...slots))
  .map((parts) => `${parts.join('/')}.md`)
const numbers = fc.integer({min: 0, max: 7})

const edits: fc.Arbitrary<Edit>[] = [
  fc.tuple(path, fc.constantFrom(undefined, 'x', 'y'), numbers).map(
    ([name, id, text]): Edit =>
      (state) => {
        const own = id === undefined ? undefined : `${id}-${name.replace('.md', '').replaceAll('/', '-')}`
        return {...state, questions: {...state.questions, [name]: {id: own, text}}}
      },
  ),
  path.map(
    (name): Edit =>
      (state) => {
        const {[name]: _, ...questions} = state.questions
        return Object.keys(questions).length === 0 ? state : {...state, questions}
      },
  ),
  path.map(
    (name): Edit =>
      (state) => {
        const others = state.checked.filter((one) => one !== name)
        return {...state, checked: others.length < state.checked.length ? others : [...others, name]}
      },
  ),
  numbers.map(
    (title): Edit =>
      (state) => ({...state, title}),
  ),
  fc.constantFrom(0, 2000, 4000, Number.POSITIVE_INFINITY).map(
    (maxSingleBytes): Edit =>
      (state) => ({...state, maxSingleBytes}),
  ),
  fc.tuple(numbers, fc.constantFrom<(file: string) => void>(spoil, rmSync, replaceByLink)).map(
    ([index, change]): Edit =>
      (state, out) => {
        const names = Object.keys(readFolder(out)).filter((name) => name !== 'manifest.json')
        const name = names[index % names.length]
        if (name !== undefined) change(join(out, name))
        return state
      },
  ),
]

function spoil(file: string): void {
  appendFileSync(file, ' ')
}

function replaceByLink(file: string): void {
  const other = join(file.slice(0, file.indexOf('/out/')), 'elsewhere')
  rmSync(other, {force: true})
  renameSync(file, other)
  symlinkSync(other, file)
}

test('a build that keeps what has not changed writes what a build without an earlier one writes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.oneof(...edits), {minLength: 1, maxLength: 3}), {maxLength: 4}),
      async (rounds) => {
        const cwd = temporaryFolder()
        const out = join(cwd, 'out')
        let state = start
        let record = await write(state, out)
        for (const round of rounds) {
          for (const edit of round) state = edit(state, out)
          record = await write(state, out, record)
          const clean = await write(state, join(cwd, 'clean'))
          expect(readFolder(out)).toEqual(readFolder(join(cwd, 'clean')))
          expect(record).toEqual(clean)
          expect(Object.keys(record.written)).toEqual(Object.keys(clean.written))
        }
        rmSync(cwd, {recursive: true})
      },
    ),
    upToCostly(400),
  )
})

/** A file that was written again has another inode. */
const idsIn = (out: string, names: readonly string[]) => names.map((name) => statSync(join(out, name)).ino)

test('keeps the files of unchanged patterns, and only those', async () => {
  const out = join(temporaryFolder(), 'out')
  const filesOf = (id: string) => ['patterns', 'public', 'keys'].map((part) => `${part}/${id}.json`)
  const record = await write(start, out)
  const before = folders.map((id) => idsIn(out, filesOf(id)))
  const changed = {...start, questions: {...start.questions, 'loops/b/two.md': {id: undefined, text: 3}}}
  const next = await write(changed, out, record)
  const after = folders.map((id) => idsIn(out, filesOf(id)))
  expect(after[0]).toEqual(before[0])
  expect(after[2]).toEqual(before[2])
  for (const [index, id] of (after[1] ?? []).entries()) expect(id).not.toBe(before[1]?.[index])
  // A link to a question with a new id changes the pattern that links.
  const renamed = {...changed, questions: {...changed.questions, 'loops/b/one.md': {id: 'new', text: 0}}}
  await write(renamed, out, next)
  const last = folders.map((id) => idsIn(out, filesOf(id)))
  expect(last[0]).not.toEqual(after[0])
  expect(last[2]).toEqual(after[2])
})
