import type {Probe} from '../probe.ts'
import type {OutputQuestion} from './schema.ts'

/** The output earns everything; each mistake is its own, and earns what its author gave it. */
export function probeOutput({key, mistakes}: OutputQuestion): Probe[] {
  return [
    {response: key, expects: (score) => score.status === 'scored' && score.outcome === 'right'},
    ...mistakes.map(
      ({id, text}): Probe => ({
        response: text,
        expects: (score) =>
          score.status === 'scored' && score.outcome !== 'right' && score.trace[0]?.rule === id,
        fault: () => ({code: 'output/mistake-accepted', data: {id}, path: `mistakes.${id}`}),
      }),
    ),
    {response: '', expects: (score) => score.status === 'unanswered'},
    {response: 1, expects: (score) => score.status === 'malformed'},
  ]
}
