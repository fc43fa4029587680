import {mountTyped} from './shared/mount-typed.ts'
import {toRightNumber} from './shared/right-text.ts'
import type {WidgetType} from './widget.ts'

export const numericWidget: WidgetType<'numeric'> = {
  // No numeric keyboard: minus, slash, exponents and units are typed.
  mount: (host, context) =>
    mountTyped(host, context, {
      label: context.question.input === 'unit' ? context.strings.aNumberWithUnit : context.strings.aNumber,
      isShort: true,
      toKey: ({key}) => toRightNumber(key),
    }),
}
