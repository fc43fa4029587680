import type {Probe} from '../shared/probe.ts'
import type {OrderQuestion} from './schema.ts'

/** The key earns full marks; with two neighbours swapped, an item missing, or one too many, it earns less. */
export function probeOrder({key, items}: OrderQuestion): Probe[] {
  const exchanged = key
    .slice(1)
    .map((id, index) => [...key.slice(0, index), id, ...key.slice(index, index + 1), ...key.slice(index + 2)])
  const shortened = key.map((_, index) => key.filter((_id, other) => other !== index))
  const lengthened = items
    .filter(({id}) => !key.includes(id))
    .flatMap(({id}) => [
      [...key, id],
      [id, ...key],
    ])
  const less: Probe['expects'] = (score) => score.status === 'scored' && score.outcome !== 'right'
  return [
    {response: key, expects: (score) => score.status === 'scored' && score.outcome === 'right'},
    ...[...exchanged, ...shortened, ...lengthened].map((response) => ({response, expects: less})),
    {response: [], expects: (score) => score.status === 'unanswered'},
    {response: [...key, ...key.slice(0, 1)], expects: (score) => score.status === 'malformed'},
    {response: ['\0 no such item'], expects: (score) => score.status === 'malformed'},
  ]
}
