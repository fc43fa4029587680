import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import type {Form} from '../../matching/match.ts'
import {probeNumericRule} from '../../matching/numeric/probe.ts'
import {listTextSamples} from '../../matching/text/match.ts'
import type {Probe} from '../shared/probe.ts'
import type {PartScore, Score} from '../shared/score.ts'
import type {Blank, BlankKey, ClozeQuestion} from './schema.ts'

/** All blanks filled correctly earn full marks. A mistake earns its own credit and brings its own feedback. */
export function probeCloze({blanks, key}: ClozeQuestion): Probe[] {
  const right = Object.fromEntries(blanks.map(({id}) => [id, findRightText(key[id])]))
  return [
    {response: right, expects: (score) => score.status === 'scored' && score.outcome === 'right'},
    ...blanks.flatMap((blank) => {
      const own = key[blank.id]
      return own ? probeBlank(blank, own, right) : []
    }),
    {response: {}, expects: (score) => score.status === 'unanswered'},
    {response: {'\0': 'x'}, expects: (score) => score.status === 'malformed'},
  ]
}

/** A right text for a blank. */
function findRightText(key: BlankKey | undefined): string {
  switch (key?.kind) {
    case 'text':
      return listTextSamples(key).find(({form}) => form.credit === 1)?.response ?? ''
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

function probeBlank(
  {id, options = []}: Blank,
  key: BlankKey,
  right: Readonly<Record<string, string>>,
): Probe[] {
  const respond = (typed: string): Readonly<Record<string, string>> => ({...right, [id]: typed})
  switch (key.kind) {
    case 'numeric':
      return probeNumericRule<Score>(key, {
        respond,
        scoreOf: (score) => {
          const part = findPart(score, id)
          return part && {form: part.rule, earned: part.earned / part.possible}
        },
        path: `blanks.${id}`,
      })
    case 'choice':
      return [
        ...options.map((option): Probe => {
          const form = {id: option.id, credit: findCredit(key, option.id)}
          return {
            response: respond(form.id),
            expects: (score) => isOwn(score, id, {form, rationales: key.rationales}),
          }
        }),
        {response: respond('\0 no such option'), expects: (score) => score.status === 'malformed'},
      ]
    case 'text':
      return listTextSamples(key).map(({form, response}) => ({
        response: respond(response),
        expects: (score) => isOwn(score, id, {form, rationales: key.rationales}),
        fault: (score) => {
          const by = findPart(score, id)?.rule ?? ''
          return {
            code: 'text/mistake-accepted',
            data: {id: form.id, by},
            path: `blanks.${id}.${form.id}`,
            other: `blanks.${id}.${by}`,
          }
        },
      }))
  }
}

function findCredit({right, credit = {}}: BlankKey & {kind: 'choice'}, id: string): number {
  if (id === right) return 1
  return Object.hasOwn(credit, id) ? (credit[id] ?? 0) : 0
}

function findPart(score: Score, part: string): PartScore | undefined {
  return score.status === 'scored' ? score.trace.find((own) => own.part === part) : undefined
}

/** Whether a blank matched this form, earned its credit and brought its rationale. */
function isOwn(
  score: Score,
  id: string,
  {form, rationales}: {readonly form: Form; readonly rationales: Readonly<Record<string, RichText>>},
): boolean {
  const part = findPart(score, id)
  if (score.status !== 'scored' || part?.rule !== form.id) return false
  const given = score.feedback.find((feedback) => feedback.part === id)?.rationale
  const earnsItsCredit = Math.abs(part.earned / part.possible - form.credit) < 1e-6
  return earnsItsCredit && given === (Object.hasOwn(rationales, form.id) ? rationales[form.id] : undefined)
}
