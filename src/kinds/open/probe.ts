import type {Probe} from '../shared/probe.ts'
import type {OpenQuestion} from './schema.ts'

/** All points earn full marks, and no points earn 0; without marks there is no score yet. */
export function probeOpen({key}: OpenQuestion): Probe[] {
  const marks = (part: number): Record<string, number> =>
    Object.fromEntries(key.map(({id, points}) => [id, points * part]))
  return [
    {
      response: {text: 'x', marks: marks(1)},
      expects: (score) => score.status === 'scored' && score.outcome === 'right',
    },
    {
      response: {text: 'x', marks: marks(0)},
      expects: (score) => score.status === 'scored' && score.outcome === 'wrong',
    },
    {response: 'x', expects: (score) => score.status === 'ungraded'},
    {response: '', expects: (score) => score.status === 'unanswered'},
    {response: {text: 'x', marks: marks(2)}, expects: (score) => score.status === 'malformed'},
  ]
}
