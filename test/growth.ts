const looks = 3
const times = 10

/** More than what is linear grows by, and far less than the hundredfold of what is quadratic. */
export const mostGrowth = 4 * times

/** How many times as much processor time work takes on ten times as much, by the shortest of several looks. */
export function growthOf<T>(make: (size: number) => T, size: number, work: (made: T) => unknown): number {
  const [small, large] = [make(size), make(size * times)]
  const shortest = (made: T) => Math.min(...Array.from({length: looks}, () => timeOf(() => work(made))))
  work(small)
  return shortest(large) / shortest(small)
}

function timeOf(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const {user, system} = process.cpuUsage(start)
  return user + system
}
