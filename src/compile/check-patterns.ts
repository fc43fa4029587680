import {nearest} from '../diagnostics/nearest.ts'
import {startOfFile} from '../diagnostics/place.ts'
import type {BankConfig} from './bank-config.ts'
import type {FileSummary, PatternSummary} from './compiled-file.ts'
import type {ReportInBank} from './link-bank.ts'
import {folderOf} from './path-id.ts'
import {isPatternFile} from './pattern-file.ts'

interface FiledPattern extends PatternSummary {
  readonly file: string
}

/** Folders without a pattern, patterns without questions, and what patterns name: tracks and one another. */
export function checkPatterns(
  summaries: readonly FileSummary[],
  config: BankConfig,
  reportInBank: ReportInBank,
): void {
  const patterns = new Map<string, FiledPattern>()
  for (const {path, pattern} of summaries) if (pattern) patterns.set(pattern.id, {...pattern, file: path})
  // A pattern with faults in its fields is there all the same.
  const paths = new Set(summaries.map(({path}) => path))
  checkFolders(summaries, reportInBank)
  for (const {file, track, requires} of patterns.values()) {
    const tracks = config.tracks.map(({id}) => id)
    if (!tracks.includes(track.name)) {
      const close = nearest(track.name, tracks)
      reportInBank(
        'pattern/unknown-track',
        {name: track.name, nearest: close, expected: tracks},
        {file, place: track.place},
      )
    }
    for (const {name, place} of requires) {
      if (patterns.has(name) || paths.has(`${name}/pattern.md`)) continue
      const related = [{message: 'not found', file: `${name}/pattern.md`}]
      reportInBank(
        'pattern/unknown-required',
        {name, nearest: nearest(name, patterns.keys())},
        {file, place, related},
      )
    }
  }
  reportCycles(patterns, reportInBank)
}

function checkFolders(summaries: readonly FileSummary[], reportInBank: ReportInBank): void {
  const described = new Map<string, string>()
  const questioned = new Map<string, string>()
  for (const {path} of summaries) {
    const folder = folderOf(path)
    if (isPatternFile(path)) described.set(folder, path)
    else if (!questioned.has(folder)) questioned.set(folder, path)
  }
  for (const [folder, file] of questioned) {
    if (described.has(folder)) continue
    const prefix = folder === '' ? '' : `${folder}/`
    const related = [{message: 'not found', file: `${prefix}pattern.md`}]
    reportInBank('pattern/missing', {folder: prefix}, {file, place: startOfFile, related})
  }
  for (const [folder, file] of described) {
    if (!questioned.has(folder)) reportInBank('pattern/no-questions', {}, {file, place: startOfFile})
  }
}

/** Reports each circle once, at the pattern of the circle that comes first. */
function reportCycles(patterns: ReadonlyMap<string, FiledPattern>, reportInBank: ReportInBank): void {
  const done = new Set<string>()
  const visit = (id: string, trail: readonly string[]): void => {
    const start = trail.indexOf(id)
    if (start !== -1) return reportCycle(trail.slice(start))
    if (done.has(id)) return
    for (const {name} of patterns.get(id)?.requires ?? []) if (patterns.has(name)) visit(name, [...trail, id])
    done.add(id)
  }
  const reportCycle = (circle: readonly string[]): void => {
    const [id = ''] = circle
    const pattern = patterns.get(id)
    const next = circle[1] ?? id
    if (!pattern) return
    const place = pattern.requires.find(({name}) => name === next)?.place ?? pattern.place
    reportInBank('pattern/requires-cycle', {cycle: [...circle, id]}, {file: pattern.file, place})
  }
  for (const id of patterns.keys()) visit(id, [])
}
