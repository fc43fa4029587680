import {expect, test} from 'vitest'
import {questionTemplate} from '../../src/cli/scaffold/templates.ts'
import {compileQuestion} from '../../src/compile.ts'
import {kinds} from '../../src/kinds/kinds.ts'
import {fillGaps} from './fill-gaps.ts'

const compile = (text: string) => compileQuestion(text, {file: 'loops/for/long.md'})
const gaps = ['list/empty-item', 'list/empty-rationale', 'section/empty']
const infos = ['list/no-rationale']

test.each(kinds)('a new question of %s has no faults except its gaps', (kind) => {
  const text = questionTemplate({title: 'How long?', kind, category: 'output', difficulty: 'hard'})
  const faults = compile(text).diagnostics.map(({code}) => code)
  expect(faults.filter((code) => ![...gaps, ...infos].includes(code))).toEqual([])
  expect(faults.filter((code) => code === 'section/empty')).toHaveLength(4)
})

test.each(kinds)('a new question of %s is of that kind once its gaps are filled', (kind) => {
  const text = questionTemplate({title: 'How long?', kind, category: 'output', difficulty: 'hard'})
  const filled = fillGaps(text)
  for (const written of [filled, filled.replace(/^kind: .*\n/m, '')]) {
    const {question, diagnostics} = compile(written)
    expect(diagnostics.filter(({severity}) => severity !== 'info')).toEqual([])
    expect(question?.kind).toBe(kind)
  }
})
