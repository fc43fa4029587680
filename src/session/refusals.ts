import type {SetName} from '../fields/common-fields.ts'
import type {Reason} from '../matching/reasons.ts'
import type {Judge} from './session.ts'

/** The data of a refusal, by code. A minor release may add codes, and fields to the data of a code. */
export interface RefusalData {
  /** `now` is not an integer number of milliseconds. */
  'invalid-time': Record<never, never>
  /** The session began with another bank. Another version of the same bank is fine. */
  'other-bank': {readonly expected: string; readonly found: string}
  /** The bank was loaded without patterns of the session; none is named if only a file of one pattern was opened. */
  'not-loaded': {readonly patterns: readonly string[]}
  finished: Record<never, never>
  /** The time was over. Points earned before are kept. */
  late: Record<never, never>
  /** The question is closed, or not open yet. */
  stale: {readonly task: number}
  /** The response is empty. It does not count as an attempt. */
  unanswered: Record<never, never>
  /** The response cannot be read. It does not count as an attempt. */
  malformed: {readonly reason: Reason}
  /** Only a pattern can match the response, and `grading.patterns` is missing. It does not count as an attempt. */
  'no-engine': Record<never, never>
  /** The response is the same as the last one. It does not count as an attempt. */
  repeated: Record<never, never>
  /** The learner must guess the pattern first. */
  'pattern-first': Record<never, never>
  /** The mode does not ask for the pattern, or it was guessed already. */
  'no-pattern-asked': Record<never, never>
  'unknown-pattern': {readonly pattern: string}
  /** The mode needs the learner's certainty, from 0 to `levels` - 1. */
  'no-certainty': {readonly levels: number}
  /** No hint is left. */
  'no-hint': {readonly hints: number}
  'still-open': Record<never, never>
  /** No more questions can be added. */
  'no-more': Record<never, never>
  /** Nothing has a time limit. */
  'no-time-limit': Record<never, never>
  /** No response to this question waits for grading. */
  'no-judgement': Record<never, never>
  /** Only a person judges a response again. */
  'already-judged': {readonly by: Judge}
  /** The learner judges only after the mode has shown the solution. */
  'too-early': Record<never, never>
}
export type RefusalCode = keyof RefusalData

/** Why a session could not start: the bank has no question that the mode could ask. */
export interface StartRefusalData {
  /**
   * `set`: no question of the patterns is in the mode's set. `questions`: none of the given questions is in the bank and
   * its patterns. `kinds`: all questions are of other kinds.
   */
  'no-questions': {readonly reason: 'set' | 'questions' | 'kinds'; readonly set?: SetName}
}
export type StartRefusalCode = keyof StartRefusalData

/** Why a page should not offer a mode, in addition to the reasons why a session cannot start. */
export interface PlanRefusalData extends StartRefusalData {
  /** The mode asks given questions, such as the cards that are due; without `questions` it would ask all. */
  'needs-questions': Record<never, never>
  /** The mode is about telling patterns apart, and its questions belong to one. */
  'needs-patterns': {readonly patterns: number}
}
export type PlanRefusalCode = keyof PlanRefusalData

/** Why stored data is not a session to continue. */
export interface OpenRefusalData {
  'not-a-session': Record<never, never>
  'other-version': {readonly expected: number}
  /** The data does not follow from its own events. */
  inconsistent: Record<never, never>
}
export type OpenRefusalCode = keyof OpenRefusalData

export type AllRefusalData = RefusalData & PlanRefusalData & OpenRefusalData

/** Why a call changed nothing. `explainRefusal` has the English text. */
export type Refusal<C extends keyof AllRefusalData = RefusalCode> = {
  [K in C]: {readonly code: K; readonly data: AllRefusalData[K]}
}[C]

export function createRefusal<C extends keyof AllRefusalData>(code: C, data: AllRefusalData[C]): Refusal<C> {
  // The compiler cannot see across the union that the code matches its data.
  return {code, data} as Refusal<C>
}
