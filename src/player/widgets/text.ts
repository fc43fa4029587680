import {mountTyped} from './shared/mount-typed.ts'
import {toRightText} from './shared/right-text.ts'
import type {WidgetType} from './widget.ts'

export const textWidget: WidgetType<'text'> = {
  mount: (host, context) =>
    mountTyped(host, context, {
      label: context.strings.yourResponse,
      // A program may have several lines.
      lines: context.question.input === undefined ? 'one' : 'several',
      code: context.question.input === 'code',
      toKey: ({key}) => toRightText(key),
    }),
}
