import type {Edit, Fix, Point} from '../diagnostic.ts'
import {comparePoints} from '../place.ts'
import {applyEdits} from './apply-edits.ts'

interface FixEdit extends Edit {
  readonly fix: Fix
}

/**
 * Applies fixes to a text, each completely or not at all, and counts them. Of overlapping fixes only one is applied;
 * the others need another run, because they were made for the original text.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): {text: string; applied: number} {
  const left = selectFixes(fixes)
  return {
    text: applyEdits(
      text,
      left.flatMap(({edits}) => edits),
    ).text,
    applied: left.length,
  }
}

/** Leaves out fixes that overlap with an earlier one. */
export function selectFixes(fixes: readonly Fix[]): Fix[] {
  const sorted = fixes
    .flatMap((fix) => fix.edits.map((edit): FixEdit => ({...edit, fix})))
    .sort((a, b) => comparePoints(a.place.start, b.place.start))
  const dropped = new Set<Fix>()
  let last: FixEdit | undefined
  for (const edit of sorted) {
    if (dropped.has(edit.fix)) continue
    if (last && last.fix !== edit.fix && overlaps(last, edit)) dropped.add(edit.fix)
    else if (!last || comparePoints(edit.place.end, last.place.end) >= 0) last = edit
  }
  return fixes.filter((fix) => !dropped.has(fix))
}

/** Whether the later edit begins before the earlier one ends, or both insert at the same point. */
function overlaps(earlier: Edit, later: Edit): boolean {
  if (comparePoints(later.place.start, earlier.place.end) < 0) return true
  const isSame = (a: Point, b: Point): boolean => comparePoints(a, b) === 0
  return isSame(earlier.place.start, later.place.start) && isSame(earlier.place.end, later.place.end)
}
