import {expect, test} from 'vitest'
import {questionTemplate} from '../../src/cli/scaffold/templates.ts'
import {compileQuestion} from '../../src/compile.ts'
import {kinds} from '../../src/kinds/kinds.ts'
import {fillGaps} from './fill-gaps.ts'

const compile = (text: string) => compileQuestion(text, {file: 'loops/for/long.md'})

const template = (kind: (typeof kinds)[number]): string =>
  questionTemplate({title: 'How long?', kind, category: 'output', difficulty: 'hard'})

test.each(kinds)('a new question of %s has one error for each placeholder, and nothing else', (kind) => {
  const text = template(kind)
  const {question, diagnostics} = compile(text)
  const found = diagnostics.map(({code, place}) => `${place.start.line}:${place.start.column} ${code}`)
  const placeholders = text
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(/TODO: /g)].map((match) => `${index + 1}:${match.index + 1} question/placeholder`),
    )
  if (placeholders.length > 0) expect([found, question]).toEqual([placeholders, undefined])
  else expect(diagnostics.filter(({severity}) => severity !== 'info')).toEqual([])
})

test.each(kinds)('a new question of %s is of that kind once its placeholders are replaced', (kind) => {
  const filled = fillGaps(template(kind))
  for (const written of [filled, filled.replace(/^kind: .*\n/m, '')]) {
    const {question, diagnostics} = compile(written)
    expect(diagnostics.filter(({severity}) => severity !== 'info')).toEqual([])
    expect(question?.kind).toBe(kind)
  }
})

test('all kinds but those of a scaffold have placeholders', () => {
  expect(kinds.filter((kind) => template(kind).includes('TODO: ')).length).toBeGreaterThanOrEqual(10)
})

test.each([
  ['in a comment of code', '```python\n# TODO: wait\n```\n\n- [x] a\n- [ ] b\n', 0],
  ['inside a text', 'What does TODO: mean?\n\n- [x] a\n- [ ] b\n', 0],
  ['in code of a text', 'Write `TODO: x`.\n\n- [x] a\n- [ ] b\n', 0],
  ['in a paragraph', 'TODO: a text\n\n- [x] a\n- [ ] b\n', 1],
  ['in a hint', '- [x] a\n- [ ] b\n\n## Hint\n\nTODO: a hint\n', 1],
  ['in a rationale', '- [x] a\n  > TODO: why\n- [ ] b\n', 1],
])('TODO %s', (_, rest, count) => {
  const {diagnostics} = compile(`---\ncategory: concept\ndifficulty: easy\n---\n\n# Which?\n\n${rest}`)
  expect(diagnostics.filter(({code}) => code === 'question/placeholder')).toHaveLength(count)
})
