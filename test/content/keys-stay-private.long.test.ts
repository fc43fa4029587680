import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test, vi} from 'vitest'
import type {BankKeys, PublicBankData} from '../../src/index.ts'
import {buildBank} from '../built.ts'
import {temporaryFolder} from '../cli/temporary-folder.ts'
import {moveKeys, rewriteGuidance} from './rewrite-content.ts'

const content = fileURLToPath(new URL('../../content/', import.meta.url))

interface Built {
  readonly public: string
  readonly keys: BankKeys
  readonly names: string
}

/** Builds the shipped content with the text of every question changed. */
async function buildChanged(change: (text: string) => string): Promise<Built> {
  const folder = temporaryFolder()
  for (const entry of readdirSync(content, {recursive: true, withFileTypes: true})) {
    // The lock would refute a moved key.
    if (!entry.isFile() || entry.name === 'proof.lock.json') continue
    const from = join(entry.parentPath, entry.name)
    const to = join(folder, 'content', from.slice(content.length))
    const isQuestion = entry.name.endsWith('.md') && entry.name !== 'pattern.md'
    const text = readFileSync(from, 'utf8')
    mkdirSync(dirname(to), {recursive: true})
    writeFileSync(to, isQuestion ? change(text) : text)
  }
  const out = join(folder, 'out')
  const {diagnostics} = await buildBank({content: join(folder, 'content'), out})
  expect(diagnostics.filter(({severity}) => severity === 'error')).toEqual([])
  const read = (name: string) => readFileSync(join(out, name), 'utf8')
  return {public: read('public.json'), keys: JSON.parse(read('keys.json')), names: read('bank.d.ts')}
}

// Each build compiles the whole bank, so the unchanged one is built once.
let unchanged: Promise<Built> | undefined
const shipped = (): Promise<Built> => (unchanged ??= buildChanged((text) => text))

vi.setConfig({testTimeout: 240_000})

test('public.json stays byte-identical with any option as the key', async () => {
  const before = await shipped()
  const {questions: all}: PublicBankData = JSON.parse(before.public)
  const questions = all.flatMap((question) => (question.kind === 'choice' ? [question] : []))
  const most = Math.max(...questions.map(({options}) => options.length))
  const keysSeen = new Map(questions.map(({id}) => [id, new Set([String(before.keys.keys[id]?.key)])]))
  for (let turn = 1; turn < most; turn++) {
    const moved = await buildChanged((text) => moveKeys(text, turn))
    expect(moved.public === before.public).toBe(true)
    expect(moved.names).toBe(before.names)
    expect(moved.keys).not.toEqual(before.keys)
    for (const {id} of questions) keysSeen.get(id)?.add(String(moved.keys.keys[id]?.key))
  }
  // Each option of a single choice has been its key once.
  for (const {id, multiple, options} of questions) {
    if (!multiple) expect(keysSeen.get(id)?.size).toBe(options.length)
  }
})

test('public.json stays byte-identical when all explanations are rewritten', async () => {
  const before = await shipped()
  const after = await buildChanged((text) => moveKeys(rewriteGuidance(text), 1))
  expect(after.public === before.public).toBe(true)
  for (const [id, key] of Object.entries(after.keys.keys)) {
    const old = before.keys.keys[id]
    for (const [option, {text}] of Object.entries('rationales' in key ? key.rationales : {})) {
      expect(text).toMatch(/^(?:Rewritten\.\s?)+$/)
      expect(text).not.toBe(old && 'rationales' in old && old.rationales[option]?.text)
    }
    // A step may show code below its sentence.
    expect(key.solution?.steps[0]?.content.text).toMatch(/^Rewritten in Solution\.(?:\n|$)/)
    expect(key.solution).not.toEqual(old?.solution)
    expect(key.hints).not.toEqual(old?.hints)
    expect(key.quickCheck).not.toEqual(old?.quickCheck)
    expect(key.commonMistakes).not.toEqual(old?.commonMistakes)
  }
})

test('public.json changes when a question text changes', async () => {
  const before = await shipped()
  const after = await buildChanged((text) => text.replace(/^# /m, '# Then '))
  expect(after.public === before.public).toBe(false)
})
