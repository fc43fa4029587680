import type {Place} from '../../diagnostics/diagnostic.ts'
import {nearest} from '../../diagnostics/nearest.ts'
import {startOfFile} from '../../diagnostics/place.ts'
import type {FileSummary, PatternSummary} from '../file/compiled-file.ts'
import {folderOf} from '../file/path-id.ts'
import {isPatternFile} from '../pattern/pattern-file.ts'
import type {BankConfig} from './bank-config.ts'
import type {ReportInBank} from './report-in-bank.ts'

interface FiledPattern extends PatternSummary {
  readonly file: string
}

/** Checks for folders without a pattern, patterns without questions, and unknown tracks and required patterns. */
export function checkPatterns(
  summaries: readonly FileSummary[],
  {config, isUnread}: {readonly config: BankConfig; readonly isUnread: (path: string) => boolean},
  reportInBank: ReportInBank,
): void {
  const patterns = new Map<string, FiledPattern>()
  for (const {path, pattern} of summaries) if (pattern) patterns.set(pattern.id, {...pattern, file: path})
  // A pattern with invalid fields still exists.
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
      const page = `${name}/pattern.md`
      if (patterns.has(name) || paths.has(page) || isUnread(page)) continue
      const related = [{message: 'not found', file: page}]
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
    // The folder is the id of the pattern, so the content folder itself cannot hold one.
    if (folder === '') reportInBank('file/no-folder', {}, {file: path, place: startOfFile})
  }
  for (const [folder, file] of questioned) {
    if (folder === '' || described.has(folder)) continue
    const prefix = `${folder}/`
    const related = [{message: 'not found', file: `${prefix}pattern.md`}]
    reportInBank('pattern/missing', {folder: prefix}, {file, place: startOfFile, related})
  }
  for (const [folder, file] of described) {
    if (folder !== '' && !questioned.has(folder))
      reportInBank('pattern/no-questions', {}, {file, place: startOfFile})
  }
}

/** A pattern on the current path, with the required patterns still to visit. */
interface Step {
  readonly id: string
  readonly rest: string[]
}

/** Reports each circle once, at its first pattern. Iterative, because a chain may be long. */
function reportCycles(patterns: ReadonlyMap<string, FiledPattern>, reportInBank: ReportInBank): void {
  const done = new Set<string>()
  const depths = new Map<string, number>()
  const trail: Step[] = []
  const enter = (id: string): void => {
    const requires = patterns.get(id)?.requires ?? []
    depths.set(id, trail.length)
    trail.push({id, rest: requires.map(({name}) => name).filter((name) => patterns.has(name))})
  }
  for (const first of patterns.keys()) {
    if (!done.has(first)) enter(first)
    for (let step = trail.at(-1); step; step = trail.at(-1)) {
      const next = step.rest.shift()
      const depth = next === undefined ? undefined : depths.get(next)
      if (next === undefined) {
        trail.pop()
        depths.delete(step.id)
        done.add(step.id)
      } else if (depth !== undefined) {
        const circle = trail.slice(depth).flatMap(({id}) => patterns.get(id) ?? [])
        reportCycle(circle, reportInBank)
      } else if (!done.has(next)) enter(next)
    }
  }
}

/** Each member requires the next, and the last one the first. */
function reportCycle(circle: readonly FiledPattern[], reportInBank: ReportInBank): void {
  const [first, ...others] = circle
  if (!first) return
  const placeIn = ({requires, place}: FiledPattern, next: FiledPattern): Place =>
    requires.find(({name}) => name === next.id)?.place ?? place
  const related = others.map((member, index) => ({
    message: 'also in the cycle',
    file: member.file,
    place: placeIn(member, others[index + 1] ?? first),
  }))
  const cycle = [...circle, first].map(({id}) => id)
  const place = placeIn(first, others[0] ?? first)
  reportInBank('pattern/requires-cycle', {cycle}, {file: first.file, place, related})
}
