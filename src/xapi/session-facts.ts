import type {Bank} from '../bank/open-bank.ts'
import {roundScore} from '../kinds/shared/score.ts'
import {isPlayedOut} from '../session/move-on.ts'
import {computeResult, type SessionResult} from '../session/result/compute-result.ts'
import type {Session} from '../session/session.ts'
import type {Activities} from './activities.ts'
import {type Fact, toDuration} from './fact.ts'
import type {Cmi5Launch} from './options.ts'
import type {StatementResult} from './statement.ts'
import type {Verb} from './vocabulary.ts'

export interface SessionFacts {
  readonly first: Fact
  /** Empty while the session is not finished. */
  readonly last: readonly Fact[]
}

/** The statements about a session as a whole: its start and its result. */
export function sessionFacts(
  bank: Bank,
  session: Session,
  {activities, launch}: {readonly activities: Activities; readonly launch: Cmi5Launch | undefined},
): SessionFacts {
  const {start, finished} = session
  // Not the patterns of the questions so far: the first statement must not change while the session runs.
  const {patterns = []} = start
  const fact = (verb: Verb, at: number, result?: StatementResult): Fact => ({
    at,
    verb,
    about: 'session',
    object: activities.session,
    patterns,
    ...(result && {result}),
  })
  const first = fact('initialized', start.at)
  if (!finished) return {first, last: []}
  const outcome = computeResult(bank, session)
  const duration = toDuration(finished.at - start.at)
  // "Failed" is said of a learner who has attempted something (cmi5, 9.3.5).
  const passed = hasResponse(session) ? isPassed(outcome, launch) : undefined
  const score = toScore(outcome, launch)
  const extensions = toExtensions(outcome, activities)
  const verdict = passed === undefined ? [] : [{verb: passed ? 'passed' : 'failed', passed} as const]
  return {
    first,
    last: [
      ...(isCompleted(bank, session) && maySay('completed', launch)
        ? [fact('completed', finished.at, {completion: true, duration})]
        : []),
      ...verdict
        .filter(({verb}) => maySay(verb, launch))
        .map(({verb, passed: success}) => fact(verb, finished.at, {...score, success, duration})),
      fact('terminated', finished.at, {
        // cmi5 allows a score only in `passed` and `failed`.
        ...(passed === undefined && !launch && score),
        duration,
        ...extensions,
      }),
    ],
  }
}

/** Whether the learner has been through the session (cmi5, 9.3.3): not by letting the time run out, nor by leaving early. */
function isCompleted(bank: Bank, session: Session): boolean {
  const {finished, tasks} = session
  if (finished?.by === 'learner') return isPlayedOut(bank, session)
  return hasResponse(session) || (finished?.by !== 'time' && tasks.some(({closed}) => closed?.by !== 'time'))
}

const hasResponse = ({tasks}: Session): boolean => tasks.some(({attempts}) => attempts.length > 0)

function isPassed(
  {points, counts, passed}: SessionResult,
  launch: Cmi5Launch | undefined,
): boolean | undefined {
  const {masteryScore} = launch ?? {}
  if (masteryScore === undefined) return passed
  return points && counts.ungraded === 0 ? roundScore(points.scaled) >= masteryScore : undefined
}

/** cmi5 allows neither negative nor fractional marks, so these are left out. */
function toScore({points}: SessionResult, launch: Cmi5Launch | undefined): Pick<StatementResult, 'score'> {
  if (!points) return {}
  const {scaled, earned, possible} = points
  if (!launch) return {score: {scaled, raw: earned, max: possible}}
  return scaled >= 0 ? {score: {scaled}} : {}
}

function maySay(verb: 'completed' | 'passed' | 'failed', launch: Cmi5Launch | undefined): boolean {
  if (!launch) return true
  const {launchMode = 'Normal', stated = []} = launch
  const isOver = verb === 'failed' ? stated.includes('passed') : stated.includes(verb)
  return launchMode === 'Normal' && !isOver
}

function toExtensions(
  {mastery, badge, counts}: SessionResult,
  {extension}: Activities,
): Pick<StatementResult, 'extensions'> {
  return {
    extensions: {
      [extension('counts')]: counts,
      ...(mastery && {
        [extension('mastery')]: {verdict: mastery.verdict, probability: mastery.probability},
      }),
      ...(badge && {[extension('badge')]: {name: badge.name, pattern: badge.pattern, level: badge.level}}),
    },
  }
}
