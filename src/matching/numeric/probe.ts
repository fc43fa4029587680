import type {Code, DataOf} from '../../diagnostics/catalogue.ts'
import type {NumericForm, NumericRule} from './schema.ts'

/** How to respond to a question that contains the rule, and how to read its score. */
export interface Probed<S> {
  /** Builds a response with this text where the rule applies. */
  readonly respond: (typed: string) => unknown
  /** The id of the matching form and the earned share of 1; undefined if the response was not scored. */
  readonly scoreOf: (score: S) => {readonly form?: string | undefined; readonly earned: number} | undefined
  /** The path of the forms in the question, such as `forms`, including the blank. */
  readonly path: string
}

type FormCode = 'number/mistake-accepted' | 'number/unreachable'

export interface NumberProbe<S> {
  readonly response: unknown
  readonly expects: (score: S) => boolean
  readonly fault?: (score: S) => {
    readonly [C in FormCode & Code]: {
      readonly code: C
      readonly data: DataOf<C>
      readonly path: string
      readonly other?: string | undefined
    }
  }[FormCode]
}

/**
 * Responds with a number of each form: that form must match and earn its credit, or else another form covers it
 * completely. A number with full credit is also typed in every other unit.
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
          path: probed.path,
          index,
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
  {taken, path, index}: {readonly taken: string | undefined; readonly path: string; readonly index: number},
): ReturnType<NonNullable<NumberProbe<unknown>['fault']>> {
  const otherIndex = forms.findIndex(({id}) => id === taken)
  const other = forms[otherIndex]
  const data = {text: form.text, other: other?.text ?? ''}
  const isMistaken = form.credit <= 0 && (other?.credit ?? 0) > 0
  return {
    code: isMistaken ? 'number/mistake-accepted' : 'number/unreachable',
    data,
    path: `${path}.${index}`,
    ...(other && {other: `${path}.${otherIndex}`}),
  }
}
