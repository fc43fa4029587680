import {nearest} from '../../diagnostics/nearest.ts'
import {startOfFile} from '../../diagnostics/place.ts'
import type {PatternSummary} from '../file/compiled-file.ts'
import {isPatternFile} from '../pattern/pattern-file.ts'
import type {BankConfig} from './bank-config.ts'
import type {ReportInBank} from './report-in-bank.ts'

interface PatternContext {
  readonly config: BankConfig
  /** Whether a file exists, even if it is invalid or could not be read. */
  readonly exists: (path: string) => boolean
  readonly ids: () => Iterable<string>
}

/** Reports an unknown track and unknown required patterns; returns whether a required pattern is unknown. */
export function checkPattern(
  {file, track, requires}: PatternSummary & {readonly file: string},
  {config, exists, ids}: PatternContext,
  reportInBank: ReportInBank,
): boolean {
  const tracks = config.tracks.map(({id}) => id)
  if (!tracks.includes(track.name)) {
    const close = nearest(track.name, tracks)
    const data = {name: track.name, nearest: close, expected: tracks}
    reportInBank('pattern/unknown-track', data, {file, place: track.place})
  }
  // A pattern with invalid fields still exists.
  const unknown = requires.filter(({name}) => !exists(toPatternFile(name)))
  for (const {name, place} of unknown) {
    const related = [{message: 'not found', file: toPatternFile(name)}]
    const data = {name, nearest: nearest(name, ids())}
    reportInBank('pattern/unknown-required', data, {file, place, related})
  }
  return unknown.length > 0
}

export function toPatternFile(id: string): string {
  return `${id}/pattern.md`
}

/** Reports a folder with questions but without a pattern, or the other way round. */
export function checkFolder(folder: string, files: readonly string[], reportInBank: ReportInBank): void {
  // The folder is the id of the pattern, so the content folder itself cannot hold one.
  if (folder === '') {
    for (const file of files) reportInBank('file/no-folder', {}, {file, place: startOfFile})
    return
  }
  const pattern = files.find(isPatternFile)
  const question = files.find((file) => !isPatternFile(file))
  if (pattern !== undefined && question === undefined)
    reportInBank('pattern/no-questions', {}, {file: pattern, place: startOfFile})
  if (pattern !== undefined || question === undefined) return
  const related = [{message: 'not found', file: toPatternFile(folder)}]
  reportInBank('pattern/missing', {folder: `${folder}/`}, {file: question, place: startOfFile, related})
}
