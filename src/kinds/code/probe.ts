import type {Probe} from '../shared/probe.ts'
import type {CodeQuestion} from './schema.ts'

/** Passing all tests earns full marks, and failing one earns less. Without results there is no score yet. */
export function probeCode({key}: CodeQuestion): Probe[] {
  const results = (failed?: string): Record<string, boolean> =>
    Object.fromEntries(key.map(({id}) => [id, id !== failed]))
  return [
    {
      response: {source: ' x', results: results()},
      expects: (score) => score.status === 'scored' && score.outcome === 'right',
    },
    ...key.map(
      ({id}): Probe => ({
        response: {source: 'x', results: results(id)},
        expects: (score) => score.status === 'scored' && score.outcome !== 'right',
      }),
    ),
    {response: 'x', expects: (score) => score.status === 'ungraded'},
    {response: ' \n', expects: (score) => score.status === 'unanswered'},
    {response: {source: 'x', results: {}}, expects: (score) => score.status === 'malformed'},
  ]
}
