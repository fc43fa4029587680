import {type Session, type SessionEvent, type SessionStart, sessionVersion, type Task} from './session.ts'

/** A session without events. */
export function newSession(start: SessionStart): Session {
  return {formatVersion: sessionVersion, start, events: [], now: start.at, tasks: [], extensions: 0}
}

/**
 * The session after the events, in time linear in their number. It decides nothing, so it cannot fail for events that
 * were once accepted.
 */
export function applyEvents(session: Session, events: readonly SessionEvent[]): Session {
  const tasks = [...session.tasks]
  const all = [...session.events]
  let {now, extensions, finished} = session
  for (const event of events) {
    now = event.at
    // A draft replaces the one before it, so that typing does not make a session grow.
    if (event.type === 'drafted' && all.at(-1)?.type === 'drafted') all.pop()
    all.push(event)
    if (event.type === 'opened') tasks.push(openTask(event))
    else if (event.type === 'extended') extensions++
    else if (event.type === 'finished') finished = {at: event.at, by: event.by}
    else {
      const task = tasks.pop()
      if (task) tasks.push(changeTask(task, event))
    }
  }
  return {
    ...session,
    events: all,
    now,
    tasks,
    extensions,
    ...(finished && {finished}),
  }
}

/** Rebuilds a session from its start and events, byte for byte. */
export function replaySession({start, events}: Pick<Session, 'start' | 'events'>): Session {
  return applyEvents(newSession(start), events)
}

function openTask({type, at, ...task}: SessionEvent & {type: 'opened'}): Task {
  return {...task, openedAt: at, hintsShown: 0, attempts: [], earned: 0}
}

type TaskEvent = Exclude<SessionEvent, {type: 'opened' | 'extended' | 'finished'}>

function changeTask(task: Task, event: TaskEvent): Task {
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
      return {...rest, attempts: [...task.attempts, {...made, hintsShown: task.hintsShown}], earned: total}
    }
    case 'closed':
      return {...task, closed: {at: event.at, by: event.by}}
  }
}
