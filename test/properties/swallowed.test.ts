import {readdirSync, readFileSync} from 'node:fs'
import {expect, inject, test} from 'vitest'
import {defaultConfig, openConfig} from '../../src/compile/bank/bank-config.ts'
import {compileFile} from '../../src/compile/file/compile-file.ts'
import type {CompiledFile} from '../../src/compile/file/compiled-file.ts'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.ts'
import {patterns} from '../../src/patterns.ts'
import {randomNumbers} from '../run-counts.ts'
import {isFaithful} from './faithful.ts'
import {makeSlip, type Slip} from './slips.ts'

// No line is dropped or shown raw in silence: after a small slip in a valid file, either the file says the same, as
// `faithful.ts` defines it, or there is a new diagnostic within a line of the slip.

const {cases} = inject('properties')
const edits = cases > 200 ? 20_000 : 200

const root = new URL('../../', import.meta.url)
const isPattern = (path: string): boolean => path.endsWith('pattern.md')

function compile(path: string, text: string): CompiledFile {
  const name = isPattern(path) ? 'pattern.md' : 'question.md'
  const config = isPattern(path) ? openConfig : defaultConfig
  return compileFile({path: `track/pattern/${name}`, text}, config, {patterns})
}

interface Valid {
  readonly path: string
  readonly text: string
  readonly compiled: CompiledFile
}

const valid: readonly Valid[] = ['src/kinds', 'content', 'test/compat/content']
  .flatMap((folder) =>
    readdirSync(new URL(folder, root), {recursive: true, encoding: 'utf8'})
      .filter((name) => name.endsWith('.md') && !name.includes('README'))
      .map((name) => `${folder}/${name}`),
  )
  .toSorted()
  .map((path) => {
    const text = readFileSync(new URL(path, root), 'utf8')
    return {path, text, compiled: compile(path, text)}
  })
  .filter(({compiled: {questions, pattern, summary}}) => {
    const isSound = summary.diagnostics.every(({severity}) => severity === 'info')
    return isSound && (questions.length > 0 || pattern !== undefined)
  })

/**
 * A place of it, or a second one that it names, begins or ends within a line of the slip, where blank lines between do
 * not count; or the slip is inside the second one, as in the code of an option.
 */
function isNear({place, related = []}: Diagnostic, {line, text}: Slip): boolean {
  const lines = text.split(/\r\n?|\n/)
  const isNext = (other: number): boolean => {
    const between = lines.slice(Math.min(other, line), Math.max(other, line) - 1)
    return between.every((one) => one.trim() === '')
  }
  const others = related.flatMap(({place}) => place ?? [])
  return (
    [place, ...others].some(({start, end}) => isNext(start.line) || isNext(end.line)) ||
    others.some(({start, end}) => start.line < line && line < end.line)
  )
}

/** Diagnostics that the file does not have without the slip; below a line less they move up by one. */
function newDiagnostics(before: CompiledFile, after: CompiledFile, {kind, line}: Slip): Diagnostic[] {
  const moved = (number: number): number => (kind === 'blank line' && number > line ? number - 1 : number)
  const keyOf = (code: string, number: number): string => `${code} ${number}`
  const known = new Set(
    before.summary.diagnostics.map(({code, place}) => keyOf(code, moved(place.start.line))),
  )
  return after.summary.diagnostics.filter(({code, place}) => !known.has(keyOf(code, place.start.line)))
}

/** Of three files the shortest: most structure is in short ones, and most time goes into long ones. */
function chooseFile(random: () => number): Valid | undefined {
  const chosen = [0, 1, 2].flatMap(() => valid[Math.floor(random() * valid.length)] ?? [])
  return chosen.toSorted((one, other) => one.text.length - other.text.length)[0]
}

test(`of ${edits} slips none passes in silence`, () => {
  expect(valid.length).toBeGreaterThan(150)
  const random = randomNumbers()
  const silent: string[] = []
  const decided = {reported: 0, faithful: 0}
  for (let tried = 0; tried < edits; ) {
    const file = chooseFile(random)
    const slip = file && makeSlip(file.text, random)
    if (!slip) continue
    tried++
    const after = compile(file.path, slip.text)
    const found = newDiagnostics(file.compiled, after, slip)
    if (found.some((one) => isNear(one, slip))) decided.reported++
    else if (isFaithful(file.compiled, after, slip, file.text)) decided.faithful++
    else silent.push(describeSlip(file, slip, found))
  }
  expect(silent).toEqual([])
  // Neither way out is the only one.
  expect(Math.min(decided.reported, decided.faithful)).toBeGreaterThan(edits / 5)
}, 600_000)

function describeSlip({path}: Valid, {kind, line, text}: Slip, found: readonly Diagnostic[]): string {
  const lines = text.split('\n').slice(Math.max(line - 2, 0), line + 1)
  const codes = found.map(({code, place}) => `${code}@${place.start.line}`)
  return `${kind} ${path}:${line} ${JSON.stringify(lines)} ${codes.join()}`
}
