import {html, type TemplateResult} from 'lit'

export interface Choices<V extends string> {
  readonly legend: string
  readonly name: string
  readonly choices: readonly {readonly value: V; readonly label: string}[]
  readonly chosen: V | undefined
  readonly change: (value: V) => void
  readonly isInvalid?: boolean
}

/** A group of radio buttons for the page itself: certainty, patterns, time. */
export function renderChoices<V extends string>({
  legend,
  name,
  choices,
  chosen,
  change,
  isInvalid = false,
}: Choices<V>): TemplateResult {
  return html`<fieldset class="choices" data-focus=${name}>
    <legend>${legend}</legend>
    ${choices.map(
      ({value, label}) =>
        html`<label
          ><input
            type="radio"
            name=${name}
            .value=${value}
            .checked=${chosen === value}
            aria-invalid=${isInvalid ? 'true' : 'false'}
            @change=${() => change(value)}
          /><span>${label}</span></label
        >`,
    )}
  </fieldset>`
}
