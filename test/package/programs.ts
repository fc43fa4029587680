/** Uses every entry point as an ES module; fails if one does not work. */
export const esmProgram = `
import assert from 'node:assert/strict'
import {grade, joinKeys, openBank, openPublicBank, shuffleOptions, toBankKeys, toPublicBank} from 'quizproof'
import {bank} from 'quizproof/bank'
import bankJson from 'quizproof/bank/json' with {type: 'json'}
import {bank as publicBank} from 'quizproof/bank/public'
import {bank as onePattern} from 'quizproof/bank/django/async-orm'
import {bank as onePublicTrack} from 'quizproof/bank/public/django'
import {codeFrame, compileBank, compileQuestion} from 'quizproof/compile'
import {buildBank, checkBank, OperationalError} from 'quizproof/node'
import packageJson from 'quizproof/package.json' with {type: 'json'}
import {nativePatterns} from 'quizproof/native-patterns'
import {patterns} from 'quizproof/patterns'
import {QuizQuestion, widgets} from 'quizproof/player'
import {createRemoteDriver, serveCall} from 'quizproof/player/driver'
import * as defined from 'quizproof/player/define'
import * as inReact from 'quizproof/player/react'
import * as inSvelte from 'quizproof/player/svelte'
import * as inVue from 'quizproof/player/vue'
import * as definedQuestion from 'quizproof/player/define-question'
import {en} from 'quizproof/player/strings/en'
import {finishSession, modes, openSession, submitResponse, startSession, viewSession} from 'quizproof/session'
import {createSigner} from 'quizproof/exam'
import {addCards, findDueQuestions, emptyDeck, reviewSession} from 'quizproof/review'
import {toStatements} from 'quizproof/xapi'
import {diffBanks} from 'quizproof/diff'
import {readSources} from 'quizproof/formats'
import {computeStatistics} from 'quizproof/stats'
import {createWorkspace} from 'quizproof/workspace'
import {bankConfigSchema, bankSchema, publicBankSchema, questionSchema} from 'quizproof/schema'
import questionJsonSchema from 'quizproof/schema/question.json' with {type: 'json'}
import frontMatterJsonSchema from 'quizproof/schema/question-front-matter.json' with {type: 'json'}

for (const engine of [patterns, nativePatterns]) assert.equal(engine.matches('a+', 'aaa', {ignoreCase: false}), true)
// Without a DOM the player can be imported, and registers nothing.
assert.deepEqual([typeof createRemoteDriver, typeof serveCall], ['function', 'function'])
assert.deepEqual([typeof QuizQuestion, Object.keys(widgets).length, Object.keys({...defined, ...definedQuestion, ...inReact, ...inSvelte, ...inVue}).length, en.lang], ['function', 10, 0, 'en'])
const [question] = bank.questions.filter(({kind}) => kind === 'choice')
const right = question.multiple ? question.key : question.key[0]
assert.equal(bank.grade(question.id, right).outcome, 'right')
assert.deepEqual(structuredClone(question), question)
assert.equal(grade(question, right).earned, 1)
assert.equal(grade(question, []).status, 'unanswered')
assert.equal(grade(question, 42).status, 'malformed')
assert.equal(shuffleOptions(question, 'seed').length, question.options.length)

assert.equal(openBank(bankJson).questions.length, bank.questions.length)
assert.deepEqual(publicBank.questions.map(({id}) => id), bank.questions.map(({id}) => id))
assert.equal('key' in publicBank.questions[0], false)
assert.deepEqual(onePattern.questions, bank.filter({pattern: 'django/async-orm'}))
assert.deepEqual(onePublicTrack.questions, publicBank.questions.filter(({pattern}) => pattern.startsWith('django/')))
assert.throws(() => openBank(toPublicBank(bankJson)), TypeError)
assert.deepEqual(joinKeys(toPublicBank(bankJson), toBankKeys(bankJson)), bankJson)
assert.equal(openPublicBank(toPublicBank(bankJson)).question(question.id)?.id, question.id)

const {session} = startSession(bank, modes.test, {seed: 'one', now: 0, patterns: ['django/async-orm']})
const played = finishSession(bank, submitResponse(bank, session, {task: 0, response: null, now: 1}).session, {now: 2}).session
assert.equal(openSession(JSON.parse(JSON.stringify(played))).accepted, true)
assert.equal(viewSession(bank, played, {now: 2}).result.counts.unanswered, 1)
const signer = await createSigner(crypto.subtle, new Uint8Array(32))
assert.equal((await signer.verify(await signer.sign({attempt: 'a', question: 'q', content: 'c', seed: 's', issuedAt: 0}))).question, 'q')
const actor = {mbox: 'mailto:ada@example.com'}
const [begun] = await toStatements(bank, played, {subtle: crypto.subtle, actor, base: 'https://example.com/'})
assert.equal(begun.verb.id, 'http://adlnet.gov/expapi/verbs/initialized')
const deck = addCards(emptyDeck, [question.id], {now: 0})
assert.deepEqual(findDueQuestions(reviewSession(deck, played), {now: 0}), [question.id])

const text = '---\\ncategory: output\\ndifficulty: easy\\n---\\n\\n# One?\\n\\n- [x] a\\n- [ ] b\\n'
const compiled = compileQuestion(text, {file: 'one.md'})
assert.equal(grade(compiled.question, 'text-a').outcome, 'right')
const {diagnostics: [fault]} = compileQuestion(text.replace('[x]', '[ ]'), {file: 'one.md'})
assert.equal(fault.code, 'choice/no-key')
assert.match(codeFrame(text, fault.place), /> 8 \\|/)
assert.equal(compileBank([]).bank, undefined)
const typed = '---\\ncategory: output\\ndifficulty: easy\\nkind: text\\n---\\n\\n# One?\\n\\n## Answer\\n- [x] /a+/ {example=a}\\n'
assert.equal(compileQuestion(typed, {file: 'one.md'}).diagnostics[0].code, 'text/no-pattern-engine')
assert.equal(compileQuestion(typed, {file: 'one.md', patterns}).question.kind, 'text')

const report = await buildBank({content: 'content', out: 'built', cache: 'kept'})
assert.deepEqual(report.diagnostics, [])
assert.equal(report.counts.questions, 2)
assert.equal((await checkBank({content: 'content', cache: 'kept'})).counts.compiled, 0)
await assert.rejects(checkBank({content: 'nowhere'}), OperationalError)

assert.deepEqual(diffBanks(bankJson, bankJson).changed, [])
assert.equal(computeStatistics(bankJson).counts.questions, bank.questions.length)
const workspace = createWorkspace()
workspace.set('track/pattern/one.md', text.replace('[x]', '[ ]'))
assert.equal(workspace.diagnostics('track/pattern/one.md')[0].code, 'choice/no-key')

assert.deepEqual(bankSchema.parse(bankJson), bankJson)
publicBankSchema.parse(toPublicBank(bankJson))
questionSchema.parse(compiled.question)
assert.equal(bankConfigSchema.safeParse({}).success, false)
assert.equal(typeof questionJsonSchema.$schema, 'string')
assert.equal(frontMatterJsonSchema.anyOf.length, 10)
assert.equal(packageJson.name, 'quizproof')

await assert.rejects(import('quizproof/dist/index.js'), {code: 'ERR_PACKAGE_PATH_NOT_EXPORTED'})
`

/** Uses the runtime entries as CommonJS, as older servers do. */
export const commonJsProgram = `
const assert = require('node:assert/strict')
const {grade, openBank, openPublicBank} = require('quizproof')
const {bank} = require('quizproof/bank')
const json = require('quizproof/bank/json')
const {bank: publicBank} = require('quizproof/bank/public')
const {bank: oneTrack} = require('quizproof/bank/django')
const {bank: onePublicPattern} = require('quizproof/bank/public/django/async-orm')
const {modes, startSession, viewSession} = require('quizproof/session')
const {createExamServer} = require('quizproof/exam')
const {emptyDeck, findDueQuestions} = require('quizproof/review')
const {toStatements} = require('quizproof/xapi')
const {nativePatterns} = require('quizproof/native-patterns')
const {patterns} = require('quizproof/patterns')
for (const engine of [patterns, nativePatterns]) assert.equal(engine.matches('a+', 'aaa', {ignoreCase: false}), true)

const [question] = bank.questions
const right = question.multiple ? question.key : question.key[0]
assert.equal(bank.grade(question.id, right).outcome, 'right')
assert.equal(grade(json.questions[0], right).outcome, 'right')
assert.equal(openBank(json).questions.length, bank.questions.length)
assert.equal(publicBank.questions.length, bank.questions.length)
assert.deepEqual(oneTrack.patterns, bank.patterns.filter(({track}) => track === 'django'))
assert.deepEqual(onePublicPattern.questions, publicBank.filter({pattern: 'django/async-orm'}))
assert.equal(typeof openPublicBank, 'function')
const {session} = startSession(bank, modes.challenge, {seed: 'one', now: 0, patterns: ['django/async-orm']})
assert.equal(viewSession(bank, session, {now: 0}).phase, 'responding')
assert.deepEqual(findDueQuestions(emptyDeck, {now: 0}), [])
assert.equal(typeof toStatements, 'function')
assert.throws(() => createExamServer({publicBank: json, keys: json}), TypeError)
`

/** Code that a TypeScript app may write, and code that the compiler must reject. */
export const typedProgram = `
import {type Bank, grade, openBank, type Question, type Score} from 'quizproof'
import {bank, type Names, type QuestionId} from 'quizproof/bank'
import {bank as publicBank} from 'quizproof/bank/public'
import {bank as onePattern} from 'quizproof/bank/django/async-orm'
import {type CompiledQuestion, compileQuestion, type Diagnostic} from 'quizproof/compile'
import {buildBank, type BuildReport} from 'quizproof/node'
import {bankSchema, questionSchema} from 'quizproof/schema'
import {defineMode, modes, type Session, startSession, viewSession} from 'quizproof/session'

const id: QuestionId = 'django/async-orm/no-match'
// @ts-expect-error: there is no such question
const wrong: QuestionId = 'django/async-orm/no-such-question'
const [question] = bank.questions
const known: QuestionId | undefined = question?.id
// @ts-expect-error: a category of this bank is meant
bank.filter({category: 'trivia'})
bank.filter({category: 'output', difficulty: ['easy', 'hard'], pattern: 'django/async-orm', tag: 'queryset'})
// @ts-expect-error: the pattern is in another entry
onePattern.filter({pattern: 'django/transactions'})
onePattern.filter({pattern: 'django/async-orm'})
// @ts-expect-error: a public question has no key
publicBank.questions[0]?.key
// @ts-expect-error: data is not to be changed
bank.questions.push(question)

const own: Bank = openBank(JSON.parse('{}'))
const any: string | undefined = own.questions[0]?.id
const score: Score | undefined = question && bank.grade(question.id, 'a')
if (score?.status === 'scored') {
  const earned: number = score.earned
  const rationale: string | undefined = score.feedback[0]?.rationale?.text
  console.log(earned, rationale)
}
// @ts-expect-error: only what is scored has earned something
console.log(score?.earned)

const sprint = defineMode({...modes.challenge, name: 'sprint', timing: {questionMs: 60_000}})
const started = startSession(bank, sprint, {seed: 'one', now: 0})
if (started.accepted) {
  const session: Session = started.session
  console.log(viewSession(bank, session, {now: 0}).task?.timeLeftMs)
}
// @ts-expect-error: a session that did not begin is none
viewSession(bank, started.session, {now: 0})

const compiled: CompiledQuestion = compileQuestion('', {file: 'one.md'})
const faults: readonly Diagnostic[] = compiled.diagnostics
for (const fault of faults) {
  if (fault.code === 'choice/no-key') console.log(fault.place.start.line, fault.fix?.title)
  // @ts-expect-error: there is no such code
  if (fault.code === 'choice/no-such-code') console.log(fault)
}
const parsed: Question = questionSchema.parse({})
grade(parsed, null)
const report: Promise<BuildReport> = buildBank({content: 'content', out: 'out'})
const names: Names['tag'] = 'queryset'
console.log(id, wrong, known, any, report, bankSchema, names)
`

/** What a page needs to grade. */
export const gradingProgram = `
export {grade} from 'quizproof'
`

export const clientProgram = `
import {grade, openBank} from 'quizproof'

export const start = (data) => openBank(data)
export {grade}
`

/** What a page needs to start, show, play and resume a session, its own bank and grader aside. */
export const sessionClientProgram = `
export {
  finishSession, modes, openNextQuestion, resumeSession, startSession, submitResponse, viewSession,
} from 'quizproof/session'
`

/** What a page needs for every call of a session. */
export const sessionProgram = `
export {
  planSession, saveDraft, judgeResponse, grantTime, resumeSession, computeResult,
  extendSession, finishSession, requestHint, modes, guessPattern, openNextQuestion, openSession, submitResponse, skipQuestion, startSession, advanceClock, viewSession,
} from 'quizproof/session'
`

/** What a page needs to show a single question. */
export const questionProgram = "import 'quizproof/player/define-question'\n"
