import {toIndexedQuestion} from '../../bank/bank-index.ts'
import {toPublicQuestion, toQuestionKey} from '../../bank/split.ts'
import type {Question} from '../../kinds/kinds.ts'
import type {QuestionProof} from '../../proof/plan.ts'
import {sha256} from '../sha256.ts'
import type {QuestionFragments} from './compiled-unit.ts'

export function toFragments(question: Question, proof?: QuestionProof): QuestionFragments {
  const open = JSON.stringify(toPublicQuestion(question))
  const key = JSON.stringify(toQuestionKey(question))
  return {
    public: open,
    key,
    indexed: JSON.stringify(toIndexedQuestion(question)),
    ...(proof && {proof: JSON.stringify(proof)}),
    hash: sha256(`${open.slice(0, -1)},${key.slice(1)}`),
  }
}
