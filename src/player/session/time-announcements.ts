export interface Threshold {
  readonly leftMs: number
  readonly urgency: 'polite' | 'assertive'
}

/** When the time left is announced: at half, and with 60, 30 and 10 seconds left; never every second. */
export function listThresholds(limitMs: number): Threshold[] {
  const fixed = [60_000, 30_000].map((leftMs) => ({leftMs, urgency: 'polite' as const}))
  const all = [
    {leftMs: limitMs / 2, urgency: 'polite' as const},
    ...fixed,
    {leftMs: 10_000, urgency: 'assertive' as const},
  ]
  // A limit of 60 seconds is not announced as 60 seconds left, and one time only once.
  const within = all.filter(({leftMs}) => leftMs < limitMs)
  return within
    .filter(({leftMs}, index) => within.findIndex((one) => one.leftMs === leftMs) === index)
    .sort((one, other) => other.leftMs - one.leftMs)
}

/** The last threshold passed between two checks of the clock, so that after sleep a device announces one, not four. */
export function findPassed(limitMs: number, before: number, now: number): Threshold | undefined {
  return listThresholds(limitMs).findLast(({leftMs}) => leftMs < before && leftMs >= now)
}
