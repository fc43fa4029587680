import type {QuestionBank} from '../../bank/bank-contents.ts'
import type {Kind} from '../../kinds/kinds.ts'
import type {Mode} from '../../session/define/mode.ts'
import {planSession, type SessionPlan} from '../../session/start/plan-session.ts'
import {offeredModes} from '../modes.ts'

/** A mode that a pattern's page offers, or says why it cannot: `plan.refusal`. */
export interface Offer {
  readonly mode: Mode
  readonly plan: SessionPlan
  /** Absent for a mode that needs several patterns, and asks about all of the bank. */
  readonly pattern?: string
  /** The questions to ask, for a mode that needs a list. */
  readonly questions?: readonly string[]
}

export interface OfferOptions {
  /** Ids of the questions that are due. */
  readonly due: readonly string[]
  /** The kinds that the page asks in a mode; absent for all. */
  readonly asked?: ((mode: Mode) => readonly Kind[]) | undefined
}

/**
 * The modes that have questions to ask about this pattern, or else about all patterns of the bank. A review asks the
 * questions that are due. A mode whose questions are all of other kinds is listed with its refusal.
 */
export function listOffers(bank: QuestionBank, pattern: string, {due, asked}: OfferOptions): Offer[] {
  return offeredModes.flatMap((mode): Offer[] => {
    const kinds = asked && {kinds: asked(mode)}
    const own = planSession(bank, mode, {...kinds, patterns: [pattern]})
    const {refusal} = own
    if (!refusal) return [{mode, plan: own, pattern}]
    switch (refusal.code) {
      case 'needs-patterns': {
        const plan = planSession(bank, mode, kinds)
        return plan.refusal ? [] : [{mode, plan}]
      }
      case 'needs-questions': {
        const plan = planSession(bank, mode, {...kinds, patterns: [pattern], questions: due})
        return due.length === 0 || plan.refusal ? [] : [{mode, plan, pattern, questions: due}]
      }
      default:
        return refusal.code === 'no-questions' && refusal.data.reason === 'kinds'
          ? [{mode, plan: own, pattern}]
          : []
    }
  })
}
