import type {Kind} from '../../../kinds/kinds.ts'
import type {Widget, WidgetContext, WidgetReveal} from '../widget.ts'
import {showKey} from './key-line.ts'
import {type FieldOptions, typedField} from './typed-field.ts'

interface TypedOptions<K extends Kind> extends Partial<Pick<FieldOptions, 'lines' | 'code'>> {
  readonly label: string
  /** A right response, as it would be typed. */
  readonly toKey?: (solved: NonNullable<WidgetReveal<K>['solved']>) => string | undefined
  /** Whether the field is for a few characters. */
  readonly isShort?: boolean
}

/** A widget of one field, for kinds whose response is a text. */
export function mountTyped<K extends Kind>(
  host: HTMLElement,
  context: WidgetContext<K>,
  {label, lines = 'one', code = false, toKey, isShort = false}: TypedOptions<K>,
): Widget<K> {
  const {draft, strings} = context
  const field = typedField({label, lines, code, value: typeof draft === 'string' ? draft : ''}, context)
  field.input.classList.toggle('short', isShort)
  host.append(field.element)
  return {
    update({closed, invalid, reveal}) {
      field.setState({closed, invalid: invalid !== undefined})
      if (closed) showKey(host, reveal, {strings, toText: () => reveal.solved && toKey?.(reveal.solved)})
    },
    focus: () => field.input.focus(),
  }
}
