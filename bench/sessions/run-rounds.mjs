/**
 * Runs this many sessions per contestant and round, alternating the order. Returns microseconds of processor time per
 * session.
 */
export function runRounds(contestants, {count, rounds}) {
  for (const {run} of contestants) for (let seed = 0; seed < Math.min(count, 2000); seed++) run(seed)
  return Array.from({length: rounds}, (_, round) =>
    (round % 2 === 0 ? contestants : [...contestants].reverse()).map(({name, run}) => ({
      round,
      contestant: name,
      ...measure(run, count),
    })),
  ).flat()
}

function measure(run, count) {
  const before = process.cpuUsage()
  let marks = 0
  for (let seed = 0; seed < count; seed++) marks += run(seed)
  const {user, system} = process.cpuUsage(before)
  // Ten right responses show that the contestant selected, graded and added up.
  if (marks !== 10 * count) throw new Error(`Expected ${10 * count} marks, found ${marks}`)
  return {microseconds: (user + system) / count}
}
