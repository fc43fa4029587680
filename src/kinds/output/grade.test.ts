import {expect, test} from 'vitest'
import {compileQuestion} from '../../compile.ts'
import {grade, type Question} from '../../index.ts'

function questionOf(mistakes: string): Question {
  const text = `---\ncategory: output\ndifficulty: easy\n---\n\n# What?\n\n## Answer\n\`\`\`output\na\n\`\`\`\n\n${mistakes}\n`
  const {question, diagnostics} = compileQuestion(text, {file: 'track/pattern/question.md'})
  if (!question) throw new Error(`Expected a question, found ${diagnostics.map(({message}) => message)}`)
  return question
}

test('reads a hundred thousand characters, and no more', () => {
  const question = questionOf('- [ ] `b`')
  expect(grade(question, `a${' '.repeat(99_999)}`)).toMatchObject({earned: 1})
  expect(grade(question, `a${' '.repeat(100_000)}`)).toMatchObject({
    status: 'malformed',
    reason: {code: 'too-long', data: {maximum: 100_000}},
  })
})

test('a mistake without a rationale brings no feedback', () => {
  const score = grade(questionOf('- [ ] `b`'), 'b')
  expect(score).toMatchObject({earned: 0, feedback: [], trace: [{rule: 'a'}]})
})
