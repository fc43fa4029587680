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
    // A proxy or a getter that throws.
    return undefined
  }
}

interface Budget {
  values: number
  characters: number
}

function copy(value: unknown, budget: Budget, depth: number): Json | undefined {
  if (depth > mostDepth || --budget.values < 0) return undefined
  if (value === null || typeof value === 'boolean') return value
  // Adding zero turns a negative zero, which JSON has not, into zero.
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : undefined
  if (typeof value === 'string') return spend(value, budget)
  if (typeof value !== 'object') return undefined
  return Array.isArray(value) ? copyList(value, budget, depth) : copyFields(value, budget, depth)
}

/** By index: an iterator that came with a value might never end. */
function copyList(list: readonly unknown[], budget: Budget, depth: number): Json | undefined {
  const count = Number(list.length)
  if (!(count <= budget.values)) return undefined
  const copied: Json[] = []
  for (let index = 0; index < count; index++) {
    const entry = copy(list[index], budget, depth + 1)
    if (entry === undefined) return undefined
    copied.push(entry)
  }
  return copied
}

function copyFields(value: object, budget: Budget, depth: number): Json | undefined {
  const names = Object.keys(value)
  if (names.length > budget.values) return undefined
  const entries: [string, Json][] = []
  for (const name of names) {
    const field: unknown = Reflect.get(value, name)
    // What has no value is left out of JSON.
    if (field === undefined) continue
    const entry = copy(field, budget, depth + 1)
    if (entry === undefined || spend(name, budget) === undefined) return undefined
    entries.push([name, entry])
  }
  return Object.fromEntries(entries)
}

function spend(text: string, budget: Budget): string | undefined {
  budget.characters -= text.length
  return budget.characters < 0 ? undefined : text
}
