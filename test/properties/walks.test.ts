import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {openBank} from '../../src/index.ts'
import {
  advanceClock,
  defineMode,
  explainRefusal,
  extendSession,
  finishSession,
  grantTime,
  guessPattern,
  judgeResponse,
  type Mode,
  modes,
  openNextQuestion,
  openSession,
  replaySession,
  requestHint,
  type Session,
  saveDraft,
  skipQuestion,
  submitResponse,
  type TaskView,
  type Transition,
  viewSession,
} from '../../src/session.ts'
import {upTo} from '../run-counts.ts'
import {begin} from '../session/drive.ts'
import {makeBank} from '../session/make-bank.ts'

const {
  question: _question,
  pattern: _pattern,
  filter: _filter,
  grade: _grade,
  ...data
} = makeBank({
  patterns: ['t/p', 't/q'],
  count: 4,
  requires: {'t/q': ['t/p']},
  credit: {d: 0.5},
})
const secret = (text: string) => ({text: `SECRET ${text}`, html: `SECRET ${text}`})
const rubric = [
  {id: 'why', content: secret('why'), points: 3},
  {id: 'how', content: secret('how'), points: 1},
]
/** One question in four is judged. */
const bank = openBank({
  ...{type: 'bank', ...data},
  questions: data.questions.map((question, index) =>
    index % 4 === 3 ? {...question, kind: 'open', key: rubric} : question,
  ),
} as never)

/** The ten modes, and two with other combinations. */
const walked: readonly Mode[] = [
  ...Object.values(modes),
  defineMode({
    ...modes.placement,
    selection: {rule: 'information', max: 6},
    completion: {rule: 'exhausted'},
  }),
  defineMode({
    ...modes.practice,
    name: 'pressed',
    timing: {questionMs: 60_000, totalMs: 300_000, atLimit: 'submit'},
    hints: {cost: 0.25},
  }),
]

/** Properties that every session must have. */
interface Model {
  /** Milliseconds by the learner's clock, which may go back. */
  clock: number
  steps: number
}

interface Real {
  session: Session
}

type Act = (session: Session, now: number) => Transition

class Step implements fc.Command<Model, Real> {
  constructor(
    readonly name: string,
    readonly passes: number,
    readonly act: Act,
  ) {}

  check = (): boolean => true

  run(model: Model, real: Real): void {
    model.clock += this.passes
    model.steps++
    const before = real.session
    const {phase, isLast} = viewSession(bank, before, {now: model.clock})
    const transition = this.act(before, model.clock)
    const after = transition.session
    if (this.name === 'next' && phase === 'closed') expect(after.finished !== undefined).toBe(isLast)
    if (!transition.accepted) expect(explainRefusal(transition.refusal)).toMatch(/^[A-Z].*[^.]$/)
    expectSound(before, after, this.name === 'judge')
    expectSilent(after, viewSession(bank, after, {now: model.clock}))
    // Resumed on another machine, the same call has the same result.
    const resumed = openSession(JSON.parse(JSON.stringify(before)))
    if (!resumed.accepted) throw new Error(`Expected a session, found ${resumed.refusal.code}`)
    expect(JSON.stringify(this.act(resumed.session, model.clock))).toBe(JSON.stringify(transition))
    real.session = after
  }

  toString = (): string => `${this.name} after ${this.passes} ms`
}

function expectSound(before: Session, after: Session, mayLose: boolean): void {
  expect(after.now).toBeGreaterThanOrEqual(before.now)
  const times = after.events.map(({at}) => at)
  for (const [index, at] of times.entries()) expect(at).toBeGreaterThanOrEqual(times[index - 1] ?? at)
  // No event is removed, and no points are lost.
  const kept = before.events.filter(({type}, index, {length}) => type !== 'drafted' || index < length - 1)
  expect(after.events.slice(0, kept.length)).toEqual(kept)
  // A person may judge a response again.
  for (const [index, task] of mayLose ? [] : before.tasks.entries())
    expect(after.tasks[index]?.earned).toBeGreaterThanOrEqual(task.earned)
  for (const {attempts, attemptLimit, hintsShown, hintLimit, earned, deadline} of after.tasks) {
    expect(attempts.length).toBeLessThanOrEqual(attemptLimit ?? Number.POSITIVE_INFINITY)
    expect(hintsShown).toBeLessThanOrEqual(hintLimit)
    expect(earned >= 0 && earned <= 1).toBe(true)
    for (const {at, fromDraft} of attempts) {
      expect(at).toBeLessThan((deadline ?? Number.POSITIVE_INFINITY) + Number(fromDraft ?? false))
      if (fromDraft) expect(after.start.mode.timing.atLimit).toBe('submit')
    }
  }
  expect(after.tasks.slice(0, -1).every(({closed}) => closed)).toBe(true)
  expect(JSON.stringify(replaySession(after))).toBe(JSON.stringify(after))
}

function expectNumbers({timeLimitMs, timeLeftMs = 0, nextWorth = 0, draft}: TaskView): void {
  expect(timeLeftMs).toBeLessThanOrEqual(timeLimitMs ?? 0)
  expect(nextWorth >= 0 && nextWorth <= 1).toBe(true)
  for (const name of Object.keys(draft ?? {})) expect(['at', 'response', 'certainty']).toContain(name)
}

/** The private parts of a question, except those that its mode now shows. */
function expectSilent(session: Session, shown: ReturnType<typeof viewSession>): void {
  const {feedback} = session.start.mode
  for (const task of [...(shown.task ? [shown.task] : []), ...(shown.tasks ?? [])]) {
    const {closed} = session.tasks[task.index] ?? {}
    const isDue = (moment: string): boolean =>
      moment === 'attempt' ||
      (moment === 'close' && (closed !== undefined || ['closed', 'finished'].includes(shown.phase))) ||
      (moment === 'end' && shown.phase === 'finished')
    const {reveal, question, hints, steps} = task
    expectNumbers(task)
    expect(JSON.stringify(question)).not.toMatch(/SECRET|HINT|STEP|"key"/)
    if (!isDue(feedback.solution)) {
      expect(reveal.solved).toBeUndefined()
      expect(JSON.stringify(task)).not.toContain('SECRET check')
    }
    if (!isDue(feedback.rationale)) expect(JSON.stringify(task)).not.toMatch(/SECRET/)
    if (!isDue(feedback.outcome))
      expect(reveal.outcomes ?? reveal.earned ?? reveal.closedBy ?? reveal.parts).toBeUndefined()
    expect(hints.length).toBeLessThanOrEqual(session.tasks[task.index]?.hintsShown ?? 0)
    if (steps) expect(session.tasks[task.index]?.shownSteps).toBeDefined()
  }
  expect(session.tasks.length).toBeLessThanOrEqual(shown.total ?? shown.maxTotal ?? Number.POSITIVE_INFINITY)
  if (shown.phase !== 'finished') expect(shown.result ?? shown.tasks).toBeUndefined()
}

const response = fc.oneof(
  {weight: 8, arbitrary: fc.constantFrom<unknown>('a', 'b', 'c', 'd')},
  {weight: 2, arbitrary: fc.constantFrom<unknown>('', null, undefined, [], 'none', 7, () => 1, Number.NaN)},
  {weight: 1, arbitrary: fc.jsonValue()},
)
const passes = fc.oneof(
  {weight: 6, arbitrary: fc.integer({min: 0, max: 9000})},
  {weight: 1, arbitrary: fc.constantFrom(0, 5000, 20_000, 120_000)},
  {weight: 1, arbitrary: fc.integer({min: -5000, max: 200_000})},
)
/** Mostly the open question; sometimes another, or none. */
const place = fc.oneof(
  {weight: 8, arbitrary: fc.constant(0)},
  {weight: 1, arbitrary: fc.constantFrom(-1, 1, 0.5, Number.NaN)},
)
const at = (session: Session, offset: number): number => session.tasks.length - 1 + offset

const made = (name: string, weight: number, act: fc.Arbitrary<Act>) => ({
  weight,
  arbitrary: fc.tuple(passes, act).map(([passed, done]) => new Step(name, passed, done)),
})
const always = (act: Act) => fc.constant(act)

const steps = fc.oneof(
  made(
    'respond',
    10,
    fc.tuple(place, response, fc.constantFrom(0, 1, 2, 3)).map(
      ([offset, given, certainty]): Act =>
        (session, now) =>
          submitResponse(bank, session, {task: at(session, offset), response: given, certainty, now}),
    ),
  ),
  made(
    'draft',
    5,
    fc.tuple(place, response, fc.constantFrom(0, 1, undefined)).map(
      ([offset, given, certainty]): Act =>
        (session, now) =>
          saveDraft(bank, session, {
            task: at(session, offset),
            response: given,
            ...(certainty !== undefined && {certainty}),
            now,
          }),
    ),
  ),
  made(
    'judge',
    2,
    fc
      .tuple(
        fc.nat({max: 12}),
        fc.constantFrom(...(['learner', 'runner', 'person'] as const)),
        fc.constantFrom<unknown>({why: 3, how: 1}, {why: 1, how: 0}, {why: 9}, 'none', undefined),
      )
      .map(
        ([task, by, marks]): Act =>
          (session, now) =>
            judgeResponse(bank, session, {task, by, marks, now}),
      ),
  ),
  made(
    'grant',
    1,
    fc.constantFrom(1, 5000, 60_000, 'unlimited' as const).map(
      (addMs): Act =>
        (session, now) =>
          grantTime(bank, session, {addMs, now}),
    ),
  ),
  made(
    'next',
    8,
    always((session, now) => openNextQuestion(bank, session, {now})),
  ),
  made(
    'namePattern',
    4,
    fc.constantFrom('t/p', 't/q', 'none').map(
      (pattern): Act =>
        (session, now) =>
          guessPattern(bank, session, {task: at(session, 0), pattern, now}),
    ),
  ),
  made(
    'hint',
    2,
    place.map(
      (offset): Act =>
        (session, now) =>
          requestHint(bank, session, {task: at(session, offset), now}),
    ),
  ),
  made(
    'skip',
    1,
    place.map(
      (offset): Act =>
        (session, now) =>
          skipQuestion(bank, session, {task: at(session, offset), now}),
    ),
  ),
  made(
    'tick',
    2,
    always((session, now) => advanceClock(bank, session, {now})),
  ),
  made(
    'extend',
    1,
    always((session, now) => extendSession(bank, session, {now})),
  ),
  made(
    'finish',
    1,
    fc.boolean().map(
      (really): Act =>
        (session, now) =>
          (really ? finishSession : advanceClock)(bank, session, {now}),
    ),
  ),
  made(
    'malformed',
    1,
    always((session) => submitResponse(bank, session, undefined as never)),
  ),
  made(
    'timeless',
    1,
    always((session) => advanceClock(bank, session, {now: 0.5})),
  ),
)

/** 10,000 walks in all. */
const walks = Math.ceil(10_000 / walked.length)

describe('any walk through any mode', () => {
  test.each(walked.map((mode) => [`${mode.name} by ${mode.selection.rule}`, mode] as const))(
    '%s: time never goes back, nothing is lost, shown early or repeated, and a replay is equal',
    (_, mode) => {
      fc.assert(
        fc.property(fc.commands([steps], {maxCommands: 25}), fc.string({maxLength: 5}), (commands, seed) => {
          const setup = () => ({
            model: {clock: 1000, steps: 0},
            real: {session: begin(bank, mode, {seed, now: 1000})},
          })
          fc.modelRun(setup, commands)
        }),
        upTo(walks),
      )
    },
    300_000,
  )
})
