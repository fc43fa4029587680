/** So many sessions a contestant a round; the order turns round by round. Microseconds of processor time for one session. */
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
  // Ten right responses: who did not choose, grade and add up has not done the work.
  if (marks !== 10 * count) throw new Error(`Expected ${10 * count} marks, found ${marks}`)
  return {microseconds: (user + system) / count}
}
