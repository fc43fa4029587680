import type {Form} from '../../rules/match.ts'
import {probeNumericRule} from '../../rules/numeric/probe.ts'
import {samplesOfText} from '../../rules/text/match.ts'
import type {Probe} from '../probe.ts'
import type {PartScore, Score} from '../score.ts'
import type {BlankKey, ClozeQuestion} from './schema.ts'

/** All blanks filled rightly earn everything; with a mistake in one they do not, and it brings its own feedback. */
export function probeCloze({blanks, key}: ClozeQuestion): Probe[] {
  const right = Object.fromEntries(blanks.map(({id}) => [id, rightIn(key[id])]))
  return [
    {response: right, expects: (score) => score.status === 'scored' && score.outcome === 'right'},
    ...blanks.flatMap(({id}) => {
      const own = key[id]
      return own ? probeBlank(own, id, right) : []
    }),
    {response: {}, expects: (score) => score.status === 'unanswered'},
    {response: {'\0': 'x'}, expects: (score) => score.status === 'malformed'},
  ]
}

/** Something that is right in a blank. */
function rightIn(key: BlankKey | undefined): string {
  switch (key?.kind) {
    case 'text':
      return samplesOfText(key).find(({form}) => form.credit === 1)?.response ?? ''
    case 'numeric': {
      const value = key.forms.find(({credit}) => credit === 1)?.value
      return [value ?? '', ...key.units.slice(0, 1).map(({name}) => name)].join(' ')
    }
    case 'choice':
      return key.right
    default:
      return ''
  }
}

function probeBlank(key: BlankKey, id: string, right: Readonly<Record<string, string>>): Probe[] {
  const respond = (typed: string): Readonly<Record<string, string>> => ({...right, [id]: typed})
  if (key.kind === 'numeric') {
    return probeNumericRule<Score>(key, {
      respond,
      scoreOf: (score) => {
        const part = partOf(score, id)
        return part && {form: part.rule, earned: part.earned / part.possible}
      },
      path: `blanks.${id}`,
    })
  }
  if (key.kind === 'choice') {
    const others = Object.keys(key.credit ?? {}).map((option) => ({
      id: option,
      credit: key.credit?.[option] ?? 0,
    }))
    return others.map((form) => ({response: respond(form.id), expects: (score) => isOwn(score, id, form)}))
  }
  return samplesOfText(key).map(({form, response}) => ({
    response: respond(response),
    expects: (score) => isOwn(score, id, form),
    fault: (score) => ({
      code: 'text/mistake-accepted',
      data: {id: form.id, by: partOf(score, id)?.rule ?? ''},
      path: `blanks.${id}.${form.id}`,
    }),
  }))
}

function partOf(score: Score, part: string): PartScore | undefined {
  return score.status === 'scored' ? score.trace.find((own) => own.part === part) : undefined
}

/** Whether a blank matched this form, and the whole is right only where the form is. */
function isOwn(score: Score, part: string, {id, credit}: Form): boolean {
  const isRight = score.status === 'scored' && score.outcome === 'right'
  return partOf(score, part)?.rule === id && isRight === (credit === 1)
}
