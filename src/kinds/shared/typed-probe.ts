import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import type {Form, Sample} from '../../matching/match.ts'
import type {Probe} from './probe.ts'
import type {Score} from './score.ts'

/** Probes for the forms of a typed response: each must match itself, earn its credit and bring its own rationale. */
export function probeSamples(
  samples: readonly Sample[],
  rationales: Readonly<Record<string, RichText>>,
  fault: (id: string, by: string) => NonNullable<ReturnType<NonNullable<Probe['fault']>>>,
): Probe[] {
  return samples.map(({form, response}) => ({
    response,
    expects: (score) => isOwn(score, form, rationales),
    fault: (score) => fault(form.id, ruleOf(score) ?? ''),
  }))
}

const ruleOf = (score: Score): string | undefined =>
  score.status === 'scored' ? score.trace[0]?.rule : undefined

function isOwn(score: Score, {id, credit}: Form, rationales: Readonly<Record<string, RichText>>): boolean {
  if (score.status !== 'scored' || ruleOf(score) !== id) return false
  const isRight = score.outcome === 'right'
  const rationale = Object.hasOwn(rationales, id) ? rationales[id] : undefined
  return isRight === (credit === 1) && score.feedback[0]?.rationale === rationale
}
