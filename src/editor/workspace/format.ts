import {type FormatOptions, type Formatting, formatFile} from '../format/format-file.ts'
import type {BankFiles} from './bank-files.ts'
import type {Refusal} from './workspace-data.ts'

const nothing: Formatting = {edits: []}

/** Formats a question or pattern; other files have nothing to format. */
export function format(files: BankFiles, path: string, {ids}: FormatOptions = {}): Formatting | Refusal {
  const file = files.find(path)
  if (!file) return nothing
  const {diagnostics} = file.summary
  // A compiler that had to be ended at this file must not be started with it here.
  if (diagnostics.some(({code}) => code === 'limit/deadline' || code === 'file/not-compiled'))
    return {refused: 'The file could not be compiled'}
  return formatFile({path, text: file.text(), ids, config: files.config, ...files.engines})
}
