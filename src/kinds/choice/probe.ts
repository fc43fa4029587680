import type {Probe} from '../shared/probe.ts'
import type {Score} from '../shared/score.ts'
import type {ChoiceQuestion} from './schema.ts'

const isRight = (score: Score): boolean => score.status === 'scored' && score.outcome === 'right'
const isScoredLess = (score: Score): boolean => score.status === 'scored' && score.outcome !== 'right'

/**
 * The key earns full marks. A part of it, or a distractor alone or with the key, earns less: right options have
 * credit above 0, so a distractor never adds any. Each brings its own rationale.
 */
export function probeChoice(question: ChoiceQuestion): Probe[] {
  const {key, options, multiple} = question
  const responded = (response: readonly string[]) => (multiple ? response : response[0])
  const distractors = options.flatMap(({id}, index) =>
    key.includes(id) ? [] : [{id, path: `options.${index}`}],
  )
  return [
    {
      response: responded(key),
      expects: isRight,
      fault: (score) => ({
        code: 'choice/key-below-full-marks',
        data: {earned: score.status === 'scored' ? score.earned : 0},
        path: 'options',
      }),
    },
    ...(multiple ? key.map((id) => withoutOne(question, id)) : []),
    ...distractors.flatMap(({id, path}): Probe[] => {
      const fault: Probe['fault'] = () => ({code: 'choice/distractor-full-marks', data: {option: id}, path})
      const alone: Probe = {response: responded([id]), expects: isScoredLess, fault}
      const besideKey: Probe = {response: [...key, id], expects: isScoredLess, fault}
      return multiple ? [besideKey] : [alone]
    }),
    ...options.map(
      ({id}): Probe => ({
        response: responded([id]),
        expects: (score) => bringsRationale(question, id, score),
      }),
    ),
    {response: multiple ? [] : undefined, expects: (score) => score.status === 'unanswered'},
    {response: '\0 no such option', expects: (score) => score.status === 'malformed'},
  ]
}

/** The key without one option. */
function withoutOne({key, options}: ChoiceQuestion, id: string): Probe {
  const index = options.findIndex((option) => option.id === id)
  return {
    response: key.filter((other) => other !== id),
    expects: isScoredLess,
    fault: () => ({code: 'choice/partial-key-full-marks', data: {option: id}, path: `options.${index}`}),
  }
}

function bringsRationale({rationales}: ChoiceQuestion, id: string, score: Score): boolean {
  if (score.status !== 'scored') return false
  const given = score.feedback.find((given) => given.id === id)?.rationale
  return given === (Object.hasOwn(rationales, id) ? rationales[id] : undefined)
}
