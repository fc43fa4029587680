import {describe, expect, test} from 'vitest'
import {compileQuestions, type Diagnostic} from '../../src/compile.ts'
import {cases, ordinary, plain} from './cases.ts'

const file = 'track/pattern/question.md'

/** The maximum cost of a hostile file, relative to a plain file of 64 KB. */
const budget = 20

/** The processor time does not depend on what else the machine does. */
function timeOf(text: string): {microseconds: number; diagnostics: readonly Diagnostic[]; questions: number} {
  const start = process.cpuUsage()
  const {diagnostics, questions} = compileQuestions(text, {file})
  const {user, system} = process.cpuUsage(start)
  return {microseconds: user + system, diagnostics, questions: questions.length}
}

/** The shortest of several times, which is least affected by caches and the garbage collector. */
function shortest(text: string, times: number): number {
  return Math.min(...Array.from({length: times}, () => timeOf(text).microseconds))
}

shortest(plain, 3)
const plainTime = shortest(plain, 3)

describe('a hostile file of at most 64 KB', () => {
  test.each(Object.entries(cases))('%s: gives a fault or a question, in time', (_, text) => {
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(64 * 1024)
    const {microseconds, diagnostics, questions} = timeOf(text)
    const isRefused = diagnostics.some(({severity}) => severity === 'error')
    expect(isRefused || questions > 0).toBe(true)
    // Measured twice, so that a pause of the machine does not count as a cost of the text.
    const ratio = microseconds / plainTime
    expect(ratio < budget ? ratio : shortest(text, 2) / shortest(plain, 2)).toBeLessThan(budget)
  })
})

describe('an ordinary file', () => {
  test.each(Object.entries(ordinary))('%s: is accepted', (_, text) => {
    const {diagnostics, questions} = timeOf(text)
    expect(diagnostics.filter(({severity}) => severity !== 'info').slice(0, 3)).toEqual([])
    expect(questions).toBeGreaterThan(0)
  })
})
