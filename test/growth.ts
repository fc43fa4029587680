const looks = 3
const times = 10

/** Above linear growth, and far below the hundredfold growth of quadratic work. */
export const mostGrowth = 4 * times

/** The growth of processor time for ten times the work, as the lowest of several measurements. */
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
