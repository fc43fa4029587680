import {describe, expect, test} from 'vitest'
import {explainReason, grade, toPublicQuestion, toQuestionKey} from '../src/index.ts'
import {patterns} from '../src/patterns.ts'
import {readFixtures} from './read-fixtures.ts'

// The questions of the fixtures as they are stored in question.json: graded by grade.json, and cut in two. That they are
// what input.md compiles to is held by test/fixtures.test.ts; nothing is compiled here.
//
// grade.json holds responses, each with the marks it earns, or `unanswered`, `malformed` or `ungraded`, and where it says
// so the ids of the feedback it brings and the trace.

const stored = readFixtures()

describe.each(stored.filter(({gradings}) => gradings.length > 0))('$name', ({questions, gradings}) => {
  test.each(gradings)('grades $name', ({response, score, feedback, trace}) => {
    const [question] = questions
    if (!question) throw new Error('Expected a question to grade')
    const graded = grade(question, response, {patterns})
    expect(graded.status === 'scored' ? graded.earned : graded.status).toBe(score)
    if (feedback) expect(graded.status === 'scored' && graded.feedback.map(({id}) => id)).toEqual(feedback)
    if (trace) expect(graded.status === 'scored' && graded.trace).toStrictEqual(trace)
    if (!('reason' in graded)) return
    expect(explainReason(graded.reason)).toMatch(/[a-z]/)
    // That reason is for values that throw when read; values from JSON have specific reasons.
    expect(graded.reason.code).not.toBe('not-plain-data')
  })
})

describe.each(stored.filter(({questions}) => questions.length > 0))('$name', ({questions}) => {
  test('splits into two parts that share no field and make up the whole', () => {
    for (const question of questions) {
      const [open, kept] = [toPublicQuestion(question), toQuestionKey(question)]
      expect(Object.keys(open).filter((name) => Object.hasOwn(kept, name))).toEqual([])
      expect({...open, ...kept}).toStrictEqual(question)
    }
  })
})
