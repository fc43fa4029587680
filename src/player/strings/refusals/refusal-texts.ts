import type {Reason, ReasonCode, ReasonData} from '../../../matching/reasons.ts'
import type {AllRefusalData, Refusal} from '../../../session/refusals.ts'

/** A sentence for every reason why a response cannot be read or graded: a new code needs one in each language. */
export type ReasonTexts = {readonly [C in ReasonCode]: (data: ReasonData[C]) => string}

type RefusalCode = Exclude<keyof AllRefusalData, 'malformed'>

/** A sentence for every refusal of a call; `malformed` has that of its reason. */
export type RefusalTexts = {readonly [C in RefusalCode]: (data: AllRefusalData[C]) => string}

export interface ExplainedRefusals {
  readonly refusals: RefusalTexts
  readonly reasons: ReasonTexts
}

/** Why a call was refused, in the language of the page. */
export function explainRefusal(
  {refusals, reasons}: ExplainedRefusals,
  {code, data}: Refusal<keyof AllRefusalData>,
): string {
  if (code === 'malformed') return explainReason(reasons, data.reason)
  // The compiler cannot see across the union that the code matches its data.
  const toText = refusals[code] as (data: Refusal<RefusalCode>['data']) => string
  return toText(data)
}

/** The blank that a reason is about is not named: it is marked and takes the focus. */
export function explainReason(reasons: ReasonTexts, {code, data}: Reason): string {
  const toText = reasons[code] as (data: Reason['data']) => string
  return toText(data)
}
