/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | {readonly [name: string]: Json}

const mostValues = 10_000
const mostCharacters = 1_000_000
const mostDepth = 32

/**
 * A copy of a value that came from anywhere, as JSON would bring it back; `undefined` where it holds what JSON has not,
 * throws when it is read, or is larger than any response of a learner.
 */
export function toJson(value: unknown): Json | undefined {
  try {
    return copy(value, {values: mostValues, characters: mostCharacters}, 0)
  } catch {
    // It is no JSON, or a proxy or a getter threw.
    return undefined
  }
}

interface Budget {
  values: number
  characters: number
}

function copy(value: unknown, budget: Budget, depth: number): Json {
  expectJson(depth <= mostDepth && --budget.values >= 0)
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return spend(value, budget)
  // Adding zero turns a negative zero, which JSON has not, into zero.
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0
  expectJson(typeof value === 'object')
  const inside = (one: unknown): Json => copy(one, budget, depth + 1)
  if (Array.isArray(value)) {
    const length = Number(value.length)
    expectJson(length <= budget.values)
    // By index: an iterator that came with a value might never end.
    return Array.from({length}, (_, index) => inside(value[index]))
  }
  const names = Object.keys(value)
  expectJson(names.length <= budget.values)
  return Object.fromEntries(
    names.flatMap((name): [string, Json][] => {
      const field: unknown = Reflect.get(value, name)
      // What has no value is left out of JSON.
      return field === undefined ? [] : [[spend(name, budget), inside(field)]]
    }),
  )
}

function spend(text: string, budget: Budget): string {
  budget.characters -= text.length
  expectJson(budget.characters >= 0)
  return text
}

function expectJson(holds: boolean): asserts holds {
  if (!holds) throw new RangeError()
}
