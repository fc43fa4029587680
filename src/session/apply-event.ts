import {
  type Session,
  type SessionEvent,
  type SessionStart,
  sessionVersion,
  type Task,
  type TaskAttempt,
} from './session.ts'

/** A session without events. */
export function newSession(start: SessionStart): Session {
  return {formatVersion: sessionVersion, start, events: [], now: start.at, tasks: [], extensions: 0}
}

/**
 * The session after the events, in time linear in their number. It decides nothing, so it cannot fail for events that
 * were once accepted.
 */
export function applyEvents(session: Session, events: readonly SessionEvent[]): Session {
  if (events.length === 0) return session
  const tasks = session.tasks.map(copyTask)
  const all = [...session.events]
  let {now, extensions, grantedMs, finished} = session
  for (const event of events) {
    now = event.at
    // A draft replaces the one before it, so that typing does not make a session grow.
    if (event.type === 'drafted' && all.at(-1)?.type === 'drafted') all.pop()
    all.push(event)
    changeTasks(tasks, event)
    if (event.type === 'extended') extensions++
    else if (event.type === 'time-granted') grantedMs = addTime(grantedMs ?? 0, event.addMs)
    else if (event.type === 'finished') finished = {at: event.at, by: event.by}
  }
  return {
    ...session,
    events: all,
    now,
    tasks,
    extensions,
    ...(grantedMs !== undefined && {grantedMs}),
    ...(finished && {finished}),
  }
}

/** Rebuilds a session from its start and events, byte for byte. */
export function replaySession({start, events}: Pick<Session, 'start' | 'events'>): Session {
  return applyEvents(newSession(start), events)
}

/** A task whose list of attempts belongs to the call, so that adding to it does not copy it. */
type OwnTask = Task & {readonly attempts: TaskAttempt[]}

function copyTask(task: Task): OwnTask {
  return {...task, attempts: [...task.attempts]}
}

function openTask({type, at, ...task}: SessionEvent & {type: 'opened'}): OwnTask {
  return {...task, openedAt: at, hintsShown: 0, attempts: [], earned: 0}
}

function changeTasks(tasks: OwnTask[], event: SessionEvent): void {
  if (event.type === 'opened') tasks.push(openTask(event))
  else if (event.type !== 'extended' && event.type !== 'finished') {
    const index = event.type === 'judged' ? event.task : tasks.length - 1
    const task = tasks[index]
    if (task) tasks[index] = changeTask(task, event)
  }
}

type Duration = number | 'unlimited'

function addTime(one: Duration, other: Duration): Duration {
  return one === 'unlimited' || other === 'unlimited' ? 'unlimited' : one + other
}

function extendTask(task: OwnTask, addMs: Duration): OwnTask {
  const {deadline, ...untimed} = task
  if (deadline === undefined || task.closed) return task
  return addMs === 'unlimited' ? untimed : {...task, deadline: deadline + addMs}
}

type TaskEvent = Exclude<SessionEvent, {type: 'opened' | 'extended' | 'finished'}>

function changeTask(task: OwnTask, event: TaskEvent): OwnTask {
  switch (event.type) {
    case 'pattern-guessed':
      return {...task, guessedPattern: event.pattern}
    case 'hint-shown':
      return {...task, hintsShown: task.hintsShown + 1}
    case 'drafted': {
      const {type, ...draft} = event
      return {...task, draft}
    }
    case 'responded': {
      const {type, total, ...made} = event
      const {draft, ...rest} = task
      task.attempts.push({...made, hintsShown: task.hintsShown})
      return {...rest, earned: total}
    }
    case 'time-granted':
      return extendTask(task, event.addMs)
    case 'judged': {
      const {by, response, earned, outcome, total} = event
      const last = task.attempts.pop()
      if (last) task.attempts.push({...last, response, status: 'scored', earned, outcome, judgedBy: by})
      const closed = {
        at: task.closed?.at ?? event.at,
        by: outcome === 'right' ? 'right' : 'attempts',
      } as const
      return {...task, earned: total, closed}
    }
    case 'closed':
      return {...task, closed: {at: event.at, by: event.by}}
  }
}
