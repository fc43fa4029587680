import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {compileQuestions} from '../../src/compile.ts'
import {readSources} from '../../src/formats.ts'
import {grade, type Question, type Score} from '../../src/index.ts'
import {patterns} from '../../src/patterns.ts'
import {fencesOf} from './fences.ts'

const folder = 'docs/coming-from'

/** What the questions after a move are, and responses that must be right. */
const expected: Readonly<Record<string, readonly {id: string; kind: string; right: unknown}[]>> = {
  'linkedin-markdown.md': [
    {id: 'stage', kind: 'choice', right: 'git-add-a'},
    {id: 'type-of-null', kind: 'choice', right: 'object'},
  ],
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

  test('has one example after the move, which compiles without a warning', () => {
    expect(others).toEqual([])
    // Options of other programs have no rationales, which is an info.
    expect(diagnostics.filter(({severity}) => severity !== 'info')).toEqual([])
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

test('importing the example of LinkedIn-style Markdown gives what the page shows', () => {
  const fences = fencesOf(join(folder, 'linkedin-markdown.md'))
  const [before, after] = ['md', 'markdown'].map((name) => fences.find(({info}) => info === name)?.text ?? '')
  const {files} = readSources([{path: 'quiz.md', bytes: new TextEncoder().encode(before)}], {
    from: 'auto',
    into: 'a/b',
  })
  const [header = ''] = /^---\n[\s\S]*?\n---\n\n/.exec(after ?? '') ?? []
  const bodies = files.map(({markdown}) => markdown.slice(header.length))
  expect(bodies.join('\n').trim()).toBe(
    after
      ?.slice(header.length)
      .replace(/ \{#[a-z-]+\}$/gm, '')
      .trim(),
  )
})
