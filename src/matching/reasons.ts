/** The data of a reason, by code. A minor release may add codes, and fields to the data of a code. */
export interface ReasonData {
  /** Not a value that JSON can hold, too large, or one that throws when it is read. */
  'not-plain-data': Record<never, never>
  /** Not of the type that a response to this kind of question has. */
  'wrong-type': {readonly expected: ExpectedType}
  'too-long': {readonly maximum: number}
  'too-many-entries': {readonly maximum: number}
  /** More chosen than the question allows. */
  'too-many-chosen': {readonly maximum: number}
  /** An id that the question does not have. */
  'unknown-id': {readonly of: IdOwner; readonly id: string}
  /** A line number outside the code. */
  'unknown-line': {readonly line: string; readonly lines: number}
  /** An item that was placed or matched twice. */
  'repeated-item': {readonly id: string}
  /** `example` is written as the learner would write it. */
  'not-a-number': {readonly found: Found; readonly example: string}
  'several-signs': Record<never, never>
  'several-units': Record<never, never>
  /** A number too large or too small for a 64-bit floating-point number. */
  'number-out-of-range': Record<never, never>
  /** Something after a number that is neither part of it nor a unit: the comma of `2,5` where decimals follow a point. */
  'text-after-number': {readonly found: Found; readonly decimal: '.' | ','}
  /** The sign that groups digits may have been meant to begin decimals: `2.375` where decimals follow a comma. */
  'ambiguous-number': {readonly found: 'comma' | 'point'; readonly decimal: '.' | ','}
  'division-by-zero': Record<never, never>
  /** A unit that is not known; `units` are those of the question. */
  'unknown-unit': {readonly units: readonly string[]}
  'missing-result': {readonly test: string}
  'mark-out-of-range': {readonly criterion: string; readonly maximum: number}
  /** Ungraded: the tests of a program have not run. */
  'needs-test-results': Record<never, never>
  /** Ungraded: nobody has marked the text. */
  'needs-marks': Record<never, never>
  /** Ungraded: only a pattern could match, and no pattern engine was passed to the grader. */
  'needs-patterns': Record<never, never>
}

export type ReasonCode = keyof ReasonData

/** The first character that could not be read. */
export type Found = 'comma' | 'point' | 'dash' | 'letter' | 'digit' | 'nothing' | 'other'

export type ExpectedType =
  | 'text'
  | 'option-ids'
  | 'blanks'
  | 'pairs'
  | 'item-ids'
  | 'line-numbers'
  | 'source'
  | 'essay'
  | 'test-results'
  | 'marks'

export type IdOwner = 'option' | 'blank' | 'left-item' | 'right-item' | 'item' | 'test' | 'criterion'

/** Why a response could not be read, or cannot be graded yet. `explainReason` has the English text. */
export type Reason<C extends ReasonCode = ReasonCode> = {
  [K in C]: {
    readonly code: K
    readonly data: ReasonData[K]
    /** The blank that it is about, in a question of several. */
    readonly part?: string
  }
}[C]

/** Shortens an id for a reason, because a response may contain anything. */
export const elideId = (id: string): string => (id.length > 80 ? `${id.slice(0, 79)}…` : id)

/** What a text begins with that should be, or end with, a number. */
export function describeStart(text: string): Found {
  const [first = ''] = text
  if (first === '') return 'nothing'
  if (first === ',') return 'comma'
  if (first === '.') return 'point'
  if (/[\p{Pd}−]/u.test(first)) return 'dash'
  if (/\p{L}/u.test(first)) return 'letter'
  return /\p{N}/u.test(first) ? 'digit' : 'other'
}

export function createReason<C extends ReasonCode>(code: C, data: ReasonData[C]): Reason {
  // The compiler cannot see across the union that the code matches its data.
  return {code, data} as Reason
}
