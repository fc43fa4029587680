import {isSameJson} from '../bank/attempts/same-response.ts'
import {difficulties} from '../fields/common-fields.ts'
import {isGrant} from './calls/grant-time.ts'
import {
  type CloseReason,
  type Draft,
  type DraftScore,
  type EndReason,
  judges,
  type SessionEvent,
  type SessionStart,
} from './session.ts'
import {areTexts, isText, sessionLimits} from './session-limits.ts'

/** The state after the events so far: enough to decide whether the next one is possible. */
interface Course {
  readonly start: SessionStart
  now: number
  opened: number
  attempts: number
  hints: number
  isNamed: boolean
  isOpen: boolean
  isFinished: boolean
  task: (SessionEvent & {type: 'opened'}) | undefined
  draft: Draft | undefined
  /** The tasks whose response waits for grading, or was judged, by index. */
  readonly judgeable: Set<number>
  /** The status of the last attempt at the open task. */
  status: 'scored' | 'ungraded' | undefined
  /** The type of the event before. */
  previous: SessionEvent['type'] | undefined
}

/** A question that nobody has responded to yet. */
const unattempted = {attempts: 0, hints: 0, isNamed: false, draft: undefined, status: undefined} as const

type Checks = {
  readonly [T in SessionEvent['type']]: (event: SessionEvent & {type: T}, course: Course) => boolean
}

const closeReasons: readonly CloseReason[] = [
  ...(['right', 'attempts', 'ungraded', 'time', 'skip', 'finish', 'shown', 'changed'] as const),
]
const endReasons: readonly EndReason[] = ['completed', 'exhausted', 'time', 'learner']
const outcomes: readonly unknown[] = ['right', 'partial', 'wrong']

const checks: Checks = {
  opened: (event, course) => {
    if (course.isOpen || !isOpening(event)) return false
    Object.assign(course, unattempted, {task: event, isOpen: true})
    return ++course.opened <= sessionLimits.tasks
  },
  'pattern-guessed': ({pattern}, course) => {
    const mayGuess = course.isOpen && !course.isNamed && course.start.mode.asksPattern === true
    course.isNamed = true
    return mayGuess && isText(pattern)
  },
  'hint-shown': (_, course) => course.isOpen && ++course.hints <= (course.task?.hintLimit ?? 0),
  drafted: (event, course) => {
    course.draft = event
    return mayRespond(course) && course.previous !== 'drafted' && isDraft(event, course)
  },
  responded: (event, course) => {
    const {draft} = course
    course.draft = undefined
    course.status = event.status
    return (
      mayRespond(course) &&
      ++course.attempts <= (course.task?.attemptLimit ?? Number.POSITIVE_INFINITY) &&
      isAttempt(event) &&
      (event.fromDraft === undefined || isSubmittedDraft(event, draft))
    )
  },
  closed: ({by}, course) => {
    const wasOpen = course.isOpen
    course.isOpen = false
    if (by === 'ungraded') course.judgeable.add(course.opened - 1)
    return wasOpen && closeReasons.includes(by) && (by === 'ungraded') === (course.status === 'ungraded')
  },
  judged: (event, {judgeable}) =>
    judgeable.has(event.task) &&
    judges.includes(event.by) &&
    event.response !== undefined &&
    outcomes.includes(event.outcome) &&
    isFraction(event.earned) &&
    isFraction(event.total),
  'time-granted': ({addMs}) => isGrant(addMs),
  extended: (_, {isOpen, start}) => !isOpen && start.mode.mastery !== undefined,
  finished: ({by}, course) => {
    course.isFinished = true
    return !course.isOpen && endReasons.includes(by)
  },
}

/** Whether untrusted events are possible after a start, each after those before it. Takes linear time. */
export function areEvents(start: SessionStart, events: unknown): events is readonly SessionEvent[] {
  if (!Array.isArray(events) || events.length > sessionLimits.events) return false
  const course: Course = {
    ...unattempted,
    ...{start, now: start.at, opened: 0, isOpen: false, isFinished: false, task: undefined},
    ...{judgeable: new Set<number>(), previous: undefined},
  }
  return events.every((event) => follows(event, course)) && course.opened > 0
}

function follows(event: SessionEvent, course: Course): boolean {
  const {type, at} = event
  const isOver = course.isFinished && type !== 'judged'
  if (isOver || !Object.hasOwn(checks, type) || !isCount(at, course.now)) return false
  course.now = at
  // The compiler cannot see across the union that the check matches the event's type.
  const check = checks[type] as (event: SessionEvent, course: Course) => boolean
  const isPossible = check(event, course)
  course.previous = type
  return isPossible
}

const mayRespond = ({isOpen, isNamed, start}: Course): boolean =>
  isOpen && isNamed === (start.mode.asksPattern === true)

/** Every field of the event, since any other would become part of the task. */
const openedFields: {readonly [N in keyof Required<SessionEvent & {type: 'opened'}>]: true} = {
  ...{type: true, at: true, question: true, formerly: true, pattern: true, content: true, difficulty: true},
  ...{points: true, guessChance: true, deadline: true, attemptLimit: true, hintLimit: true, shownSteps: true},
}

function isOpening(event: SessionEvent & {type: 'opened'}): boolean {
  const {question, pattern, content, formerly, difficulty, guessChance, deadline, at} = event
  const {attemptLimit, hintLimit, shownSteps, points} = event
  return (
    Object.keys(event).every((name) => Object.hasOwn(openedFields, name)) &&
    [question, pattern, content].every(isText) &&
    areTexts(formerly ?? []) &&
    difficulties.includes(difficulty) &&
    isFraction(guessChance) &&
    (points === undefined || (isBetween(points, 0, sessionLimits.points) && points > 0)) &&
    (deadline === undefined || isCount(deadline, at)) &&
    (attemptLimit === undefined || isCount(attemptLimit, 1)) &&
    isCount(hintLimit) &&
    (shownSteps === undefined || isFraction(shownSteps))
  )
}

function isAttempt(event: SessionEvent & {type: 'responded'}): boolean {
  const {status, outcome, earned, total, certainty, response, judgedBy} = event
  const isScored = status === 'scored' && outcomes.includes(outcome) && isBetween(earned, -1, 1)
  const isUngraded = status === 'ungraded' && outcome === undefined && earned === undefined
  return (
    response !== undefined &&
    (isScored || isUngraded) &&
    isFraction(total) &&
    (certainty === undefined || isCount(certainty)) &&
    (judgedBy === undefined || (isScored && judges.includes(judgedBy)))
  )
}

function isDraft({response, certainty, score}: Draft, {start}: Course): boolean {
  return (
    response !== undefined &&
    (certainty === undefined || isCount(certainty)) &&
    (score === undefined || (start.mode.timing.atLimit === 'submit' && isDraftScore(score)))
  )
}

function isDraftScore(score: DraftScore): boolean {
  if (score.status === 'ungraded') return true
  const {status, earned, outcome, worth} = score
  return status === 'scored' && isBetween(earned, -1, 1) && outcomes.includes(outcome) && isFraction(worth)
}

function isSubmittedDraft(
  {fromDraft, response, status, outcome, earned}: SessionEvent & {type: 'responded'},
  draft: Draft | undefined,
): boolean {
  const {score} = draft ?? {}
  const same = score?.status === 'scored' ? score : {outcome: undefined, earned: undefined}
  return (
    fromDraft === true &&
    status === score?.status &&
    outcome === same.outcome &&
    earned === same.earned &&
    isSameJson(response, draft?.response, {values: Number.POSITIVE_INFINITY})
  )
}

/** Whether a value is an integer of at least this. */
const isCount = (value: number, least = 0): boolean => Number.isSafeInteger(value) && value >= least
const isFraction = (value: unknown): boolean => isBetween(value, 0, 1)
const isBetween = (value: unknown, low: number, high: number): boolean =>
  typeof value === 'number' && value >= low && value <= high
