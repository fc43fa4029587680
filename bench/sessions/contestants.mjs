import {readFileSync} from 'node:fs'

const dist = new URL('../../dist/', import.meta.url)
const {openBank} = await import(new URL('index.js', dist))
const {modes, openSession, startSession, submitResponse, viewSession} = await import(
  new URL('session.js', dist)
)
const bank = openBank(JSON.parse(readFileSync(new URL('bank/bank.json', dist), 'utf8')))
const pattern = 'django/async-orm'

const first = (question) => (question.multiple ? question.key : question.key[0])
const blank = ({kind, right, forms}) => (kind === 'choice' ? right : forms[0].value)
/** A right response, by the kind of the question. */
const rightBy = {
  choice: first,
  line: first,
  order: ({key}) => key,
  match: ({key}) => key,
  output: ({key}) => key,
  text: ({key}) => key.forms[0].value,
  cloze: ({key}) => Object.fromEntries(Object.entries(key).map(([id, one]) => [id, blank(one)])),
}
/** Created once, outside the measured time. */
const rights = new Map(
  bank.filter({pattern, set: 'test'}).map((question) => [question.id, rightBy[question.kind](question)]),
)

/** A test of ten questions: selected, timed, recorded as events, judged. */
function play(seed, {look = () => {}, keep = (session) => session}) {
  let {session} = startSession(bank, modes.test, {seed: `${seed}`, now: 0, patterns: [pattern]})
  for (let task = 0; task < 10; task++) {
    const call = {task, now: task * 1000}
    look(session, call.now)
    const response = rights.get(session.tasks[task].question)
    session = submitResponse(bank, session, {...call, response}).session
  }
  return viewSession(bank, keep(session), {now: 10_000}).result.points.earned
}

const look = (session, now) => viewSession(bank, session, {now})
const keep = (session) => openSession(JSON.parse(JSON.stringify(session))).session

/** A naive version: ten at random by difficulty, graded and added up; nothing recorded, timed, refused or judged. */
function runNaive(seed) {
  let state = seed
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const asked = new Set()
  let sum = 0
  for (const [difficulty, wanted] of Object.entries({easy: 3, medium: 4, hard: 3})) {
    const pool = bank.filter({pattern, set: 'test', difficulty})
    for (let index = 0; index < wanted; index++) {
      const left = pool.filter(({id}) => !asked.has(id))
      const question = left[Math.floor(random() * left.length)]
      asked.add(question.id)
      sum += bank.grade(question.id, rights.get(question.id)).earned
    }
  }
  return sum
}

export const contestants = [
  {name: 'naive', label: 'ten graded and added up, nothing else', run: runNaive},
  {
    name: 'session',
    label: '`startSession`, ten times `submitResponse`, `viewSession` of the result',
    run: (seed) => play(seed, {}),
  },
  {
    name: 'seen',
    label: 'the same, with `viewSession` before every response',
    run: (seed) => play(seed, {look}),
  },
  {
    name: 'kept',
    label: 'the same, written as JSON at the end and opened again',
    run: (seed) => play(seed, {look, keep}),
  },
]
