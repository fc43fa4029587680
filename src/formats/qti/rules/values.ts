/** A value of a variable or expression: members in order; none is NULL. */
export interface Value {
  readonly cardinality: 'single' | 'multiple' | 'ordered'
  readonly baseType: string
  readonly members: readonly string[]
}

export const single = (baseType: string, member: string): Value => ({
  cardinality: 'single',
  baseType,
  members: [member],
})

export const nothing: Value = {cardinality: 'single', baseType: 'string', members: []}

export const fromNumber = (value: number): Value =>
  Number.isFinite(value) ? single('float', `${value}`) : nothing

export const fromBoolean = (value: boolean): Value => single('boolean', `${value}`)

export const isTrue = ({members}: Value): boolean => members[0] === 'true'

export function toNumber({members}: Value): number {
  const [only] = members
  return only === undefined || only.trim() === '' ? Number.NaN : Number(only)
}

const isNumeric = ({baseType}: Value): boolean => baseType === 'float' || baseType === 'integer'

/** Whether two members are the same value of their type. */
function isSameMember(one: string, other: string, baseType: string): boolean {
  if (baseType === 'float' || baseType === 'integer') return Number(one) === Number(other)
  if (baseType === 'pair') {
    const [a, b] = one.split(/\s+/)
    return one === other || `${b} ${a}` === other
  }
  return one === other
}

/** Whether two values are equal: in any order, unless one of them is ordered. */
export function isSame(one: Value, other: Value): boolean {
  if (one.members.length !== other.members.length || one.members.length === 0) return false
  const baseType = isNumeric(one) || isNumeric(other) ? 'float' : one.baseType
  if (one.cardinality !== 'multiple' && other.cardinality !== 'multiple')
    return one.members.every((member, index) => isSameMember(member, other.members[index] ?? '', baseType))
  const left = [...other.members]
  return one.members.every((member) => {
    const index = left.findIndex((own) => isSameMember(member, own, baseType))
    if (index === -1) return false
    left.splice(index, 1)
    return true
  })
}

export const hasMember = (container: Value, member: Value): boolean =>
  container.members.some((own) => isSameMember(own, member.members[0] ?? '', container.baseType))
