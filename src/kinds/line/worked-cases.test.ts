import {describe, expect, test} from 'vitest'
import {compileQuestion} from '../../compile.ts'
import {grade, type Question} from '../../index.ts'

function questionOf(written: string): Question {
  const program = 'A\nB\nC\nD\n'
  const text = `---\ncategory: debug\ndifficulty: easy\n---\n\n# Which?\n\n\`\`\`\n${program}\`\`\`\n\n## Answer\n${written}\n`
  const {question, diagnostics} = compileQuestion(text, {file: 'track/pattern/question.md'})
  if (!question) throw new Error(`Expected a question, found ${diagnostics.map(({code}) => code)}`)
  return question
}

function earned(question: Question, response: unknown): unknown {
  const score = grade(question, response)
  return score.status === 'scored' ? score.earned : score.status
}

// Not offered: hotspots on an image (a point within the circle 102,113,16 earns 1). A line is the area of a program.
describe('QTI, hottext and hotspot with match_correct', () => {
  test.each([
    ['B, the key', 2, 1],
    ['C', 3, 0],
    ['NULL', null, 'unanswered'],
  ])('%s', (_, response, score) => {
    expect(earned(questionOf('line 2'), response)).toBe(score)
  })
})

describe('QTI, mapping with a default of -1 and a lower bound of 0, a point for each of two (graphic_gap_match)', () => {
  test.each([
    ['both', [2, 3], 1],
    ['two right and a wrong one: 1 of 2 points', [2, 3, 1], 0.5],
    ['two right and two wrong ones', [1, 2, 3, 4], 0],
    ['one', [2], 0.5],
    ['one right and a wrong one', [2, 1], 0],
    ['wrong ones only', [1, 4], 0],
    ['a repeated line counts once', [2, 2], 0.5],
    ['none', [], 'unanswered'],
  ])('%s', (_, response, score) => {
    for (const written of ['lines 2-3', '- [x] line 3\n- [x] line 2\n- [ ] line 1\n  > No.'])
      expect(earned(questionOf(written), response)).toBe(score)
  })
})

describe('our own cases', () => {
  test.each([
    ['full-width digits', '２', 1],
    ['spaces around', ' 2\u3000', 1],
    ['an invisible character', '2\u200E', 1],
    ['a string, as form controls return', '2', 1],
    ['with a leading zero', '02', 1],
    ['in words', 'two', 'malformed'],
    ['beyond the fence', 5, 'malformed'],
    ['before it', 0, 'malformed'],
    ['below zero', -1, 'malformed'],
    ['between two lines', 1.5, 'malformed'],
    ['several lines for one right line', [2, 3], 'malformed'],
    ['a list in a list', [[2]], 'malformed'],
    ['true', true, 'malformed'],
    ['an object', {}, 'malformed'],
  ])('%s', (_, response, score) => {
    expect(earned(questionOf('line 2'), response)).toBe(score)
  })

  test('the trace names each chosen line and its contribution', () => {
    expect(grade(questionOf('lines 2-3'), [3, 1])).toMatchObject({
      trace: [
        {rule: '1', earned: -0.5, possible: 0.5},
        {rule: '3', earned: 0.5, possible: 0.5},
      ],
    })
  })

  test('grades the largest key', () => {
    const lines = Array.from({length: 520}, (_, index) => index + 1)
    const items = Array.from({length: 26}, (_, index) => `- [x] lines ${index * 20 + 1}-${index * 20 + 20}`)
    const text = `---\ncategory: debug\ndifficulty: easy\n---\n\n# Which?\n\n\`\`\`\n${'A\n'.repeat(600)}\`\`\`\n\n## Answer\n${items.join('\n')}\n`
    const {question} = compileQuestion(text, {file: 'track/pattern/question.md'})
    expect(question && earned(question, lines)).toBe(1)
  })
})
