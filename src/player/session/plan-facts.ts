import type {Range, SessionPlan} from '../../session/start/plan-session.ts'
import type {QuizStrings} from '../strings/strings.ts'

/** The facts of a plan, each a short phrase: questions, time, attempts. */
export function planFacts(plan: SessionPlan, strings: QuizStrings): string[] {
  const {total, maxTotal, timeLimitMs, questionTimeLimitMs, attempts, leftOut} = plan
  return [
    ...(total === undefined ? [] : [strings.questionCount(total)]),
    ...(total === undefined && maxTotal !== undefined ? [strings.upToQuestions(maxTotal)] : []),
    ...(timeLimitMs === undefined ? [] : [strings.inTotal(strings.duration(timeLimitMs))]),
    ...(questionTimeLimitMs ? [strings.perQuestion(between(questionTimeLimitMs, strings))] : []),
    ...(timeLimitMs === undefined && !questionTimeLimitMs ? [strings.noTimeLimit] : []),
    strings.attemptsEach(attempts?.max),
    ...(leftOut === undefined ? [] : [strings.leftOut(leftOut)]),
  ]
}

function between({min, max = min}: Range, {duration}: QuizStrings): string {
  return min === max ? duration(min) : `${duration(min)} – ${duration(max)}`
}
