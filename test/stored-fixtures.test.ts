import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {grade, type Question, toPublicQuestion, toQuestionKey} from '../src/index.ts'
import {kinds} from '../src/kinds/types.ts'
import {patterns} from '../src/patterns.ts'

// The questions of the fixtures as they are stored in question.json: graded by grade.json, and cut in two. That they are
// what input.md compiles to is held by test/fixtures.test.ts; nothing is compiled here.
//
// grade.json holds responses, each with the marks it earns, or `unanswered`, `malformed` or `ungraded`, and where it says
// so the ids of the feedback it brings.

interface Grading {
  readonly name: string
  readonly response: unknown
  readonly score: number | 'unanswered' | 'malformed' | 'ungraded'
  readonly feedback?: readonly string[]
}

interface Stored {
  readonly name: string
  readonly questions: readonly Question[]
  readonly gradings: readonly Grading[]
}

function readJson<T>(url: URL): readonly T[] {
  return existsSync(url) ? JSON.parse(readFileSync(url, 'utf8')) : []
}

const stored = kinds.flatMap((kind): Stored[] => {
  const root = new URL(`../src/kinds/${kind}/fixtures/`, import.meta.url)
  if (!existsSync(root)) return []
  return readdirSync(root).map((name) => ({
    name: `${kind}/${name}`,
    questions: readJson<Question>(new URL(`${name}/question.json`, root)),
    gradings: readJson<Grading>(new URL(`${name}/grade.json`, root)),
  }))
})

describe.each(stored.filter(({gradings}) => gradings.length > 0))('$name', ({questions, gradings}) => {
  test.each(gradings)('grades $name', ({response, score, feedback}) => {
    const [question] = questions
    if (!question) throw new Error('Expected a question to grade')
    const graded = grade(question, response, {patterns})
    expect(graded.status === 'scored' ? graded.earned : graded.status).toBe(score)
    if (feedback) expect(graded.status === 'scored' && graded.feedback.map(({id}) => id)).toEqual(feedback)
  })
})

describe.each(stored.filter(({questions}) => questions.length > 0))('$name', ({questions}) => {
  test('is cut into two parts that share no field and are all of it', () => {
    for (const question of questions) {
      const [open, kept] = [toPublicQuestion(question), toQuestionKey(question)]
      expect(Object.keys(open).filter((name) => Object.hasOwn(kept, name))).toEqual([])
      expect({...open, ...kept}).toStrictEqual(question)
    }
  })
})
