/** The number of values compared before two responses count as different; no learner's response is as large. */
const maxValues = 10_000

/**
 * Whether two responses are the same JSON, in any order of object keys. A value that throws when read, or never ends,
 * is equal only to itself.
 */
export function isSameResponse(one: unknown, other: unknown): boolean {
  try {
    return isSameJson(one, other, {values: maxValues})
  } catch {
    return false
  }
}

interface Budget {
  values: number
}

/** Like `isSameResponse`, for values that do not throw, within the budget. */
export function isSameJson(one: unknown, other: unknown, budget: Budget): boolean {
  if (one === other || (isNothing(one) && isNothing(other))) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (--budget.values < 0) return false
  if (Array.isArray(one) || Array.isArray(other))
    return Array.isArray(one) && Array.isArray(other) && isSameList(one, other, budget)
  const names = listNames(one)
  if (names.length > budget.values || names.length !== listNames(other).length) return false
  return names.every(
    (name) =>
      Object.hasOwn(other, name) && isSameJson(Reflect.get(one, name), Reflect.get(other, name), budget),
  )
}

/** By index, because the response's own iterator might never end. */
function isSameList(one: readonly unknown[], other: readonly unknown[], budget: Budget): boolean {
  const count = Number(one.length)
  if (count !== Number(other.length) || !(count <= budget.values)) return false
  for (let index = 0; index < count; index++) if (!isSameJson(one[index], other[index], budget)) return false
  return true
}

/** JSON leaves out `undefined` fields. */
function listNames(value: object): string[] {
  return Object.keys(value).filter((name) => Reflect.get(value, name) !== undefined)
}

/** JSON writes `null` for all of these. */
const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'number' && !Number.isFinite(value))
