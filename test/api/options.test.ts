import {webcrypto} from 'node:crypto'
import {expect, test} from 'vitest'
import {compileBank, compileQuestion} from '../../src/compile.ts'
import {createExamServer, createSigner} from '../../src/exam.ts'
import {type BankData, grade, toBankKeys, toPublicBank} from '../../src/index.ts'
import {addCards, emptyDeck, findDueQuestions, rateTask, reviewCard, reviewSession} from '../../src/review.ts'
import {grantTime, modes, planSession, startSession, viewSession} from '../../src/session.ts'
import {toStatements} from '../../src/xapi.ts'
import {begin} from '../session/drive.ts'
import {makeBank} from '../session/make-bank.ts'

const bank = makeBank()
const question = bank.questions[0]
const session = begin(bank, modes.practice, {})
const [task] = session.tasks
const [card] = addCards(emptyDeck, ['q'], {now: 0}).cards
const signer = await createSigner(webcrypto.subtle, new Uint8Array(32))
const {question: _find, pattern: _pattern, filter: _filter, ...data} = bank
const json: BankData = JSON.parse(JSON.stringify({type: 'bank', ...data}))
const files = {publicBank: toPublicBank(json), keys: toBankKeys(json)}
const hashes = Object.fromEntries(json.questions.map(({id}) => [id, 'hash']))

/** Calls with one option of another type, by the name that the error must contain. */
const reviewWith = (more: object) => () =>
  card && reviewCard(card, {rating: 'good', now: 0, ...more} as never)
const sessionWith = (more: object) => () => reviewSession(emptyDeck, session, more as never)
const startWith = (more: object) => () =>
  startSession(bank, modes.practice, {seed: 's', now: 0, ...more} as never)
const gradeWith = (more: object) => () => question && grade(question, 'a', more as never)
const examWith = (more: object) => () =>
  createExamServer({
    ...files,
    hashes: {},
    signer,
    store: {use: async () => true},
    maxAgeMs: 1,
    ...more,
  } as never)

const calls: [name: string, call: () => unknown][] = [
  ...['60000', 0, -1, Number.NaN, null, [5], {}].map((maxAgeMs): [string, () => unknown] => [
    'maxAgeMs',
    examWith({maxAgeMs}),
  ]),
  ...['0', -1, Number.NaN, 0.5, Infinity, null].map((clockSkewMs): [string, () => unknown] => [
    'clockSkewMs',
    examWith({clockSkewMs}),
  ]),
  ['hashes', examWith({hashes: undefined})],
  ['hashes', examWith({hashes: 'x'})],
  ['signer', examWith({signer: {}})],
  ['store', examWith({store: {use: true}})],
  ['decimal', gradeWith({decimal: ';'})],
  ['decimal', gradeWith({decimal: null})],
  ['patterns', gradeWith({patterns: {}})],
  ['patterns', gradeWith({patterns: true})],
  ['patterns', gradeWith({patterns: null})],
  ...['0', 0.5, null, undefined, Number.NaN].map((now): [string, () => unknown] => [
    'now',
    reviewWith({now}),
  ]),
  ['rating', reviewWith({rating: 'fine'})],
  ['rating', reviewWith({rating: 'toString'})],
  ['retention', reviewWith({retention: '0.9'})],
  ['retention', reviewWith({retention: 1})],
  ['retention', reviewWith({retention: null})],
  ['weights', reviewWith({weights: 'x'.repeat(21)})],
  ['weights', reviewWith({weights: {length: 21}})],
  ['toDay', reviewWith({toDay: 4})],
  ['now', sessionWith({now: '0'})],
  ['now', sessionWith({now: null})],
  ['fastWithinMs', sessionWith({fastWithinMs: '500'})],
  ['fastWithinMs', () => task && rateTask(task, {fastWithinMs: Number.NaN})],
  ['now', () => findDueQuestions(emptyDeck, {now: '0'} as never)],
  ['now', () => addCards(emptyDeck, ['q'], {now: undefined} as never)],
  ['now', startWith({now: '0'})],
  ['seed', startWith({seed: 4})],
  ['patterns', startWith({pattern: ['t/p']})],
  ['extraTime', startWith({extraTime: '2'})],
  ['kinds', startWith({kinds: ['choices']})],
  ['learner', startWith({learner: 4})],
  ['now', () => viewSession(bank, session, {now: null} as never)],
  ['addMs', () => grantTime(bank, session, {now: 0, addMs: '60000'} as never)],
  ['extraTime', () => planSession(bank, modes.practice, {extraTime: 0})],
  ['file', () => compileQuestion('# a', {file: 4} as never)],
  ['path', () => compileBank([{path: 4, text: ''}] as never)],
]

test.each(calls)('an option %s of another type is a TypeError that names it: %s', (name, call) => {
  expect(call).toThrow(TypeError)
  expect(call).toThrow(name)
})

test.each([
  ['base', {base: 4}],
  ['epoch', {epoch: '0'}],
  ['language', {language: 4}],
  ['registration', {registration: 'x'}],
  ['actor', {actor: 'x'}],
])('statements refuse another %s', async (name, more) => {
  const options = {
    actor: {mbox: 'mailto:a@example.org'},
    base: 'https://example.org/',
    subtle: webcrypto.subtle,
    ...more,
  }
  await expect(async () => toStatements(bank, session, options as never)).rejects.toThrow(name)
})

test.each([
  ['attempt', {attempt: ''}],
  ['attempt', {attempt: undefined}],
  ['question', {question: ''}],
  ['seed', {seed: 4}],
  ['now', {now: '0'}],
  ['now', {now: null}],
])('a token is not issued for another %s', async (name, more) => {
  const exam = createExamServer({...files, hashes, signer, store: {use: async () => true}, maxAgeMs: 1})
  const asked = {attempt: 'a', question: 't/p/easy-0', seed: 's', now: 0, ...more}
  await expect(exam.issue(asked as never)).rejects.toThrow(name)
  await expect(exam.grade({token: 'x', attempt: '', response: 'a', now: 0})).rejects.toThrow('attempt')
})
