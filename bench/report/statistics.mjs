export function median(values) {
  const sorted = [...values].sort((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

export function select(measurements, {size, phase, contestant}) {
  return measurements.filter(
    (run) => run.size === size && run.phase === phase && run.contestant === contestant,
  )
}

/** The ratio of two contestants inside each round: its median and its extremes; undefined when one did not run. */
export function compare(measurements, {size, phase, measure, contestant, against, againstPhase = phase}) {
  const left = select(measurements, {size, phase, contestant})
  const right = select(measurements, {size, phase: againstPhase, contestant: against})
  const ratios = left.flatMap((run) => {
    const other = right.find((candidate) => candidate.round === run.round)
    return other ? [run[measure] / other[measure]] : []
  })
  if (ratios.length === 0) return undefined
  return {median: median(ratios), low: Math.min(...ratios), high: Math.max(...ratios)}
}
