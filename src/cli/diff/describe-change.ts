import type {RegradedResponse} from '../../compile/changes/compare-keys.ts'
import type {QuestionChange} from '../../compile/changes/compare-questions.ts'

/** More responses, ids or texts than this are counted. */
const maxShown = 3

/** A change in words, without markup. */
export function describeChange(change: QuestionChange): string {
  switch (change.type) {
    case 'key': {
      const responses = listFirst(change.responses.map(describeResponse))
      return `key changed, ${directions[change.direction]}${responses === '' ? '' : `: ${responses}`}`
    }
    case 'ids':
      return `ids moved: ${listFirst(change.moved)}`
    case 'kind':
      return `kind changed from ${change.before} to ${change.after}`
    case 'option-set':
      return [
        ...(change.added.length > 0 ? [`options added: ${listFirst(change.added)}`] : []),
        ...(change.removed.length > 0 ? [`options removed: ${listFirst(change.removed)}`] : []),
      ].join('; ')
    case 'fields':
      return `fields: ${change.names.join(', ')}`
    default:
      return plainChanges[change.type]
  }
}

const directions = {
  wider: 'nobody loses',
  narrower: 'nobody gains',
  other: 'some gain and some lose',
  unknown: 'a pattern changed, and no response shows how',
} as const

const plainChanges = {
  code: 'code',
  stem: 'stem',
  wording: 'wording only',
  guidance: 'guidance',
  proof: 'proof',
} as const

function describeResponse({response, before, after}: RegradedResponse): string {
  const text = typeof response === 'string' ? response : JSON.stringify(response)
  return `${text.length > 60 ? `${text.slice(0, 57)}...` : text} ${before} -> ${after}`
}

function listFirst(texts: readonly string[]): string {
  const more = texts.length - maxShown
  return [...texts.slice(0, maxShown), ...(more > 0 ? [`${more} more`] : [])].join(', ')
}
