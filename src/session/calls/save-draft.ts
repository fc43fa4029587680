import type {Bank} from '../../bank/open-bank.ts'
import {removeJudgement} from '../../bank/remove-judgement.ts'
import {createReason} from '../../matching/reasons.ts'
import {applyTaskCall} from '../apply-call.ts'
import type {Transition} from '../call.ts'
import {type Json, toJson} from '../json.ts'
import {createRefusal} from '../refusals.ts'
import {scoreDraft} from '../scoring/score-draft.ts'
import type {Session} from '../session.ts'
import {isCertaintyLevel, type ResponseCall} from './submit-response.ts'

/**
 * Keeps what the learner has typed or chosen, so that a reload loses nothing. It is not an attempt, unless time runs out
 * in a mode that submits drafts then. Each draft replaces the one before it; an attempt ends it.
 */
export function saveDraft(bank: Bank, session: Session, call: ResponseCall): Transition {
  return applyTaskCall(bank, session, call, (context) => {
    const {mode} = context.session.start
    if (mode.asksPattern && context.task.guessedPattern === undefined)
      return createRefusal('pattern-first', {})
    const question = bank.question(context.task.question)
    if (!question) return createRefusal('stale', {task: call.task})
    const given = toJson(call.response)
    if (given === undefined) return createRefusal('malformed', {reason: createReason('not-plain-data', {})})
    // Nobody judges a draft. What is left of JSON is JSON.
    const response = removeJudgement(question, given) as Json
    const {certainty, grading} = call
    const isChosen = certainty !== undefined && isCertaintyLevel(mode.scoring, certainty)
    const score = scoreDraft({...context, grading}, response)
    return [
      {
        type: 'drafted',
        at: context.at,
        response,
        ...(isChosen && {certainty}),
        ...(score && {score}),
      },
    ]
  })
}
