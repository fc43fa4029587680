import type {Probe} from '../probe.ts'
import type {OrderQuestion} from './schema.ts'

/** The key earns everything; with two neighbours exchanged, or an item too much, it does not. */
export function probeOrder({key, items}: OrderQuestion): Probe[] {
  const exchanged = key
    .slice(1)
    .map((id, index) => [...key.slice(0, index), id, ...key.slice(index, index + 1), ...key.slice(index + 2)])
  const distractors = items.filter(({id}) => !key.includes(id))
  const less: Probe['expects'] = (score) => score.status === 'scored' && score.outcome !== 'right'
  return [
    {response: key, expects: (score) => score.status === 'scored' && score.outcome === 'right'},
    ...exchanged.map((response) => ({response, expects: less})),
    ...distractors.map(({id}) => ({response: [...key, id], expects: less})),
    {response: [], expects: (score) => score.status === 'unanswered'},
    {response: ['\0 no such item'], expects: (score) => score.status === 'malformed'},
  ]
}
