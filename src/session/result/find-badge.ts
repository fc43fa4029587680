import type {Bank} from '../../bank/open-bank.ts'
import {wasRight} from '../selection/choosing.ts'
import {listSlots} from '../selection/list-slots.ts'
import type {Session} from '../session.ts'

/** Earned when every problem of a challenge ended right; gold if each was right at once, without a hint. */
export interface Badge {
  /** The name from the pattern, or the pattern's title. */
  readonly name: string
  readonly pattern: string
  readonly level: 'plain' | 'gold'
  /** Ids of the questions that were right. */
  readonly evidence: readonly string[]
}

/** The badge of a finished session. Only a session about a single pattern, with every problem asked, can earn one. */
export function findBadge(bank: Bank, session: Session): Badge | undefined {
  const {start, tasks, finished} = session
  const [id, ...others] = new Set(tasks.map(({pattern}) => pattern))
  const pattern = id === undefined || others.length > 0 ? undefined : bank.pattern(id)
  const isWhole = tasks.length >= Math.max(listSlots(session).length, 1)
  if (!start.mode.badge || !finished || !pattern || !isWhole || !tasks.every(wasRight)) return undefined
  const isGold = tasks.every(({attempts, hintsShown}) => attempts.length === 1 && hintsShown === 0)
  return {
    name: pattern.badge ?? pattern.title,
    pattern: pattern.id,
    level: isGold ? 'gold' : 'plain',
    evidence: tasks.map(({question}) => question),
  }
}
