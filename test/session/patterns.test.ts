import {expect, test} from 'vitest'
import {openBank, usesPatterns} from '../../src/index.ts'
import {patterns} from '../../src/patterns.ts'
import {modes, submitResponse, viewSession} from '../../src/session.ts'
import {bankOf, drafts} from './bank-of.ts'
import {accepted, begin, refusal} from './drive.ts'
import {makeBank} from './make-bank.ts'

const rich = (text: string) => ({text, html: text})
const {questions, question: _find, pattern: _pattern, filter: _filter, ...data} = makeBank()
const [face] = questions
const typed = {
  ...face,
  kind: 'text',
  key: {forms: [{id: 'loop', credit: 0, as: 'pattern', value: 'for .*'}], ignore: []},
  rationales: {loop: rich('SECRET no loop is needed')},
}
const bank = openBank({...JSON.parse(JSON.stringify({type: 'bank', ...data, questions: [typed]}))})
const grading = {patterns}

test('feedback for a response that only a pattern matches needs the engine too', () => {
  const mode = {...modes.practice, attempts: {max: 1, scheme: {rule: 'none'}}} as const
  const tried = submitResponse(bank, begin(bank, mode), {task: 0, response: 'for x in y', now: 1, grading})
  const session = accepted(tried)
  expect(session.tasks[0]?.attempts[0]).toMatchObject({status: 'scored', outcome: 'wrong'})
  expect(viewSession(bank, session, {now: 1, grading}).task?.reveal.feedback).toMatchObject([{id: 'loop'}])
  expect(viewSession(bank, session, {now: 1}).task?.reveal.feedback).toBeUndefined()
})

test.each<[string, object]>([
  ['without an engine', {}],
  ['with other options of grading', {grading: {decimal: ','}}],
])('a response that only a pattern matches is refused %s, and costs nothing', (_, more) => {
  const session = begin(bank, modes.practice)
  const tried = submitResponse(bank, session, {task: 0, response: 'for x in y', now: 1, ...more})
  expect(refusal(tried)).toBe('no-engine')
  expect(tried.session.tasks[0]).toMatchObject({attempts: []})
  expect(tried.session.tasks[0]?.closed).toBeUndefined()
})

test('an attempt keeps its score when the engine is missing later', () => {
  const both = bankOf(drafts.pattern)
  const session = begin(both, modes.practice)
  const partial = accepted(submitResponse(both, session, {task: 0, response: 'yah', now: 1, grading}))
  expect(partial.tasks[0]?.earned).toBe(0.5)
  const right = accepted(submitResponse(both, partial, {task: 0, response: 'yes', now: 2}))
  expect(right.tasks[0]).toMatchObject({earned: 0.666667, closed: {by: 'right'}})
})

test('questions say whether they use patterns', () => {
  const pattern = {
    kind: 'text',
    forms: [{id: 'a', credit: 1, as: 'pattern', value: 'a+'}],
    ignore: [],
    rationales: {},
  }
  const gap = {kind: 'cloze', blanks: [{id: 'gap', kind: 'text'}], key: {gap: pattern}}
  const own = bankOf(drafts.pattern, gap, drafts.text, drafts.cloze, drafts.order)
  expect(own.questions.map(usesPatterns)).toEqual([true, true, false, false, false])
})
