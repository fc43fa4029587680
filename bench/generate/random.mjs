/** A seeded source of numbers (mulberry32): the same seed gives the same files on every machine. */
export function createRandom(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const integer = (low, high) => low + Math.floor(next() * (high - low + 1))
  const pick = (list) => list[integer(0, list.length - 1)]
  const shuffle = (list) => {
    const result = [...list]
    for (let index = result.length - 1; index > 0; index -= 1) {
      const other = integer(0, index)
      ;[result[index], result[other]] = [result[other], result[index]]
    }
    return result
  }
  const sample = (list, count) => shuffle(list).slice(0, count)
  return {integer, pick, shuffle, sample}
}
