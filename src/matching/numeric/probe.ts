import type {Code, DataOf} from '../../diagnostics/catalogue.ts'
import type {NumericForm, NumericRule} from './schema.ts'

/** How a question that holds the rule is responded to, and what its score says of the rule. */
export interface Probed<S> {
  /** A response to the question in which this is typed where the rule applies. */
  readonly respond: (typed: string) => unknown
  /** The id of the form that matched, and what it earned of 1; nothing where the response was not scored. */
  readonly scoreOf: (score: S) => {readonly form?: string | undefined; readonly earned: number} | undefined
  /** The path of the forms in the question: `forms`, or with the blank in front. */
  readonly path: string
}

type FormCode = 'number/mistake-accepted' | 'number/unreachable'

export interface NumberProbe<S> {
  readonly response: unknown
  readonly expects: (score: S) => boolean
  readonly fault?: (score: S) => {
    readonly [C in FormCode & Code]: {readonly code: C; readonly data: DataOf<C>; readonly path: string}
  }[FormCode]
}

/**
 * Types a number of each form: it is that form which matches, and the response earns its credit. Otherwise another form
 * takes all that it holds. The number that stands for the whole key is typed in each other unit too.
 */
export function probeNumericRule<S>(rule: NumericRule, probed: Probed<S>): NumberProbe<S>[] {
  const [own, ...others] = rule.units
  const full = rule.forms.find(({credit}) => credit === 1)
  const ofForms = rule.forms.map((form, index): NumberProbe<S> => {
    const earnsItsCredit = (score: S): boolean => {
      const given = probed.scoreOf(score)
      return given?.form === form.id && Math.abs(given.earned - form.credit) < 1e-6
    }
    return {
      response: probed.respond(typed(form.value, own?.name)),
      expects: earnsItsCredit,
      fault: (score) =>
        describeFault(rule, form, {
          taken: probed.scoreOf(score)?.form,
          path: `${probed.path}.${index}`,
        }),
    }
  })
  const inUnits = others.flatMap(({name, factor}): NumberProbe<S>[] => {
    const value = (full?.value ?? 0) / factor
    if (!full || !Number.isFinite(value)) return []
    const response = probed.respond(typed(value, name))
    return [{response, expects: (score) => probed.scoreOf(score)?.form !== undefined}]
  })
  return [...ofForms, ...inUnits]
}

const typed = (value: number, unit: string | undefined): string =>
  unit === undefined ? String(value) : `${value} ${unit}`

function describeFault(
  {forms}: NumericRule,
  form: NumericForm,
  {taken, path}: {readonly taken: string | undefined; readonly path: string},
): ReturnType<NonNullable<NumberProbe<unknown>['fault']>> {
  const other = forms.find(({id}) => id === taken)
  const data = {text: form.text, other: other?.text ?? ''}
  const isMistaken = form.credit <= 0 && (other?.credit ?? 0) > 0
  return {code: isMistaken ? 'number/mistake-accepted' : 'number/unreachable', data, path}
}
