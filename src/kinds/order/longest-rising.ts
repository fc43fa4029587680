interface Run {
  readonly end: number
  readonly before: Run | undefined
}

/**
 * A longest increasing subsequence of distinct numbers, by patience sorting in O(n log n), so that no list is too
 * long.
 */
export function longestRising(numbers: readonly number[]): number[] {
  /** At each index, the run of that length with the lowest end. */
  const runs: Run[] = []
  for (const end of numbers) {
    const at = firstNotBelow(runs, end)
    runs[at] = {end, before: runs[at - 1]}
  }
  const longest: number[] = []
  for (let run = runs.at(-1); run; run = run.before) longest.push(run.end)
  return longest.reverse()
}

function firstNotBelow(runs: readonly Run[], end: number): number {
  let [low, high] = [0, runs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const run = runs[middle]
    if (run && run.end < end) low = middle + 1
    else high = middle
  }
  return low
}
