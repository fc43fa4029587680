import {describe, expect, test} from 'vitest'
import {compileQuestion} from '../../compile.ts'
import {grade, type Question} from '../../index.ts'
import {patterns} from '../../patterns.ts'

// What each text is compared with is held by src/matching/text; here is what it earns. Written otherwise:
//
// - Moodle, `*` for any run of characters: `.*` in a pattern, of which the empty text alone is refused;
// - PrairieLearn, remove-spaces: a pattern too.
// - CodeRunner, RegexGrader, searches: what is before and behind what the pattern finds does not count there. A pattern here
//   matches the whole response, as in QTI, since `/await/` would take "never await" too; what may stand around is written out.

function questionOf(items: readonly string[], fields = ''): Question {
  const text = `---\ncategory: concept\ndifficulty: easy\n${fields}---\n\n# Which?\n\n## Answer\n\n${items.join('\n')}\n`
  const {question, diagnostics} = compileQuestion(text, {file: 'track/pattern/question.md', patterns})
  if (!question) throw new Error(`Expected a question, found ${diagnostics.map(({message}) => message)}`)
  return question
}

function earned(question: Question, response: unknown): number | string {
  const score = grade(question, response, {patterns})
  return score.status === 'scored' ? score.earned : score.status
}

describe('Moodle, qtype_shortanswer: the first form that matches counts', () => {
  const question = () => questionOf(['- [x] frog', '- [ ] toad {credit=0.8}', '- [ ] /.+/ {example=x}'])
  test.each([
    ['frog', 1],
    ['toad', 0.8],
    ['x', 0],
    ['', 'unanswered'],
  ])('%j earns %s', (response, score) => {
    expect(earned(question(), response)).toBe(score)
  })
})

describe('QTI, mapEntry with caseSensitive', () => {
  test.each([
    ['York', 1],
    ['york', 0.5],
    ['newyork', 0],
  ])('%s earns %d', (response, score) => {
    expect(earned(questionOf(['- [x] York', '- [ ] york {credit=0.5}'], 'ignore: []\n'), response)).toBe(
      score,
    )
  })
})

describe('our own cases', () => {
  test('is ungraded without an engine if only a pattern could match', () => {
    const question = questionOf(['- [x] one', '- [x] /t+/ {example=t}'])
    expect(grade(question, 'one')).toMatchObject({earned: 1})
    expect(grade(question, 'tt')).toEqual({
      status: 'ungraded',
      possible: 1,
      reason: expect.objectContaining({code: 'needs-patterns'}),
    })
  })

  test('feedback names the form, and no part for an undivided response', () => {
    const score = grade(questionOf(['- [x] one\n  > Yes.', '- [ ] two']), 'one')
    expect(score.status === 'scored' && score.feedback).toStrictEqual([
      {id: 'a', rationale: {text: 'Yes.', html: '<p>Yes.</p>'}},
    ])
  })
})

// There: 1 for every one of them.
describe('CodeRunner, RegexGrader', () => {
  test.each([
    ['await', 1],
    ['never await', 0],
    ['await task', 0],
  ])('/await/ of %j earns %d', (response, score) => {
    expect(earned(questionOf(['- [x] /await/ {example=await}']), response)).toBe(score)
  })

  test.each(['await', 'never await', 'await task'])('/.*await.*/ of %j earns 1', (response) => {
    expect(earned(questionOf(['- [x] /.*await.*/ {example=await}']), response)).toBe(1)
  })
})
