import {existsSync, readdirSync, readFileSync} from 'node:fs'
import type {Question} from '../src/index.ts'
import {kinds} from '../src/kinds/kinds.ts'

/** The expected result of a response in grade.json. */
interface Grading {
  readonly name: string
  readonly response: unknown
  readonly score: number | 'unanswered' | 'malformed' | 'ungraded'
  /** The ids of its feedback. */
  readonly feedback?: readonly string[]
  /** The whole trace. */
  readonly trace?: readonly unknown[]
}

/** A stored fixture folder; nothing is compiled. */
export interface Stored {
  /** `choice/single`. */
  readonly name: string
  readonly questions: readonly Question[]
  readonly gradings: readonly Grading[]
}

function readList<T>(url: URL): readonly T[] {
  return existsSync(url) ? JSON.parse(readFileSync(url, 'utf8')) : []
}

export function readFixtures(): Stored[] {
  return kinds.flatMap((kind): Stored[] => {
    const root = new URL(`../src/kinds/${kind}/fixtures/`, import.meta.url)
    // test/conformance.test.ts reports kinds without fixtures.
    if (!existsSync(root)) return []
    return readdirSync(root).map((name) => ({
      name: `${kind}/${name}`,
      questions: readList<Question>(new URL(`${name}/question.json`, root)),
      gradings: readList<Grading>(new URL(`${name}/grade.json`, root)),
    }))
  })
}
