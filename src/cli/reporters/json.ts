import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import type {Report} from './report.ts'
import {toSafeJson} from './safe-json.ts'

/** One JSON object, for programs. */
export function reportJson({diagnostics, summary, proofs}: Report): string {
  const {files, questions, patterns, errors, warnings, infos, checked, elsewhere} = summary
  const others = {...(checked !== undefined && {checked}), ...(elsewhere !== undefined && {elsewhere})}
  const counts = {files, questions, patterns, errors, warnings, infos, ...others}
  return `${toSafeJson({diagnostics: diagnostics.map(toEntry), summary: counts, ...(proofs && {proofs})})}\n`
}

/** Only the documented fields, in the documented order. */
export function toEntry({
  code,
  severity,
  message,
  data,
  file,
  place,
  related,
  fix,
  suggestions,
}: Diagnostic): object {
  return {
    code,
    severity,
    message,
    data,
    file,
    place,
    ...(related && {related}),
    ...(fix && {fix}),
    ...(suggestions && {suggestions}),
  }
}
