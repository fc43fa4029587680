/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | {readonly [name: string]: Json}

const maxValues = 10_000
const maxCharacters = 1_000_000
const maxDepth = 32

/**
 * A copy of an untrusted value after a round trip through JSON. `undefined` if it contains something that JSON lacks,
 * throws when read, or is larger than any learner's response.
 */
export function toJson(value: unknown): Json | undefined {
  try {
    return copy(value, {values: maxValues, characters: maxCharacters}, 0)
  } catch {
    // Not JSON, or a proxy or getter threw.
    return undefined
  }
}

interface Budget {
  values: number
  characters: number
}

function copy(value: unknown, budget: Budget, depth: number): Json {
  expectJson(depth <= maxDepth && --budget.values >= 0)
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return spend(value, budget)
  // Adding zero turns -0, which JSON lacks, into 0.
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0
  expectJson(typeof value === 'object')
  const inside = (one: unknown): Json => copy(one, budget, depth + 1)
  if (Array.isArray(value)) {
    const length = Number(value.length)
    expectJson(length <= budget.values)
    // By index, because the value's own iterator might never end.
    return Array.from({length}, (_, index) => inside(value[index]))
  }
  const names = Object.keys(value)
  expectJson(names.length <= budget.values)
  return Object.fromEntries(
    names.flatMap((name): [string, Json][] => {
      const field: unknown = Reflect.get(value, name)
      // JSON leaves out `undefined` fields.
      return field === undefined ? [] : [[spend(name, budget), inside(field)]]
    }),
  )
}

function spend(text: string, budget: Budget): string {
  budget.characters -= text.length
  expectJson(budget.characters >= 0)
  return text
}

function expectJson(condition: boolean): asserts condition {
  if (!condition) throw new RangeError()
}
