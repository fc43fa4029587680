/**
 * `best`, the default: a score is never lost again, as in Moodle's adaptive mode and in PrairieLearn. `last`: the
 * last attempt counts, as in Moodle's interactive mode and in QTI.
 */
export type Keep = 'best' | 'last'

/** How attempts are scored together. Penalties are fractions of the marks; a score never falls below 0. */
export type AttemptScheme =
  /** No attempt costs anything. */
  | {readonly rule: 'none'; readonly keep?: Keep}
  /** Every earlier attempt costs the same. */
  | {
      readonly rule: 'fixed'
      /** From 0 to 1; default a third, as in Moodle. */
      readonly penalty?: number
      /**
       * Whether each part of the question (a blank) is charged only for the attempts before its last change, as in
       * Moodle's count-back. The scores of the parts must add up to the score; otherwise the whole is charged.
       */
      readonly byPart?: boolean
      readonly keep?: Keep
    }
  /** CodeRunner's penalty regime: the total penalty, by the number of earlier attempts. */
  | {
      readonly rule: 'listed'
      /** From 0 to 1, not decreasing. The last one applies to all further attempts. */
      readonly penalties: readonly number[]
      /**
       * Whether the list continues with the difference of its last two values: `15, 30, 50, ...` continues with 70,
       * 90.
       */
      readonly continued?: boolean
      readonly keep?: Keep
    }
  /**
   * PrairieLearn's exams: the n-th attempt earns the n-th value, relative to the first, for its improvement over the
   * best attempt before.
   */
  | {
      readonly rule: 'values'
      /** Such as `[10, 7, 5]`, not increasing. An attempt after the end of the list earns nothing. */
      readonly values: readonly number[]
    }
  /**
   * PrairieLearn's homework: an attempt earns the current value for its improvement. After a right attempt the value
   * of the next run rises by `value`; any other attempt resets it. `cap` is full marks.
   */
  | {readonly rule: 'streak'; readonly value: number; readonly cap: number}

/** @throws {TypeError} when a number of the scheme is out of range */
export function expectScheme(scheme: AttemptScheme): void {
  const expected = findFault(scheme)
  if (expected !== undefined) throw new TypeError(`Expected ${expected}`)
}

function findFault(scheme: AttemptScheme): string | undefined {
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
