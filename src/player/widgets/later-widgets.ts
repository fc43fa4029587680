import {firstWidgets} from './first-widgets.ts'
import type {WidgetSources} from './widget.ts'

/** The widgets of a page with single questions: it loads the large ones only for the kinds that it shows. */
export const laterWidgets: WidgetSources = {
  ...firstWidgets,
  order: () => import('./order.ts').then(({orderWidget}) => orderWidget),
  match: () => import('./match.ts').then(({matchWidget}) => matchWidget),
  cloze: () => import('./cloze.ts').then(({clozeWidget}) => clozeWidget),
  code: () => import('./code.ts').then(({codeWidget}) => codeWidget),
  open: () => import('./open.ts').then(({openWidget}) => openWidget),
  line: () => import('./line.ts').then(({lineWidget}) => lineWidget),
}
