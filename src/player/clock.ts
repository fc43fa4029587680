let latest = 0

/** Milliseconds since 1970, never going back within a page. Unlike `performance.now()` it goes on while the device sleeps. */
export function pageClock(): number {
  latest = Math.max(latest, Date.now())
  return latest
}
