import {grade} from '../bank/grade.ts'
import {compilers} from '../kinds/compilers.ts'
import {atKind, type Question} from '../kinds/kinds.ts'
import {patterns} from '../matching/text/patterns.ts'
import {findMismatch, type Mismatch, statesEnding} from '../proof/expectation.ts'
import type {Observation, Observed} from '../proof/observation.ts'
import type {Check, OutputKey, Plan, Prediction, StemLines, Variant, WrongProgram} from '../proof/plan.ts'
import type {Environment} from '../proof/program.ts'
import {describeObservation} from './describe-observation.ts'
import {findUnusablePrograms} from './find-unusable-programs.ts'
import type {Verdict} from './verdict.ts'

/** A question with the results of its programs in one environment. */
export interface JudgeInput {
  readonly question: Question
  readonly plan: Plan
  readonly environment: Pick<Environment, 'inconclusive'>
  /** The results of the programs, in the order of the plan. */
  readonly observed: readonly Observed[]
}

interface JudgeContext extends Omit<JudgeInput, 'observed' | 'environment'> {
  readonly findObservation: (part: {readonly program: number}) => Observation
}

/**
 * Compares the key of a question with the results of its programs in one environment; a proved key has no verdicts.
 * Results that say nothing about the question never refute it: they are `proof/inconclusive` or `proof/nondeterministic`.
 */
export function judgeProof({question, plan, environment, observed}: JudgeInput): Verdict[] {
  const unusable = findUnusablePrograms(plan, environment, observed)
  if (unusable.length > 0) return unusable
  const judgement: JudgeContext = {
    question,
    plan,
    findObservation: ({program}) => toObservation(observed[program]),
  }
  const {checks, predictions, outputKey, wrong = [], variants = []} = plan
  const failed = checks.flatMap((check) => judgeCheck(check, judgement))
  // Do not report consequences of a false premise.
  if (failed.some(({code}) => code !== 'proof/false-claim')) return failed
  const refuted = [
    ...(predictions.length > 0 ? judgePredictions(judgement) : []),
    ...(outputKey ? judgeOutputKey(outputKey, judgement) : []),
  ]
  // Tests that the reference fails say nothing about other programs, nor does a wrong key about other forms.
  if (refuted.length > 0) return [...failed, ...refuted]
  return [
    ...failed,
    ...wrong.flatMap((one) => judgeWrong(one, judgement)),
    ...variants.flatMap((one) => judgeVariant(one, judgement)),
  ]
}

function toObservation(observed: Observed | undefined): Observation {
  if (observed && 'observation' in observed) return observed.observation
  throw new TypeError('Expected what was seen of every program of the plan')
}

function judgeCheck({role, expects, place, program}: Check, {findObservation}: JudgeContext): Verdict[] {
  const data = findMismatch(expects, findObservation({program}))
  if (!data) return []
  switch (role) {
    case 'claim':
      return [{code: 'proof/false-claim', data, place}]
    case 'premise':
      return [{code: 'proof/false-premise', data, place}]
    case 'control': {
      const reason = `the control misses the goal (result: ${data.seen || 'nothing'})`
      return [{code: 'proof/inconclusive', data: {reason}, place}]
    }
  }
}

interface JudgedPrediction extends Prediction {
  readonly mismatch: Mismatch | undefined
  readonly holds: boolean
}

/** Exactly the predictions that hold must be the key, and the others must fail as stated. */
function judgePredictions(judgement: JudgeContext): Verdict[] {
  const {plan, findObservation} = judgement
  const judged = plan.predictions.map((prediction): JudgedPrediction => {
    const mismatch = prediction.expects && findMismatch(prediction.expects, findObservation(prediction))
    return {...prediction, mismatch, holds: prediction.expects !== undefined && !mismatch}
  })
  const verdicts = judgeSet(judged, judgement)
  // If the key is wrong, the reasons given for the other options do not apply.
  const isExplained = verdicts.length === 0
  const failures = judged.flatMap((one) => {
    if (one.marked || one.holds) return []
    return judgeFailure(one, findObservation(one), isExplained)
  })
  return [...verdicts, ...failures]
}

/** Checks that a prediction fails as stated. */
function judgeFailure(
  {name, fails, explanation, place}: JudgedPrediction,
  observation: Observation,
  isExplained: boolean,
): Verdict[] {
  const mismatch = fails && findMismatch(fails, observation)
  if (mismatch) return [{code: 'proof/wrong-failure', data: {name, ...mismatch}, place}]
  if (fails || explanation === undefined || !isExplained) return []
  const data = {name, expected: explanation, seen: describeObservation(observation)}
  return [{code: 'proof/unexplained', data, place}]
}

function judgeSet(judged: readonly JudgedPrediction[], {plan, findObservation}: JudgeContext): Verdict[] {
  const key = judged.filter(({marked}) => marked)
  const held = judged.filter(({holds}) => holds)
  const names = held.map(({name}) => name)
  const wrong = judged.filter(({marked, holds}) => marked !== holds)
  const [worst] = [...wrong.filter(({marked}) => marked), ...wrong]
  if (!worst) return []
  const seen = worst.mismatch?.seen || describeObservation(findObservation(worst))
  if (held.length === 0) return [{code: 'proof/no-right-option', data: {seen}, place: plan.place}]
  if (plan.exclusive && held.length > 1) return [{code: 'proof/ambiguous', data: {names}, place: plan.place}]
  const data = {key: key.map(({name}) => name), expected: names, seen}
  return [{code: 'proof/wrong-key', data, place: worst.place}]
}

/** A wrong program must fail at least one test. */
function judgeWrong({origin, tests, place}: WrongProgram, {findObservation}: JudgeContext): Verdict[] {
  const passes = tests.every((one) => !findMismatch(one.expects, findObservation(one)))
  if (!passes) return []
  return 'name' in origin
    ? [{code: 'proof/wrong-passes', data: origin, place}]
    : [{code: 'proof/mutant-passes', data: origin, place}]
}

/** Code that meets the goal should be accepted. */
function judgeVariant(
  {text, response, place, ...variant}: Variant,
  {question, findObservation}: JudgeContext,
): Verdict[] {
  if (findMismatch(variant.expects, findObservation(variant)) || isRightResponse(question, response))
    return []
  return [{code: 'proof/unaccepted-form', data: {text}, place}]
}

/** The output must be a right response by every form with full credit. */
function judgeOutputKey(outputKey: OutputKey, {question, plan, findObservation}: JudgeContext): Verdict[] {
  const {of, place, someForm = false} = outputKey
  const observation = findObservation(outputKey)
  const isCut = of === 'stdout' && findMismatch({}, observation) && !isMeantToFail(plan, outputKey)
  const text = isCut ? undefined : readOutput(observation, outputKey)
  const {acceptedForms, responseFromOutput} = atKind(compilers, question)
  const response = text === undefined ? undefined : responseFromOutput?.(question, text)
  const isRight = isRightResponse(question, response)
  const refuted = (acceptedForms?.(question) ?? []).filter(
    (form) => !isRightResponse(form.question, response),
  )
  if (isRight && (someForm || refuted.length === 0)) return []
  const data = {
    key: text === undefined ? [] : refuted.map(({name}) => name),
    expected: [text?.trim() ?? 'a program that ends normally'],
    seen: describeObservation(observation),
  }
  return [{code: 'proof/wrong-key', data, place}]
}

function isRightResponse(question: Question, response: unknown): boolean {
  const score = response === undefined ? undefined : grade(question, response, {patterns})
  return score?.status === 'scored' && score.outcome === 'right'
}

/** Whether the stem says that the program does not exit normally. */
function isMeantToFail({checks}: Plan, {program}: OutputKey): boolean {
  return checks.some(
    ({role, expects, ...check}) => role === 'premise' && check.program === program && statesEnding(expects),
  )
}

function readOutput({stdout, raised}: Observation, {of, stem}: OutputKey): string | undefined {
  switch (of) {
    case 'stdout':
      return stdout
    case 'raises':
      return raised?.type
    case 'message':
      return raised?.message
    case 'line':
      return toStemLine(raised?.line, stem)?.toString()
  }
}

function toStemLine(line = 0, {before, lines}: StemLines = {before: 0, lines: 0}): number | undefined {
  const shown = line - before
  return shown >= 1 && shown <= lines ? shown : undefined
}
