import {listTextSamples} from '../../matching/text/match.ts'
import type {Probe} from '../shared/probe.ts'
import {probeSamples} from '../shared/typed-probe.ts'
import type {TextQuestion} from './schema.ts'

/** Each form matches itself: accepted ones earn full marks, mistakes do not. */
export function probeText({key, rationales}: TextQuestion): Probe[] {
  return [
    ...probeSamples(listTextSamples(key), rationales, (id, by) => ({
      code: 'text/mistake-accepted',
      data: {id, by},
      path: `forms.${id}`,
      other: `forms.${by}`,
    })),
    {response: ' ', expects: (score) => score.status === 'unanswered'},
    {response: 1, expects: (score) => score.status === 'malformed'},
  ]
}
