import type {QuestionBank} from '../../bank/bank-contents.ts'
import type {Pattern} from '../../bank/bank-data.ts'
import type {Mode} from '../define/mode.ts'
import {isOwnJudgement} from '../evidence.ts'
import {isDue} from '../feedback.ts'
import {listUnasked, wasRight} from '../selection/choosing.ts'
import {findExtent, listSlots} from '../selection/list-slots.ts'
import type {Session, Task} from '../session.ts'
import {type Basis, countBasis} from './count-basis.ts'

/** Earned when every problem of a challenge ended right; gold if each was right at once, without a hint. */
export interface Badge {
  /** The name from the pattern, or the pattern's title. */
  readonly name: string
  readonly pattern: string
  readonly level: 'plain' | 'gold'
  /** Ids of the questions that were right. */
  readonly evidence: readonly string[]
  /** Who graded them. */
  readonly basis: Basis
}

/** A badge that a running session can still earn. */
export type BadgeAtStake = Omit<Badge, 'evidence' | 'basis'>

/** The badge of a finished session. Only a session about a single pattern, with every problem asked, can earn one. */
export function findBadge(bank: QuestionBank, session: Session): Badge | undefined {
  const {start, tasks, finished} = session
  const [id, ...others] = new Set(tasks.map(({pattern}) => pattern))
  const pattern = id === undefined || others.length > 0 ? undefined : bank.pattern(id)
  const isWhole = tasks.length >= Math.max(listSlots(session).length, 1)
  const isProved = tasks.every((task) => wasProved(task, start.mode))
  if (!start.mode.badge || !finished || !pattern || !isWhole || !isProved) return undefined
  const isGold = tasks.every(({attempts, hintsShown}) => attempts.length === 1 && hintsShown === 0)
  return {
    ...toBadgeName(pattern),
    level: isGold ? 'gold' : 'plain',
    evidence: tasks.map(({question}) => question),
    basis: countBasis(tasks, start.mode),
  }
}

/**
 * The best badge that a running session can still earn; `undefined` if there is none. It depends only on what the learner
 * may know: in a mode with feedback at the end, a wrong response does not change it before.
 */
export function findBadgeAtStake(bank: QuestionBank, session: Session): BadgeAtStake | undefined {
  const {start, tasks, finished} = session
  if (!start.mode.badge || finished) return undefined
  const patterns = [...tasks, ...listUnasked({bank, session})].map((asked) => asked.pattern)
  const [id, ...others] = new Set(patterns)
  const pattern = id === undefined || others.length > 0 ? undefined : bank.pattern(id)
  const {total = 0} = findExtent({bank, session})
  const isKnown = (task: Task): boolean => isDue(start.mode.feedback.outcome, task, session)
  const isLost = tasks.some((task) => task.closed && isKnown(task) && !wasProved(task, start.mode))
  if (!pattern || isLost || total < Math.max(listSlots(session).length, 1)) return undefined
  const isGold = tasks.every(
    (task) =>
      task.hintsShown === 0 &&
      task.attempts.length <= 1 &&
      (task.attempts.length === 0 || wasRight(task) || !isKnown(task)),
  )
  return {...toBadgeName(pattern), level: isGold ? 'gold' : 'plain'}
}

/** Whether a problem was right, by marks that the mode counts. */
const wasProved = (task: Task, mode: Mode): boolean => wasRight(task) && !isOwnJudgement(task, mode)

function toBadgeName({id, title, badge}: Pattern): Pick<Badge, 'name' | 'pattern'> {
  return {name: badge ?? title, pattern: id}
}
