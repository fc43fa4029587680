import type {SetName} from '../fields/common-fields.ts'
import {explainReason} from '../matching/explain-reason.ts'
import type {AllRefusalData, Refusal} from './refusals.ts'

/** The English text of every refusal. */
export const refusalTexts: {readonly [C in keyof AllRefusalData]: (data: AllRefusalData[C]) => string} = {
  'invalid-time': () => 'The time must be an integer number of milliseconds',
  'other-bank': ({expected, found}) => `The session began with the bank ${expected}, not ${found}`,
  'not-loaded': ({patterns}) =>
    patterns.length === 0
      ? 'The session needs the whole bank, and only a part of it is loaded'
      : `The session needs patterns that are not loaded: ${patterns.join(', ')}`,
  finished: () => 'The session is over',
  late: () => 'The time is over',
  stale: () => 'This question is not open',
  unanswered: () => 'No response; it does not count as an attempt',
  malformed: ({reason}) => explainReason(reason),
  'no-engine': () => 'The response cannot be graded here; it does not count as an attempt',
  repeated: () => 'Same response as before; it does not count as an attempt',
  'pattern-first': () => 'Say first which pattern the question belongs to',
  'no-pattern-asked': () => 'The pattern is not asked for',
  'unknown-pattern': ({pattern}) => `The bank has no pattern \`${pattern}\``,
  'no-certainty': ({levels}) => `Say how certain you are, from 1 to ${levels}`,
  'no-hint': ({hints}) => (hints === 0 ? 'This question has no hints' : 'No hints left'),
  'still-open': () => 'The question is still open',
  'no-more': () => 'There are no more questions',
  'no-time-limit': () => 'There is no time limit',
  'no-judgement': () => 'No response to this question waits for grading',
  'already-judged': () => 'The response is judged already',
  'too-early': () => 'Judge your response after the solution is shown',
  'no-questions': ({reason, set}) => emptyPoolTexts[reason](set),
  'needs-questions': () => 'This mode needs a list of questions, such as the cards that are due',
  'needs-patterns': () => 'This mode needs questions of at least two patterns',
  'not-a-session': () => 'The data is not a session',
  'other-version': ({expected}) => `The session has another format version than ${expected}`,
  inconsistent: () => 'The session does not follow from its own events',
}

const emptyPoolTexts = {
  set: (set?: SetName) => (set ? `No question is in the set \`${set}\`` : 'The bank has no questions'),
  questions: () => 'None of the given questions is in the bank',
  kinds: () => 'No question is of a kind that can be asked here',
}

/** The English text of a refusal: one sentence without a full stop. It is kept out of the engine, which must stay small. */
export function explainRefusal({code, data}: Refusal<keyof AllRefusalData>): string {
  // The compiler cannot see across the union that the code matches its data.
  const toText = refusalTexts[code] as (data: Refusal<keyof AllRefusalData>['data']) => string
  return toText(data)
}
