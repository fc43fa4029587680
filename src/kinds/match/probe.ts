import type {Probe} from '../shared/probe.ts'
import type {MatchQuestion} from './schema.ts'

/** The key earns full marks; with another or no partner for one item it earns less. */
export function probeMatch({key, left, right}: MatchQuestion): Probe[] {
  const less: Probe['expects'] = (score) => score.status === 'scored' && score.outcome !== 'right'
  return [
    {response: key, expects: (score) => score.status === 'scored' && score.outcome === 'right'},
    ...left.flatMap(({id}) =>
      right
        .filter((item) => item.id !== key[id])
        .map((item) => ({response: {...key, [id]: item.id}, expects: less})),
    ),
    ...left.map(({id}) => ({response: {...key, [id]: ''}, expects: less})),
    {response: {}, expects: (score) => score.status === 'unanswered'},
    {response: {'\0': ''}, expects: (score) => score.status === 'malformed'},
  ]
}
