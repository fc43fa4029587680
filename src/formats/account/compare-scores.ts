import {grade} from '../../bank/grade.ts'
import type {QuestionDraft, SourceScorer} from '../../interchange/draft.ts'
import {compilers} from '../../kinds/compilers.ts'
import {atKind, type Question} from '../../kinds/kinds.ts'
import type {PatternEngine} from '../../matching/grade-options.ts'
import {responseTranslators} from './translate-response.ts'

/** A response that earns something else here. */
interface ScoreDifference {
  /** With the names of the source. */
  readonly response: string
  readonly source: number
  readonly here: number
}

export interface ScoreComparison {
  /** False if parts of the draft are not found in the question, so that nothing could be compared. */
  readonly isCompared: boolean
  /** The largest difference. */
  readonly difference?: ScoreDifference
}

const tolerance = 0.001

/** Scores the probes of a question by the rules of its source, and compares with our own. */
export function compareScores(
  draft: QuestionDraft,
  question: Question,
  {score, patterns}: {readonly score: SourceScorer; readonly patterns?: PatternEngine | undefined},
): ScoreComparison {
  if (draft.kind !== question.kind) return {isCompared: false}
  const translation = atKind(responseTranslators, draft)(draft, question as never)
  if (!translation) return {isCompared: false}
  const responses = [
    ...atKind(compilers, question)
      .probe(question)
      .map(({response}) => response),
    ...translation.extra,
  ]
  let difference: ScoreDifference | undefined
  const seen = new Set<string>()
  for (const response of responses) {
    const text = JSON.stringify(response)
    if (seen.has(text)) continue
    seen.add(text)
    const own = grade(question, response, patterns ? {patterns} : {})
    if (own.status !== 'scored') continue
    const translated = translation.translate(response)
    const source = score(translated)
    if (source === undefined) continue
    const distance = Math.abs(source - own.earned)
    if (distance <= tolerance || (difference && distance <= Math.abs(difference.source - difference.here)))
      continue
    difference = {response: describe(translated), source: round(source), here: round(own.earned)}
  }
  return {isCompared: true, ...(difference && {difference})}
}

const round = (score: number): number => Number(score.toFixed(4))

function describe(response: unknown): string {
  if (typeof response === 'string') return response
  return Array.isArray(response) ? response.join(', ') : JSON.stringify(response)
}
