import type {Blocks} from '../../interchange/draft.ts'
import type {SourcePlace} from '../../interchange/source.ts'
import type {SingleColumn} from './columns.ts'
import type {RowOptions} from './read-key.ts'

/** One row of a sheet, by what its columns mean. */
export interface Row {
  readonly place: SourcePlace
  readonly question: string
  readonly options: RowOptions
  readonly feedback: RowOptions
  readonly hints: readonly string[]
  readonly cell: (name: SingleColumn) => string
  /** A cell as nodes: plain text, or Markdown if the row says so. */
  readonly read: (text: string) => Blocks
}
