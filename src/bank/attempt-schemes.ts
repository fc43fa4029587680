/**
 * `best`, the default: what was earned is never lost again, as in Moodle's adaptive mode and in PrairieLearn.
 * `last`: the last attempt counts, as in Moodle's interactive mode and in QTI.
 */
export type Keep = 'best' | 'last'

/** What an attempt is worth after others. Penalties are fractions of the marks, and take nothing below 0. */
export type AttemptScheme =
  /** No attempt costs anything. */
  | {readonly rule: 'none'; readonly keep?: Keep}
  /** Every earlier attempt costs the same. */
  | {
      readonly rule: 'fixed'
      /** From 0 to 1; default a third, as in Moodle. */
      readonly penalty?: number
      /**
       * Whether each part of the question (a blank) is charged only for the attempts before it was last changed:
       * Moodle's count-back. It needs parts that add up to the score; where they do not, the whole is charged.
       */
      readonly byPart?: boolean
      readonly keep?: Keep
    }
  /** CodeRunner's penalty regime: what all earlier attempts together cost, by how many there were. */
  | {
      readonly rule: 'listed'
      /** From 0 to 1, none below the one before. The last one holds for all further attempts. */
      readonly penalties: readonly number[]
      /** Whether the list goes on with the difference of its last two: `15, 30, 50, ...` with 70, 90. */
      readonly continued?: boolean
      readonly keep?: Keep
    }
  /** PrairieLearn's exams: the n-th attempt earns the n-th value, as a part of the first, for what it improves on the best before. */
  | {
      readonly rule: 'values'
      /** Such as `[10, 7, 5]`: none above the first. An attempt behind the list earns nothing. */
      readonly values: readonly number[]
    }
  /**
   * PrairieLearn's homework: an attempt earns the current value for what it improves; after a right one the next run
   * begins, and its value is higher by `value`; any other sets it back. `cap` is full marks.
   */
  | {readonly rule: 'streak'; readonly value: number; readonly cap: number}

/** @throws {TypeError} when a number of the scheme is not one that it may have */
export function expectScheme(scheme: AttemptScheme): void {
  const expected = faultOf(scheme)
  if (expected !== undefined) throw new TypeError(`Expected ${expected}`)
}

function faultOf(scheme: AttemptScheme): string | undefined {
  switch (scheme?.rule) {
    case 'none':
      return undefined
    case 'fixed':
      return isFraction(scheme.penalty ?? 0) ? undefined : 'a penalty from 0 to 1'
    case 'listed': {
      const {penalties, continued} = scheme
      if (!isList(penalties) || !penalties.every(isFraction) || !isRising(penalties))
        return 'a list of penalties from 0 to 1, none below the one before'
      return continued && penalties.length < 2 ? 'two penalties or more before they are continued' : undefined
    }
    case 'values': {
      const {values} = scheme
      const first = isList(values) ? (values[0] ?? 0) : 0
      const isSound =
        isPositive(first) && values.every((value) => Number.isFinite(value) && value >= 0 && value <= first)
      return isSound ? undefined : 'a list of values, the first above 0 and none above the first'
    }
    case 'streak':
      return isPositive(scheme.value) && Number.isFinite(scheme.cap) && scheme.cap >= scheme.value
        ? undefined
        : 'a value above 0 and a cap that is not below it'
    default:
      return 'a scheme of rule none, fixed, listed, values or streak'
  }
}

const isList = (value: readonly number[]): boolean => Array.isArray(value) && value.length > 0
const isRising = (values: readonly number[]): boolean =>
  values.every((value, index) => value >= (values[index - 1] ?? value))
const isFraction = (value: number): boolean => Number.isFinite(value) && value >= 0 && value <= 1
const isPositive = (value: number): boolean => Number.isFinite(value) && value > 0
