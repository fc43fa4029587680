/** Values that are looked at before two responses count as different ones: no response of a learner is as large. */
const mostValues = 10_000

/**
 * Whether two responses are the same JSON, in whatever order the keys of their objects stand.
 * What throws when it is read, or never ends, is the same as nothing but itself.
 */
export function isSameResponse(one: unknown, other: unknown): boolean {
  try {
    return isSameJson(one, other, {values: mostValues})
  } catch {
    return false
  }
}

interface Budget {
  values: number
}

/** As `isSameResponse`, of values that do not throw, as far as the budget goes. */
export function isSameJson(one: unknown, other: unknown, budget: Budget): boolean {
  if (one === other || (isNothing(one) && isNothing(other))) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (--budget.values < 0) return false
  if (Array.isArray(one) || Array.isArray(other))
    return Array.isArray(one) && Array.isArray(other) && isSameList(one, other, budget)
  const names = namesOf(one)
  if (names.length > budget.values || names.length !== namesOf(other).length) return false
  return names.every(
    (name) =>
      Object.hasOwn(other, name) && isSameJson(Reflect.get(one, name), Reflect.get(other, name), budget),
  )
}

/** By index: an iterator that came with a response might never end. */
function isSameList(one: readonly unknown[], other: readonly unknown[], budget: Budget): boolean {
  const count = Number(one.length)
  if (count !== Number(other.length) || !(count <= budget.values)) return false
  for (let index = 0; index < count; index++) if (!isSameJson(one[index], other[index], budget)) return false
  return true
}

/** What has no value is left out of JSON. */
function namesOf(value: object): string[] {
  return Object.keys(value).filter((name) => Reflect.get(value, name) !== undefined)
}

/** JSON writes `null` for all of these. */
const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'number' && !Number.isFinite(value))
