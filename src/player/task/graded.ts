import {grade} from '../../bank/grade.ts'
import {atKind, type Question} from '../../kinds/kinds.ts'
import {addJudgement} from '../../kinds/shared/judged-text.ts'
import type {Outcome, Score} from '../../kinds/shared/score.ts'
import {publicSides} from '../../kinds/sides.ts'
import {nativePatterns} from '../../matching/text/native-patterns.ts'
import type {OwnJudgement} from '../driver/driver.ts'
import type {WidgetReveal} from '../widgets/widget.ts'

export type Refusal = Score & {readonly status: 'unanswered' | 'malformed'}
type Accepted = Exclude<Score, Refusal>

/** A response to a single question that counts, with its score. */
export interface Graded {
  readonly score: Accepted
  readonly response: unknown
}

/** Grades a response in the page; a refused one does not count. */
export function gradeResponse(question: Question, response: unknown): Graded | {readonly refused: Refusal} {
  const score = grade(question, response, {patterns: nativePatterns})
  if (score.status === 'unanswered' || score.status === 'malformed') return {refused: score}
  return {score, response}
}

/** Grades a response as the learner judged it; `undefined` for one that waits for no judgement. */
export function judgeResponse(
  question: Question,
  {score, response}: Graded,
  judgement: OwnJudgement,
): ReturnType<typeof gradeResponse> | undefined {
  const side = atKind(publicSides, question).judgement
  if (!side || score.status !== 'ungraded') return undefined
  return gradeResponse(question, addJudgement(response, side, Reflect.get(judgement, side.field)))
}

export const toOutcome = ({score}: Graded): Outcome | 'ungraded' =>
  score.status === 'scored' ? score.outcome : 'ungraded'

/** What is shown of a question: its key and solution once it is closed. */
export function toReveal(
  question: Question,
  graded: Graded | undefined,
  {isClosed}: {readonly isClosed: boolean},
): WidgetReveal & {readonly closedBy?: string} {
  if (!graded) return isClosed ? {closedBy: 'shown', solved: question} : {}
  const {score, response} = graded
  return {
    outcomes: [toOutcome(graded)],
    ...(score.status === 'scored' && {
      feedback: score.feedback,
      parts: atKind(publicSides, question).toParts?.(score.trace, response),
    }),
    ...(isClosed && {solved: question}),
  }
}
