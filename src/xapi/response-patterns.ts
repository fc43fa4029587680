import type {BlankKey} from '../kinds/cloze/schema.ts'
import type {NumericRule} from '../matching/numeric/schema.ts'
import type {TextRule} from '../matching/text/schema.ts'

/** What counts as right in one place. */
interface Accepted {
  readonly text: string
  /** Absent where there is no case, as of the id of an option. */
  readonly caseMatters?: boolean
}

/** More would fill a statement. */
const mostPatterns = 64

/**
 * All responses to some blanks that are right; `undefined` where they cannot be listed, so that xAPI would have them left out:
 * a pattern, a stretch of numbers, accents that do not count.
 */
export function blankPatterns(
  keys: readonly (BlankKey | (TextRule & {kind: 'text'}) | undefined)[],
): string[] | undefined {
  let combined: readonly (readonly Accepted[])[] = [[]]
  for (const key of keys) {
    const accepted = key && acceptedIn(key)
    if (!accepted || combined.length * accepted.length > mostPatterns) return undefined
    combined = combined.flatMap((before) => accepted.map((one) => [...before, one]))
  }
  const patterns = combined.map((parts) => joinAccepted(parts))
  return patterns.some((pattern) => pattern === undefined) ? undefined : patterns.flatMap((one) => one ?? [])
}

/** One text, as the one response that is right. */
export function fillInPattern(
  text: string,
  {caseMatters}: {readonly caseMatters: boolean},
): string[] | undefined {
  const pattern = joinAccepted([{text, caseMatters}])
  return pattern === undefined ? undefined : [pattern]
}

/** Stretches of numbers that are right; `undefined` where a bound does not belong to one, which xAPI cannot say. */
export function numericPatterns({forms}: NumericRule): string[] | undefined {
  const full = forms.filter(({credit}) => credit === 1)
  if (!full.every(({includesLow, includesHigh}) => includesLow && includesHigh)) return undefined
  return full.map(({low, high}) => (low === high ? `${low}` : `${low}[:]${high}`))
}

function acceptedIn(key: BlankKey | (TextRule & {kind: 'text'})): readonly Accepted[] | undefined {
  if (key.kind === 'choice') return [{text: key.right}]
  if (key.kind === 'numeric') return undefined
  const full = key.forms.filter(({credit}) => credit === 1)
  // More or fewer spaces are no other response to anybody who reads the statement.
  const isListed =
    full.every(({as}) => as !== 'pattern') && key.ignore.every((one) => one === 'case' || one === 'spaces')
  if (!isListed) return undefined
  return full.map(({as, value}) => ({
    text: value,
    caseMatters: as === 'literal' || !key.ignore.includes('case'),
  }))
}

/** The case of all parts matters, or of none: xAPI has one word for a whole list. */
function joinAccepted(parts: readonly Accepted[]): string | undefined {
  const cases = new Set(parts.flatMap(({caseMatters}) => caseMatters ?? []))
  const isReadable = parts.every(({text}) => !text.includes('[,]') && !text.startsWith('{'))
  if (cases.size > 1 || !isReadable) return undefined
  return `{case_matters=${!cases.has(false)}}${parts.map(({text}) => text).join('[,]')}`
}
