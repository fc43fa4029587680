import type {Difficulty} from '../../fields/common-fields.ts'
import type {Split} from '../../formats/account/place-items.ts'
import {type FormatName, readNames, writtenNames} from '../../formats/format.ts'
import type {SharedOptions} from '../options.ts'

export const exchangeFormats = ['pretty', 'json'] as const

/** What `--from` takes. */
export const sourceNames: readonly (FormatName | 'auto')[] = ['auto', ...readNames]

/** What `--split` takes. */
export const splitNames: readonly Split[] = ['file', 'category']

/** What `--to` takes. */
export const targetNames: readonly FormatName[] = writtenNames

/** What `--accept` takes: presentation and content are accepted anyway. */
export const acceptable = ['scoring'] as const

export interface ImportCommandOptions extends Pick<SharedOptions, 'cache'> {
  readonly into: string
  readonly from: FormatName | 'auto'
  readonly split?: Split
  readonly category?: string
  readonly difficulty?: Difficulty
  readonly accept?: (typeof acceptable)[number]
  readonly write: boolean
  readonly replace: boolean
  readonly review: boolean
  readonly format: (typeof exchangeFormats)[number]
}

export interface ExportCommandOptions extends Pick<SharedOptions, 'cache'> {
  readonly to: FormatName
  readonly out?: string
  readonly pattern?: readonly string[]
  readonly format: (typeof exchangeFormats)[number]
}
