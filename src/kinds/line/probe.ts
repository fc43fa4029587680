import type {Probe} from '../shared/probe.ts'
import type {Score} from '../shared/score.ts'
import type {LineQuestion} from './schema.ts'

/** The number of wrong lines to try: the grader treats all alike, and a fence may have tens of thousands. */
const maxOthers = 200

/** The right lines earn full marks; any other line, alone or with them, earns less. Each brings its own rationale. */
export function probeLine(question: LineQuestion): Probe[] {
  const {key, lineCount, multiple} = question
  const others = Array.from({length: lineCount}, (_, index) => index + 1)
    .filter((line) => !key.includes(line))
    .slice(0, maxOthers)
  const less: Probe['expects'] = (score) => score.status === 'scored' && score.outcome !== 'right'
  return [
    {
      response: multiple ? key : key[0],
      expects: (score) => score.status === 'scored' && score.outcome === 'right',
    },
    ...others.map((line) => ({response: multiple ? [...key, line] : line, expects: less})),
    ...Object.keys(question.rationales).map((line) => ({
      response: Number(line),
      expects: (score: Score) =>
        score.status === 'scored' && score.feedback[0]?.rationale === question.rationales[line],
    })),
    {response: [], expects: (score) => score.status === 'unanswered'},
    {response: lineCount + 1, expects: (score) => score.status === 'malformed'},
  ]
}
