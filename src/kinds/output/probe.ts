import type {Probe} from '../shared/probe.ts'
import type {OutputQuestion} from './schema.ts'

/** The output earns full marks; each mistake earns its own credit and brings its rationale. */
export function probeOutput({key, mistakes, rationales}: OutputQuestion): Probe[] {
  return [
    {response: key, expects: (score) => score.status === 'scored' && score.outcome === 'right'},
    ...mistakes.map(
      ({id, text}): Probe => ({
        response: text,
        expects: (score) =>
          score.status === 'scored' &&
          score.outcome !== 'right' &&
          score.trace[0]?.rule === id &&
          score.feedback[0]?.rationale === (Object.hasOwn(rationales, id) ? rationales[id] : undefined),
        fault: () => ({code: 'output/mistake-accepted', data: {id}, path: `mistakes.${id}`, other: ''}),
      }),
    ),
    {response: '', expects: (score) => score.status === 'unanswered'},
    {response: 1, expects: (score) => score.status === 'malformed'},
  ]
}
