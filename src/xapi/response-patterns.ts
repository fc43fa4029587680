import type {BlankKey} from '../kinds/cloze/schema.ts'
import type {NumericRule} from '../matching/numeric/schema.ts'
import type {TextRule} from '../matching/text/schema.ts'

/** The right responses of one part. */
interface Accepted {
  readonly text: string
  /** Absent if case does not apply, as for option ids. */
  readonly caseMatters?: boolean
}

/** More would make a statement too large. */
const maxPatterns = 64

/**
 * All right responses to some blanks; `undefined` if they cannot be listed, in which case xAPI requires leaving them
 * out: a pattern, a range of numbers, ignored accents.
 */
export function blankPatterns(
  keys: readonly (BlankKey | (TextRule & {kind: 'text'}) | undefined)[],
): string[] | undefined {
  let combined: readonly (readonly Accepted[])[] = [[]]
  for (const key of keys) {
    const accepted = key && listAccepted(key)
    if (!accepted || combined.length * accepted.length > maxPatterns) return undefined
    combined = combined.flatMap((before) => accepted.map((one) => [...before, one]))
  }
  const patterns = combined.map((parts) => joinAccepted(parts))
  return patterns.some((pattern) => pattern === undefined) ? undefined : patterns.flatMap((one) => one ?? [])
}

/** One text as the only right response. */
export function fillInPattern(
  text: string,
  {caseMatters}: {readonly caseMatters: boolean},
): string[] | undefined {
  const pattern = joinAccepted([{text, caseMatters}])
  return pattern === undefined ? undefined : [pattern]
}

/** The right ranges of numbers; `undefined` if a bound is exclusive, which xAPI cannot express. */
export function numericPatterns({forms}: NumericRule): string[] | undefined {
  const full = forms.filter(({credit}) => credit === 1)
  if (!full.every(({includesLow, includesHigh}) => includesLow && includesHigh)) return undefined
  return full.map(({low, high}) => (low === high ? `${low}` : `${low}[:]${high}`))
}

function listAccepted(key: BlankKey | (TextRule & {kind: 'text'})): readonly Accepted[] | undefined {
  if (key.kind === 'choice') return [{text: key.right}]
  if (key.kind === 'numeric') return undefined
  const full = key.forms.filter(({credit}) => credit === 1)
  // The number of spaces makes no difference to readers of a statement.
  const isListed =
    full.every(({as}) => as !== 'pattern') && key.ignore.every((one) => one === 'case' || one === 'spaces')
  if (!isListed) return undefined
  return full.map(({as, value}) => ({
    text: value,
    caseMatters: as === 'literal' || !key.ignore.includes('case'),
  }))
}

/** Case matters in all parts or in none: xAPI has one flag for a whole list. */
function joinAccepted(parts: readonly Accepted[]): string | undefined {
  const cases = new Set(parts.flatMap(({caseMatters}) => caseMatters ?? []))
  const isReadable = parts.every(({text}) => !text.includes('[,]') && !text.startsWith('{'))
  if (cases.size > 1 || !isReadable) return undefined
  return `{case_matters=${!cases.has(false)}}${parts.map(({text}) => text).join('[,]')}`
}
