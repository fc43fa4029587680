import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {compileQuestions} from '../../src/compile.ts'
import {grade, type Question, type Score} from '../../src/index.ts'
import {patterns} from '../../src/patterns.ts'
import {fencesOf} from './fences.ts'

const folder = 'docs/coming-from'

/** What the questions after a move are, and responses that must be right. */
const expected: Readonly<Record<string, readonly {id: string; kind: string; right: unknown}[]>> = {
  'mkdocs-quiz.md': [
    {id: 'generators', kind: 'choice', right: ['mkdocs', 'hugo']},
    {id: 'capital', kind: 'cloze', right: {city: ' paris '}},
  ],
  'popizz.md': [
    {id: 'hook', kind: 'choice', right: 'useeffect'},
    {id: 'pi', kind: 'numeric', right: '3.15'},
    {id: 'tools', kind: 'match', right: {a: '2', b: '1'}},
  ],
  'quizdown.md': [
    {id: 'capital', kind: 'choice', right: 'berlin'},
    {id: 'cities', kind: 'order', right: ['b', 'a', 'c']},
  ],
}

test('every page is listed here', () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(expected))
})

describe.each(Object.keys(expected))('%s', (page) => {
  const [after, ...others] = fencesOf(join(folder, page)).filter(({info}) => info === 'markdown')
  const {questions, diagnostics} = compileQuestions(after?.text ?? '', {file: 'a/b/c.md', patterns})

  test('has one example after the move, which compiles without a message', () => {
    expect(others).toEqual([])
    expect(diagnostics).toEqual([])
    expect(questions.map(({id, kind}) => ({id, kind}))).toEqual(
      expected[page]?.map(({id, kind}) => ({id: `a/b/c#${id}`, kind})),
    )
  })

  test('has a key that is what the example before the move says', () => {
    for (const {id, right} of expected[page] ?? [])
      expect([id, gradeById(questions, `a/b/c#${id}`, right)]).toMatchObject([id, {outcome: 'right'}])
  })
})

function gradeById(questions: readonly Question[], id: string, response: unknown): Score | undefined {
  const question = questions.find((one) => one.id === id)
  return question && grade(question, response)
}
