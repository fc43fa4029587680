import type {BlankKey, ClozeQuestion} from './schema.ts'

/** Names in the key that no blank has, blanks without a key, and ids in a key that its blank does not have. */
export function foreignIdsOfCloze({blanks, key}: ClozeQuestion): string[] {
  return [
    ...Object.keys(key).filter((name) => !blanks.some(({id}) => id === name)),
    ...blanks.flatMap(({id, options = []}) => {
      const own = Object.hasOwn(key, id) ? key[id] : undefined
      return own ? foreignIn(own, options) : [id]
    }),
  ]
}

function foreignIn(key: BlankKey, options: readonly {readonly id: string}[]): string[] {
  const known = key.kind === 'choice' ? options : key.forms
  const named = [...Object.keys(key.rationales), ...(key.kind === 'choice' ? [key.right] : [])]
  return named.filter((name) => !known.some(({id}) => id === name))
}
