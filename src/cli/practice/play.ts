import type {Bank} from '../../bank/open-bank.ts'
import type {GradeOptions} from '../../rules/grade-options.ts'
import {extend} from '../../session/extend.ts'
import {finish} from '../../session/finish.ts'
import {hint} from '../../session/hint.ts'
import {namePattern} from '../../session/name-pattern.ts'
import {next} from '../../session/next.ts'
import {respond} from '../../session/respond.ts'
import type {Session} from '../../session/session.ts'
import {skip} from '../../session/skip.ts'
import {tick} from '../../session/tick.ts'
import type {Transition} from '../../session/transition.ts'
import {type SessionView, type TaskView, view} from '../../session/view.ts'
import {promptOf, readTyped} from './question-prompts.ts'
import {readCommand} from './read-command.ts'
import type {Lines, Reply} from './read-lines.ts'
import {readNumber} from './read-numbers.ts'
import {limitsOf, showResult, showReveal, showTask} from './show-view.ts'

/** What a game at a terminal needs; a test hands in its own clock and lines. */
export interface Game {
  readonly bank: Bank
  readonly lines: Lines
  readonly print: (lines: readonly string[]) => void
  readonly now: () => number
  readonly grading?: GradeOptions
}

const help = [
  '/hint for a hint, /skip to leave the question, /quit to end;',
  'to respond with /quit itself, type //quit',
]

/** Plays a session to its end, or to the end of the input, which ends it. */
export async function play(game: Game, begun: Session): Promise<Session> {
  let session = begun
  game.print(help)
  let shown = -1
  while (!session.finished) {
    if (await game.lines.drop()) game.print(['Dropped what was typed before this'])
    const seen = look(game, session)
    if (seen.task && seen.task.task !== shown) game.print(showTask(seen, seen.task))
    shown = seen.task?.task ?? shown
    const reply = await readOne(game, session, seen)
    const transition = act(game, session, seen, reply)
    // Nobody has to be told that a look at the clock came too late.
    if (reply !== 'time' || transition.accepted) game.print(reportOf(game, transition, seen))
    session = transition.session
  }
  game.print(showResult(look(game, session)))
  return session
}

async function readOne(game: Game, session: Session, seen: SessionView): Promise<Reply> {
  game.print([labelOf(game, session, seen)])
  const isOver = (): boolean => {
    const {task, phase} = look(game, session)
    return phase !== seen.phase || task?.task !== seen.task?.task
  }
  return game.lines.next(isOver)
}

function look({bank, now, grading}: Game, session: Session): SessionView {
  return view(bank, session, now(), grading)
}

function labelOf({bank}: Game, session: Session, seen: SessionView): string {
  const {phase, task, mayExtend} = seen
  if (phase === 'closed')
    return mayExtend ? 'Nothing is proven yet: Enter to end, + for five more' : 'Enter to go on, /quit to end'
  if (phase === 'naming')
    return `Which pattern is it? ${patternsOf(bank, session)
      .map((id, index) => `${index + 1} ${id}`)
      .join(', ')}`
  const certainty = asksCertainty(session) ? ', and behind @ how certain: 1, 2 or 3' : ''
  if (!task) return ''
  // Told below the question already, before anything was responded.
  const left = task.tries.length + task.hints.length > 0 ? ` (${limitsOf(seen, task)})` : ''
  return `${promptOf(task.question).label}${certainty}${left}:`
}

function patternsOf(bank: Bank, {start}: Session): readonly string[] {
  return start.patterns ?? bank.patterns.map(({id}) => id)
}

function act(game: Game, session: Session, seen: SessionView, reply: Reply): Transition {
  const {bank} = game
  const call = {now: game.now()}
  if (reply === 'end') return finish(bank, session, call)
  if (reply === 'time') return tick(bank, session, call)
  const {command, text} = readCommand(reply.typed)
  if (command === 'quit') return finish(bank, session, call)
  if (seen.phase === 'closed')
    return text.trim() === '+' ? extend(bank, session, call) : next(bank, session, call)
  const {task} = seen
  if (!task) return tick(bank, session, call)
  const taskCall = {...call, task: task.task}
  if (command === 'hint') return hint(bank, session, taskCall)
  if (command === 'skip') return skip(bank, session, taskCall)
  if (seen.phase === 'naming') {
    const patterns = patternsOf(bank, session)
    const pattern = patterns[(readNumber(text, patterns.length) ?? 0) - 1] ?? ''
    return namePattern(bank, session, {...taskCall, pattern})
  }
  const {said, certainty} = asksCertainty(session) ? readCertainty(text) : {said: text}
  return respond(bank, session, {
    ...taskCall,
    response: readTyped(task.question, said),
    ...(game.grading && {grading: game.grading}),
    ...(certainty !== undefined && {certainty}),
  })
}

const asksCertainty = ({start}: Session): boolean => start.mode.scoring.rule === 'certainty'

/** `2 @3`: what is responded, and how certain one is, from 0. */
function readCertainty(text: string): {said: string; certainty?: number} {
  const [, said, level] = /^(.*?)\s*@\s*([1-3])\s*$/.exec(text) ?? []
  return said === undefined ? {said: text} : {said, certainty: Number(level) - 1}
}

const reasons: Readonly<Record<string, string>> = {
  unanswered: 'Nothing was responded; that costs nothing',
  malformed: 'That cannot be read; it costs nothing',
  repeated: 'The same as before; it costs nothing',
  late: 'Too late',
  naming: 'One of the numbers is wanted',
  certainty: 'How certain you are is wanted, such as: 2 @3',
  'no-hint': 'There is no hint left',
}

function reportOf(game: Game, transition: Transition, before: SessionView): string[] {
  const {session} = transition
  if (!transition.accepted) {
    const isNumber = before.phase === 'naming' && transition.refused === 'malformed'
    return [reasons[isNumber ? 'naming' : transition.refused] ?? transition.refused]
  }
  const after = look(game, session)
  const task = taskIn(after, before.task?.task)
  if (!task || before.phase === 'closed') return []
  const fresh = task.hints.slice(before.task?.hints.length ?? 0)
  const isTold = task.tries.length > (before.task?.tries.length ?? 0) || after.phase !== before.phase
  return [
    ...fresh.map(({text}) => `Hint: ${text}`),
    ...(isTold && !session.finished ? showReveal(task.reveal) : []),
  ]
}

const taskIn = ({task}: SessionView, index: number | undefined): TaskView | undefined =>
  task?.task === index ? task : undefined
