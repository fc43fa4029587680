import {toPublicQuestion, toQuestionKey} from '../bank/split.ts'
import type {Question} from '../kinds/types.ts'
import type {QuestionProof} from '../proof/plan.ts'
import type {QuestionFragments} from './compiled-unit.ts'

export function toFragments(question: Question, proof?: QuestionProof): QuestionFragments {
  return {
    public: JSON.stringify(toPublicQuestion(question)),
    key: JSON.stringify(toQuestionKey(question)),
    ...(proof && {proof: JSON.stringify(proof)}),
  }
}
