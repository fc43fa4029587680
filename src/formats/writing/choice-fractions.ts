import type {ChoiceQuestion} from '../../kinds/choice/schema.ts'
import type {ReportLoss} from './item-losses.ts'

/** The fractions that Moodle accepts; an import refuses others. */
const moodleFractions = [
  1, 0.9, 0.8333333, 0.8, 0.75, 0.7, 0.6666667, 0.6, 0.5, 0.4, 0.3333333, 0.3, 0.25, 0.2, 0.1666667,
  0.1428571, 0.125, 0.1111111, 0.1, 0.05, 0,
] as const

const maximumError = 0.0005

/** The nearest fraction that Moodle accepts; another one is a loss. */
export function toMoodleFraction(credit: number, report: ReportLoss): number {
  const size = Math.abs(credit)
  const nearest = moodleFractions.reduce<number>(
    (best, one) => (Math.abs(one - size) < Math.abs(best - size) ? one : best),
    1,
  )
  if (Math.abs(nearest - size) > maximumError) report('export/scoring', {rule: `a credit of ${credit}`})
  return credit < 0 ? -nearest : nearest
}

/** What choosing each option adds to the score, in the order of the options; a rule that is no sum of credits is a loss. */
export function toChoiceFractions(question: ChoiceQuestion, report: ReportLoss): number[] {
  const {options, key, multiple, scoring, credit = {}} = question
  if (scoring !== undefined) report('export/scoring', {rule: scoring})
  return options.map(({id}) => {
    const own = Object.hasOwn(credit, id) ? credit[id] : undefined
    if (own !== undefined) return own
    if (key.includes(id)) return 1 / key.length
    return multiple ? -1 / key.length : 0
  })
}
