import type {OpenQuestion} from './schema.ts'

/** Nothing of an open question names another part; a criterion without an id is not whole. */
export function foreignIdsOfOpen({key}: OpenQuestion): string[] {
  return key.filter(({id}) => typeof id !== 'string').map(String)
}
