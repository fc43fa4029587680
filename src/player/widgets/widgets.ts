import type {Kind} from '../../kinds/kinds.ts'
import {clozeWidget} from './cloze.ts'
import {codeWidget} from './code.ts'
import {firstWidgets} from './first-widgets.ts'
import {lineWidget} from './line.ts'
import {matchWidget} from './match.ts'
import {openWidget} from './open.ts'
import {orderWidget} from './order.ts'
import type {Widgets} from './widget.ts'

/** A widget for every kind. A session needs them all: a question must not wait for its widget while the time runs. */
export const widgets: Widgets = {
  ...firstWidgets,
  order: orderWidget,
  match: matchWidget,
  cloze: clozeWidget,
  code: codeWidget,
  open: openWidget,
  line: lineWidget,
}

/** An app's own widget of a kind, or the player's. */
export const findWidget = (own: Partial<Widgets> | undefined, kind: Kind): Widgets[Kind] =>
  own?.[kind] ?? widgets[kind]
