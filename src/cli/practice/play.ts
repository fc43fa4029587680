import type {Bank} from '../../bank/open-bank.ts'
import type {GradeOptions} from '../../matching/grade-options.ts'
import type {Transition} from '../../session/call.ts'
import {advanceClock} from '../../session/calls/advance-clock.ts'
import {extendSession} from '../../session/calls/extend-session.ts'
import {finishSession} from '../../session/calls/finish-session.ts'
import {guessPattern} from '../../session/calls/guess-pattern.ts'
import {openNextQuestion} from '../../session/calls/open-next-question.ts'
import {requestHint} from '../../session/calls/request-hint.ts'
import {skipQuestion} from '../../session/calls/skip-question.ts'
import {submitResponse} from '../../session/calls/submit-response.ts'
import {explainRefusal} from '../../session/explain-refusal.ts'
import type {Session} from '../../session/session.ts'
import {type SessionView, viewSession} from '../../session/view/view-session.ts'
import type {TaskView} from '../../session/view/view-task.ts'
import {commandLines, helpLines} from './help-lines.ts'
import {byNumber} from './item-lines.ts'
import {type Line, layOut, richLines} from './lay-out.ts'
import {readCommand} from './read-command.ts'
import type {Lines, Reply} from './read-lines.ts'
import {readNumber} from './read-numbers.ts'
import {describeLimits, showResult, showReveal, showTask} from './show-view.ts'
import {readTyped, toPrompt} from './terminals.ts'

/** What a session in the terminal needs; tests pass their own clock and lines. */
export interface Game {
  readonly bank: Bank
  readonly lines: Lines
  readonly print: (lines: readonly string[]) => void
  /** The current width of the screen, in cells. */
  readonly width: () => number
  readonly now: () => number
  readonly grading?: GradeOptions
}

/** Plays a session until it is finished; the end of the input finishes it. */
export async function play(game: Game, begun: Session): Promise<Session> {
  const {mode} = begun.start
  let session = begun
  show(game, ['', ...commandLines(viewNow(game, session))])
  let shown = -1
  while (!session.finished) {
    if (await game.lines.drop()) show(game, ['Ignored what was typed before the question appeared'])
    const seen = viewNow(game, session)
    if (seen.task && seen.task.index !== shown) show(game, showTask(seen, seen.task))
    shown = seen.task?.index ?? shown
    const reply = await readOne(game, session, seen)
    if (wantsHelp({seen, reply})) show(game, helpLines(seen))
    else session = takeReply(game, session, {seen, reply})
  }
  show(game, showResult(viewNow(game, session), mode))
  return session
}

function show({print, width}: Game, lines: readonly Line[]): void {
  print(layOut(lines, width()))
}

interface Replied {
  readonly seen: SessionView
  readonly reply: Reply
}

function takeReply(game: Game, session: Session, {seen, reply}: Replied): Session {
  const transition = act(game, session, {seen, reply})
  // A rejected clock check is not worth a message.
  if (reply !== 'time' || transition.accepted) show(game, toReport(game, transition, seen))
  return transition.session
}

async function readOne(game: Game, session: Session, seen: SessionView): Promise<Reply> {
  show(game, ['', ...toLabel(seen)])
  const isOver = (): boolean => {
    const {task, phase} = viewNow(game, session)
    return phase !== seen.phase || task?.index !== seen.task?.index
  }
  return game.lines.next(isOver)
}

function viewNow({bank, now, grading}: Game, session: Session): SessionView {
  return viewSession(bank, session, {now: now(), grading})
}

function toLabel(seen: SessionView): Line[] {
  const {phase, task, mayExtend, patterns = []} = seen
  if (phase === 'closed')
    return [
      mayExtend
        ? 'Not enough evidence yet. Enter to end, + for five more'
        : 'Enter to continue, /quit to end',
    ]
  if (phase === 'guessing') {
    const titles = patterns.map(({title}, index) => ({
      mark: byNumber(index, patterns.length),
      text: title,
    }))
    return ['Which pattern is it?', '', ...titles, '', `Number from 1 to ${patterns.length}:`]
  }
  if (!task) return []
  const certainty = seen.mode.certainty ? ', then @ and how certain you are: 1, 2 or 3' : ''
  // Before the first attempt they are shown above the question.
  const limits = task.attempts.length + task.hints.length > 0 ? describeLimits(seen, task) : ''
  return [`${toPrompt(task.question).label}${certainty}${limits === '' ? '' : ` (${limits})`}:`]
}

function act(game: Game, session: Session, {seen, reply}: Replied): Transition {
  const {bank} = game
  const call = {now: game.now()}
  if (reply === 'end') return finishSession(bank, session, call)
  if (reply === 'time') return advanceClock(bank, session, call)
  const {command, text} = readCommand(reply.typed)
  if (command === 'quit') return finishSession(bank, session, call)
  if (seen.phase === 'closed')
    return text.trim() === '+' ? extendSession(bank, session, call) : openNextQuestion(bank, session, call)
  const {task} = seen
  if (!task) return advanceClock(bank, session, call)
  const taskCall = {...call, task: task.index}
  if (command === 'hint') return requestHint(bank, session, taskCall)
  if (command === 'skip') return skipQuestion(bank, session, taskCall)
  if (seen.phase === 'guessing') {
    const {patterns = []} = seen
    const pattern = patterns[(readNumber(text, patterns.length) ?? 0) - 1]?.id ?? ''
    return guessPattern(bank, session, {...taskCall, pattern})
  }
  const {said, certainty} = seen.mode.certainty ? readCertainty(reply.typed) : {said: reply.typed}
  return submitResponse(bank, session, {
    ...taskCall,
    response: readTyped(task.question, readCommand(said).text),
    ...(game.grading && {grading: game.grading}),
    ...(certainty !== undefined && {certainty}),
  })
}

/** Any other text after a closed question shows help: it must not start the clock of the next one. */
function wantsHelp({seen: {phase, mayExtend}, reply}: Replied): boolean {
  if (typeof reply === 'string') return false
  const {command, text} = readCommand(reply.typed)
  if (command === 'help' || command === 'quit' || phase !== 'closed') return command === 'help'
  return text.trim() !== '' && !(mayExtend && text.trim() === '+')
}

/** `2 @3`: the response, and the certainty counted from 0. */
function readCertainty(text: string): {said: string; certainty?: number} {
  const [, said, level] = /^(.*?)\s*@\s*([1-3])\s*$/.exec(text) ?? []
  return said === undefined ? {said: text} : {said, certainty: Number(level) - 1}
}

type Refused = Transition & {readonly accepted: false}

function toReport(game: Game, transition: Transition, before: SessionView): Line[] {
  const {session} = transition
  if (!transition.accepted) return [describeRefusal(transition, before)]
  const after = viewNow(game, session)
  const task = findTask(after, before.task?.index)
  if (!task || before.phase === 'closed') return []
  if (before.phase === 'guessing' && after.phase === 'responding') return [describeGuess(game, task)]
  const fresh = task.hints.slice(before.task?.hints.length ?? 0)
  const isShown = task.attempts.length > (before.task?.attempts.length ?? 0) || after.phase !== before.phase
  return [
    ...fresh.flatMap((hint) => richLines(hint, {mark: 'Hint: '})),
    ...(isShown && !session.finished ? showReveal(task.question, task.reveal) : []),
  ]
}

/** The text of a refusal. For typed numbers it names the valid ones, which only this screen shows. */
function describeRefusal({refusal}: Refused, {task, patterns = []}: SessionView): string {
  if (refusal.code === 'unknown-pattern') return `Type a number from 1 to ${patterns.length}`
  if (refusal.code === 'no-certainty') return `${explainRefusal(refusal)}, such as: 2 @3`
  if (refusal.code !== 'malformed') return `${explainRefusal(refusal)}.`
  const wanted = task && toPrompt(task.question).wanted
  const text = wanted === undefined ? explainRefusal(refusal) : `Expected ${wanted}`
  return `Cannot read this response. ${text}. It does not count as an attempt.`
}

/** The view contains the pattern only after the guess. */
function describeGuess({bank}: Game, {question, guess}: TaskView): string {
  const title = bank.pattern(question.pattern)?.title ?? question.pattern
  return `${guess?.isRight ? 'Yes' : 'No'}, it is ${title}`
}

const findTask = ({task}: SessionView, index: number | undefined): TaskView | undefined =>
  task?.index === index ? task : undefined
