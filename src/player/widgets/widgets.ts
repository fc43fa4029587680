import type {Kind} from '../../kinds/kinds.ts'
import {choiceWidget} from './choice.ts'
import {clozeWidget} from './cloze.ts'
import {codeWidget} from './code.ts'
import {lineWidget} from './line.ts'
import {matchWidget} from './match.ts'
import {numericWidget} from './numeric.ts'
import {openWidget} from './open.ts'
import {orderWidget} from './order.ts'
import {outputWidget} from './output.ts'
import {textWidget} from './text.ts'
import type {WidgetType} from './widget.ts'

/** A widget for every kind. */
export type Widgets = {readonly [K in Kind]: WidgetType<K>}

export const widgets: Widgets = {
  choice: choiceWidget,
  order: orderWidget,
  match: matchWidget,
  cloze: clozeWidget,
  code: codeWidget,
  open: openWidget,
  output: outputWidget,
  line: lineWidget,
  numeric: numericWidget,
  text: textWidget,
}

/** The widgets of the player, with an app's own in their place. */
export const completeWidgets = (own: Partial<Widgets> | undefined): Widgets => ({...widgets, ...own})
