import {expect, test} from 'vitest'
import {openBank} from '../../src/index.ts'
import {patterns} from '../../src/patterns.ts'
import {modes, submitResponse, viewSession} from '../../src/session.ts'
import {accepted, begin} from './drive.ts'
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

test('what is said of a response that only a pattern matches needs the engine too', () => {
  const mode = {...modes.practice, attempts: {max: 1, scheme: {rule: 'none'}}} as const
  const tried = submitResponse(bank, begin(bank, mode), {task: 0, response: 'for x in y', now: 1, grading})
  const session = accepted(tried)
  expect(session.tasks[0]?.attempts[0]).toMatchObject({status: 'scored', outcome: 'wrong'})
  expect(viewSession(bank, session, {now: 1, grading}).task?.reveal.feedback).toMatchObject([{id: 'loop'}])
  expect(viewSession(bank, session, {now: 1}).task?.reveal.feedback).toBeUndefined()
})
