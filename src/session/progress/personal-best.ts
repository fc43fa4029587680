import type {Progress} from './progress.ts'
import type {SessionRecord} from './session-record.ts'

/** The session in this mode that earned the most points, the first if several did; `undefined` if none has points. */
export function findPersonalBest({sessions}: Progress, mode: string): SessionRecord | undefined {
  let best: SessionRecord | undefined
  for (const session of sessions) {
    if (session.mode !== mode || !session.points) continue
    const difference = session.points.earned - (best?.points?.earned ?? Number.NEGATIVE_INFINITY)
    const isEarlier = difference === 0 && best !== undefined && session.finishedAt < best.finishedAt
    if (difference > 0 || isEarlier) best = session
  }
  return best
}
