import type {Blank, BlankKey, ClozeQuestion} from './schema.ts'

/** Names in the key that no blank has, blanks without a key of their kind, and ids in a key that its blank does not have. */
export function foreignIdsOfCloze({blanks, key}: ClozeQuestion): string[] {
  const names = new Set(blanks.map(({id}) => id))
  return [
    ...Object.keys(key).filter((name) => !names.has(name)),
    ...blanks.flatMap((blank) => {
      const own = Object.hasOwn(key, blank.id) ? key[blank.id] : undefined
      return own?.kind === blank.kind ? foreignIn(own, blank) : [blank.id]
    }),
  ]
}

function foreignIn(key: BlankKey, {options = []}: Blank): string[] {
  const known = new Set((key.kind === 'choice' ? options : key.forms).map(({id}) => id))
  const named = [
    ...Object.keys(key.rationales),
    ...(key.kind === 'choice' ? [key.right, ...Object.keys(key.credit ?? {})] : []),
  ]
  return named.filter((id) => !known.has(id))
}
