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
  'canvas.md': [
    {id: 'largest-planet', kind: 'choice', right: 'jupiter'},
    {id: 'red-planet', kind: 'text', right: 'Mars'},
  ],
  'gift.md': [
    {id: 'largest-planet', kind: 'choice', right: 'jupiter'},
    {id: 'day', kind: 'numeric', right: '24.65'},
  ],
  'linkedin-markdown.md': [
    {id: 'stage', kind: 'choice', right: 'git-add-a'},
    {id: 'type-of-null', kind: 'choice', right: 'object'},
  ],
  'mkdocs-quiz.md': [
    {id: 'generators', kind: 'choice', right: ['mkdocs', 'hugo']},
    {id: 'capital', kind: 'cloze', right: {city: ' paris '}},
  ],
  'moodle.md': [
    {id: 'largest-planet', kind: 'choice', right: 'jupiter'},
    {id: 'red-planet', kind: 'text', right: ' mars '},
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

/** The pages of programs whose files are imported, with the language of the fence before the move. */
const imported = [
  ['canvas.md', 'xml'],
  ['gift.md', 'gift'],
  ['linkedin-markdown.md', 'md'],
  ['moodle.md', 'xml'],
] as const

test.each(imported)('importing the example of %s gives what the page shows', (page, language) => {
  const fences = fencesOf(join(folder, page))
  const [before, after] = [language, 'markdown'].map(
    (name) => fences.find(({info}) => info === name)?.text ?? '',
  )
  const bytes = new TextEncoder().encode(before)
  const {files} = readSources([{path: 'quiz', bytes}], {from: 'auto', into: 'a/b', patterns})
  const withoutFields = (markdown: string): string => markdown.replace(/^---\n[\s\S]*?\n---\n\n/, '')
  expect(
    files
      .map(({markdown}) => withoutFields(markdown))
      .join('\n')
      .trim(),
  ).toBe(
    withoutFields(after ?? '')
      .replace(/^(# .*) \{#[a-z-]+\}$/gm, '$1')
      .trim(),
  )
})
