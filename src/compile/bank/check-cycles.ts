import type {Place} from '../../diagnostics/diagnostic.ts'
import type {PatternSummary} from '../file/compiled-file.ts'
import type {ReportInBank} from './report-in-bank.ts'

export interface FiledPattern extends PatternSummary {
  readonly file: string
}

/** A pattern on the current path, with the required patterns still to visit. */
interface Step {
  readonly id: string
  readonly rest: string[]
}

/** Reports each circle once, at its first pattern. Iterative, because a chain may be long. */
export function reportCycles(patterns: ReadonlyMap<string, FiledPattern>, reportInBank: ReportInBank): void {
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
