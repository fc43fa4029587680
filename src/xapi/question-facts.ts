import type {Bank} from '../bank/open-bank.ts'
import type {Question} from '../kinds/kinds.ts'
import type {GradeOptions} from '../matching/grade-options.ts'
import type {Session, SessionEvent, Task} from '../session/session.ts'
import type {Activities} from './activities.ts'
import {type Fact, toDuration} from './fact.ts'
import {writeResponse} from './interactions.ts'
import type {StatementResult} from './statement.ts'
import type {Verb} from './vocabulary.ts'

interface Told {
  readonly verb: Verb
  readonly result: StatementResult
}

/**
 * The statements about the questions of a session, in the order of its events; questions that the bank no longer has
 * are left out.
 */
export function questionFacts(
  bank: Bank,
  {events, tasks}: Session,
  {activities, grading}: {readonly activities: Activities; readonly grading: GradeOptions | undefined},
): Fact[] {
  let index = -1
  return events.flatMap((event, place): Fact[] => {
    if (event.type === 'opened') index++
    const task = tasks[event.type === 'judged' ? event.task : index]
    const question = task && bank.question(task.question)
    const told = question && describeEvent(event, {bank, task, question, activities, grading})
    if (!told) return []
    const object = activities.question(question)
    return [{at: event.at, about: 'question', event: place, object, patterns: [question.pattern], ...told}]
  })
}

interface Subject {
  readonly bank: Bank
  readonly task: Task
  readonly question: Question
  readonly activities: Activities
  readonly grading: GradeOptions | undefined
}

function describeEvent(event: SessionEvent, subject: Subject): Told | undefined {
  const {task, activities} = subject
  const extensions = (name: string, value: unknown) => ({extensions: {[activities.extension(name)]: value}})
  switch (event.type) {
    case 'hint-shown':
      return {verb: 'interacted', result: extensions('interaction', 'hint')}
    case 'pattern-guessed':
      return {verb: 'interacted', result: extensions('named-pattern', event.pattern)}
    case 'responded':
      return {verb: 'answered', result: toResult(event, subject)}
    case 'judged':
      return {
        verb: 'scored',
        result: {
          score: {scaled: event.earned},
          success: event.outcome === 'right',
          ...extensions('judged-by', event.by),
        },
      }
    case 'closed': {
      const duration = toDuration(event.at - task.openedAt)
      if (event.by === 'shown') return {verb: 'experienced', result: {duration}}
      const isLeft = event.by === 'skip' || event.by === 'time' || event.by === 'finish'
      return isLeft ? {verb: 'exited', result: {duration, ...extensions('closed-by', event.by)}} : undefined
    }
    default:
      return undefined
  }
}

/** The result of a single attempt; the score of several attempts is that of the session. */
function toResult(
  event: SessionEvent & {readonly type: 'responded'},
  {bank, task, question, activities, grading}: Subject,
): StatementResult {
  const {response, earned, outcome, certainty} = event
  const score = bank.grade(question.id, response, grading)
  const read = score.status === 'scored' ? score.trace[0]?.read : undefined
  return {
    ...(earned !== undefined && {score: {scaled: earned}}),
    ...(outcome !== undefined && {success: outcome === 'right'}),
    response: writeResponse(question, response, read),
    duration: toDuration(event.at - task.openedAt),
    ...(certainty !== undefined && {extensions: {[activities.extension('certainty')]: certainty}}),
  }
}
