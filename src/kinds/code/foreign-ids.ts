import type {CodeQuestion} from './schema.ts'

/** Nothing of a code question names another part; a test without an id is not whole. */
export function foreignIdsOfCode({key}: CodeQuestion): string[] {
  return key.filter(({id}) => typeof id !== 'string').map(String)
}
