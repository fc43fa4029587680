import type {Sample} from '../../rules/match.ts'
import {samplesOfNumber} from '../../rules/numeric/match.ts'
import {samplesOfText} from '../../rules/text/match.ts'
import type {Probe, ProbeFault} from '../probe.ts'
import type {Score} from '../score.ts'
import type {Blank, BlankKey, ClozeQuestion} from './schema.ts'

/** All blanks filled rightly earn everything; with a mistake in one they do not, and it brings its own feedback. */
export function probeCloze({blanks, key}: ClozeQuestion): Probe[] {
  const samples = new Map(blanks.map((blank) => [blank.id, samplesOf(blank, key[blank.id])]))
  const right = Object.fromEntries(
    blanks.map(({id}) => [id, samples.get(id)?.find(({form}) => form.credit === 1)?.response ?? '']),
  )
  return [
    {response: right, expects: (score) => score.status === 'scored' && score.outcome === 'right'},
    ...blanks.flatMap(({id, kind}) =>
      (samples.get(id) ?? []).map(
        ({form, response}): Probe => ({
          response: {...right, [id]: response},
          expects: (score) => {
            const isRight = score.status === 'scored' && score.outcome === 'right'
            return ruleOf(score, id) === form.id && isRight === (form.credit === 1)
          },
          fault: (score) => faultOf(kind, {part: id, form: form.id, by: ruleOf(score, id) ?? ''}),
        }),
      ),
    ),
    {response: {}, expects: (score) => score.status === 'unanswered'},
    {response: {'\0': 'x'}, expects: (score) => score.status === 'malformed'},
  ]
}

function samplesOf({options = []}: Blank, key: BlankKey | undefined): Sample[] {
  switch (key?.kind) {
    case 'text':
      return samplesOfText(key)
    case 'numeric':
      return samplesOfNumber(key)
    case 'choice':
      return options.map(({id}) => ({
        form: {id, credit: id === key.right ? 1 : (key.credit?.[id] ?? 0)},
        response: id,
      }))
    default:
      return []
  }
}

function ruleOf(score: Score, part: string): string | undefined {
  return score.status === 'scored' ? score.trace.find((own) => own.part === part)?.rule : undefined
}

function faultOf(
  kind: Blank['kind'],
  {part, form, by}: {readonly part: string; readonly form: string; readonly by: string},
): ProbeFault {
  const code = kind === 'numeric' ? 'numeric/mistake-accepted' : 'text/mistake-accepted'
  return {code, data: {id: form, by}, path: `blanks.${part}.${form}`}
}
