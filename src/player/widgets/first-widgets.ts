import {choiceWidget} from './choice.ts'
import {numericWidget} from './numeric.ts'
import {outputWidget} from './output.ts'
import {textWidget} from './text.ts'
import type {Widgets} from './widget.ts'

/** The small widgets, which every page has from the start. */
export const firstWidgets = {
  choice: choiceWidget,
  output: outputWidget,
  numeric: numericWidget,
  text: textWidget,
} satisfies Partial<Widgets>
