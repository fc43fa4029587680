import {diagnose} from '../../diagnostics/diagnose.ts'
import type {Diagnostic, Place} from '../../diagnostics/diagnostic.ts'
import {startOfFile} from '../../diagnostics/place.ts'
import {type Difficulty, difficulties} from '../../fields/common-fields.ts'
import {countMissing, countPools, type Pool} from '../../lint/count-pools.ts'
import {findLikenesses, type Likeness} from '../../lint/find-families.ts'
import {findRepeatedSentences} from '../../lint/find-repeated-sentences.ts'
import {judgeGuessers, withoutRepeats} from '../../lint/judge-guessers.ts'
import type {Steps} from '../../lint/steps.ts'
import type {ReportInBank} from '../bank/report-in-bank.ts'
import type {FileSummary} from '../file/compiled-file.ts'
import type {KeptComparisons} from './kept-comparisons.ts'
import {type Placed, placeFiles} from './place-questions.ts'

/**
 * Compares the questions of a bank without errors: contradictions and near-duplicates, what guessing earns, pools that
 * are too small, sentences that most questions of a pattern repeat, and those that take too long to read together with
 * what their pattern gives.
 *
 * @param summaries by path
 * @param kept what was kept at the last version of the same bank, for a caller that lints after every change; the result
 *   is the same
 */
export function* lintBank(
  summaries: readonly FileSummary[],
  kept?: KeptComparisons,
): Steps<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = []
  const reportInBank: ReportInBank = (code, data, where) => {
    diagnostics.push(diagnose(code, data, where))
  }
  const questions = (kept?.place(summaries) ?? placeFiles(summaries)).flatMap((file) => file.questions)
  yield* reportLikenesses(questions, kept, reportInBank)
  reportGuessers(questions, reportInBank)
  yield
  const patterns = new Map(
    summaries.flatMap(({path: file, pattern}) =>
      pattern ? [[pattern.id, {file, place: pattern.place}]] : [],
    ),
  )
  for (const {slowAt: place, file, traits} of questions) {
    const {readingSeconds: seconds, timeLimitSeconds: limit} = traits
    if (place && limit !== undefined) reportInBank('question/reading-time', {seconds, limit}, {file, place})
  }
  for (const pool of countPools(questions)) reportPool(pool, patterns.get(pool.pattern), reportInBank)
  yield
  for (const {pattern, ...data} of findRepeatedSentences(questions)) {
    const where = patterns.get(pattern)
    if (where) reportInBank('pattern/repeated-given', data, where)
  }
  return diagnostics
}

/** Each at the later question, with the place of the earlier. */
function* reportLikenesses(
  questions: readonly Placed[],
  kept: KeptComparisons | undefined,
  reportInBank: ReportInBank,
): Steps<void> {
  const traits = questions.map((question) => question.traits)
  const {contradictions, similar} = yield* findLikenesses(traits, kept?.similar)
  const locate = ({first, second}: Likeness) => {
    const [one, other] = [questions[first], questions[second]]
    if (!one || !other) return undefined
    const related = [{message: 'the other one', file: one.file, place: one.place}]
    return {one, other, where: {file: other.file, place: other.place, related}}
  }
  for (const pair of contradictions) {
    const found = locate(pair)
    if (found) reportInBank('bank/contradiction', {id: found.one.id}, found.where)
  }
  const reported = new Set<number>()
  for (const pair of similar) {
    const found = locate(pair)
    // Equal texts are `question/duplicate`, and one report for each question is enough.
    if (!found || found.one.fingerprint === found.other.fingerprint || reported.has(pair.second)) continue
    reported.add(pair.second)
    reportInBank('bank/near-duplicate', {id: found.one.id, similarity: pair.similarity}, found.where)
  }
}

function reportGuessers(questions: readonly Placed[], reportInBank: ReportInBank): void {
  const results = judgeGuessers(withoutRepeats(questions).map(({traits}) => traits))
  for (const {name, n, right, expected, verdict} of results) {
    if (verdict !== 'guessable') continue
    const where = {file: 'bank.yaml', place: startOfFile}
    reportInBank('bank/guessable', {guesser: name, n, right, expected}, where)
  }
}

/**
 * Questions are in `practice` and `test` unless they say otherwise, so a pool of tests counts only where the author
 * keeps questions for it.
 */
function reportPool(
  {set, sessions, counts, isReserved}: Pool,
  where: {readonly file: string; readonly place: Place} | undefined,
  reportInBank: ReportInBank,
): void {
  if (!where || !isReserved || sessions === undefined || sessions > 1) return
  const missing = describeMissing(countMissing(counts, set, sessions + 1))
  if (sessions === 0) reportInBank('pattern/small-pool', {set, missing}, where)
  else reportInBank('pattern/repeating-pool', {set, missing}, where)
}

/** `2 easy, 1 medium and 1 hard question`. */
function describeMissing(missing: {readonly [D in Difficulty]: number}): string {
  const parts = difficulties.flatMap((name) => (missing[name] > 0 ? [`${missing[name]} ${name}`] : []))
  const last = difficulties.findLast((name) => missing[name] > 0)
  const noun = last && missing[last] === 1 ? 'question' : 'questions'
  return `${parts.join(', ').replace(/, ([^,]*)$/, ' and $1')} ${noun}`
}
