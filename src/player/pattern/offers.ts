import type {Bank} from '../../bank/open-bank.ts'
import type {Mode} from '../../session/define/mode.ts'
import {planSession, type SessionPlan} from '../../session/start/plan-session.ts'
import {offeredModes} from '../modes.ts'

/** A mode that a pattern's page offers. */
export interface Offer {
  readonly mode: Mode
  readonly plan: SessionPlan
  /** Absent for a mode that needs several patterns, and asks about all of the bank. */
  readonly pattern?: string
  /** The questions to ask, for a mode that needs a list. */
  readonly questions?: readonly string[]
}

/**
 * The modes that have questions to ask about this pattern, or else about all patterns of the bank. A review asks the
 * questions that are due.
 */
export function listOffers(bank: Bank, pattern: string, {due}: {readonly due: readonly string[]}): Offer[] {
  return offeredModes.flatMap((mode): Offer[] => {
    const own = planSession(bank, mode, {patterns: [pattern]})
    if (!own.refusal) return [{mode, plan: own, pattern}]
    switch (own.refusal.code) {
      case 'needs-patterns': {
        const plan = planSession(bank, mode)
        return plan.refusal ? [] : [{mode, plan}]
      }
      case 'needs-questions': {
        const plan = planSession(bank, mode, {patterns: [pattern], questions: due})
        return due.length === 0 || plan.refusal ? [] : [{mode, plan, pattern, questions: due}]
      }
      default:
        return []
    }
  })
}
